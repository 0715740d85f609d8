package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A published statement beside what respondents give.
 *
 * @param statement the statement
 * @param verdict whether they agree
 * @param found the counts it speaks of: one, or one for each variable or option
 * @param contradiction why it is missed, when it contradicts others
 */
public record CheckedClaim(
        Statement statement, Verdict verdict, ImmutableList<Found> found, Optional<Contradiction> contradiction) {

    /**
     * A count and its base among the respondents.
     *
     * @param n the count
     * @param base the base
     */
    public record Found(long n, long base) {
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
        /** The statement has no number to check. */
        IN_WORDS
    }
}
