package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;

/**
 * The options that a publication names as the most chosen of a group: all of the greatest count, and no others.
 *
 * @param id its id
 * @param figure the figure it stands in
 * @param variable the variable's name
 * @param group the group, or nothing for all respondents
 * @param codes the options' codes
 * @param withoutMissing whether "don't know" and the like are left out of the contest
 */
public record MostChosen(
        String id,
        String figure,
        String variable,
        Optional<GroupRef> group,
        ImmutableSortedSet<Integer> codes,
        boolean withoutMissing)
        implements Statement {

    // The most chosen are some.
    public MostChosen {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("'" + id + "' names no option: name at least one");
        }
    }

    @Override
    public ImmutableSet<String> variables() {
        return ImmutableSet.of(variable);
    }

    @Override
    public boolean isNumber() {
        return true;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.mostChosen(this);
    }
}
