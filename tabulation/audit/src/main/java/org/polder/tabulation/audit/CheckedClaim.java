package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;

/**
 * A published statement beside what respondents give.
 *
 * @param statement the statement
 * @param verdict whether they agree
 * @param found the counts it speaks of: one, or one for each variable or option; of most-chosen options those that are
 *     most chosen here, and of a group that deviates the total's counts behind the group's
 * @param contradiction why it is missed, when it contradicts others
 */
public record CheckedClaim(
        Statement statement, Verdict verdict, ImmutableList<Found> found, Optional<Contradiction> contradiction) {

    /**
     * A count and its base among the respondents.
     *
     * @param variable the variable counted
     * @param group the group counted, or nothing for all respondents
     * @param codes the options counted; none for a question left open, and for a base
     * @param n the count
     * @param base the base
     * @param mark whether the options are the highest or the lowest of their row
     */
    public record Found(
            String variable,
            Optional<GroupRef> group,
            ImmutableSortedSet<Integer> codes,
            long n,
            long base,
            Optional<Mark> mark) {
        @Override
        public String toString() {
            return n + "/" + base;
        }
    }

    /** Whether respondents agree with a statement. */
    public enum Verdict {
        /** They give what was published. */
        MET,
        /** They do not, and the statement cannot be true together with others. */
        CONTRADICTORY,
        /** They do not. */
        MISSED,
        /** Nobody is in the group, so there is nothing to compare. */
        NOT_COMPARABLE,
        /** The statement has no number to check. */
        IN_WORDS
    }
}
