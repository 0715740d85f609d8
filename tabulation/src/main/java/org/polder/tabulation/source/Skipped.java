package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import org.polder.problem.Problem;

/**
 * The rows that were left out because they could not be read.
 *
 * @param rows how many
 * @param first the problems of the first of them, in order
 */
public record Skipped(long rows, ImmutableList<Problem> first) {
    /** How many problems are kept at most. */
    public static final int MOST_LISTED = 100;

    /**
     * Tells of no row.
     *
     * @return nothing skipped
     */
    public static Skipped none() {
        return new Skipped(0, ImmutableList.of());
    }

    /**
     * Adds others.
     *
     * @param other what was skipped elsewhere
     * @return both together
     */
    public Skipped plus(Skipped other) {
        return new Skipped(
                rows + other.rows,
                ImmutableList.<Problem>builder().addAll(first).addAll(other.first).build().stream()
                        .limit(MOST_LISTED)
                        .collect(ImmutableList.toImmutableList()));
    }
}
