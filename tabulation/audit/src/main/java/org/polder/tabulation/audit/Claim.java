package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * A published number.
 *
 * @param id its id
 * @param figure the figure or table it stands in
 * @param measure what it counts
 * @param group the group it is about, or nothing for all respondents
 * @param stated the numbers
 * @param mark how the publication marks it within its row
 * @param option what the publication calls the option
 */
public record Claim(
        String id,
        String figure,
        Measure measure,
        Optional<GroupRef> group,
        Stated stated,
        Optional<Mark> mark,
        String option)
        implements Statement {

    @Override
    public ImmutableSet<String> variables() {
        return ImmutableSet.copyOf(measure.variables());
    }

    @Override
    public boolean isNumber() {
        return stated.isNumber();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.claim(this);
    }

    /** Two claims with one key say the same. */
    String key() {
        return measure + "|" + group.map(GroupRef::key).orElse("") + "|" + stated.text('.') + "|" + stated.approximate()
                + "|" + mark.map(Enum::name).orElse("");
    }

    /**
     * Says other numbers of the same.
     *
     * @param changed the numbers
     * @return this claim with those numbers
     */
    public Claim with(Stated changed) {
        return new Claim(id, figure, measure, group, changed, mark, option);
    }
}
