package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;

/**
 * A group that a publication names because it deviates.
 *
 * @param id its id
 * @param figure the figure it stands in
 * @param variable the variable's name
 * @param group the group; nothing where no group is named
 * @param codes the options' codes
 * @param kind in what way
 */
public record Deviation(
        String id,
        String figure,
        String variable,
        Optional<GroupRef> group,
        ImmutableSortedSet<Integer> codes,
        Kind kind)
        implements Statement {

    /** In what way a group deviates. */
    public enum Kind {
        /** The group's share of each option differs from that of all respondents. */
        FROM_TOTAL,
        /** Fewer than half of the group chose the options. */
        BELOW_HALF,
        /** No group deviates; by which measure is not said. */
        NONE
    }

    @Override
    public ImmutableSet<String> variables() {
        return ImmutableSet.of(variable);
    }

    @Override
    public boolean isNumber() {
        return kind != Kind.NONE && group.isPresent() && !codes.isEmpty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.deviation(this);
    }
}
