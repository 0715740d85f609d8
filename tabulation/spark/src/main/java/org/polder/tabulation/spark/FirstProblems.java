package org.polder.tabulation.spark;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.polder.problem.Problem;
import org.polder.tabulation.source.Skipped;

/**
 * The first problems by respondent, column and message: rows of a DataFrame have no numbers, and the order in which they
 * are met hangs on how they are cut into partitions.
 */
final class FirstProblems {
    private static final Comparator<Problem> ORDER = Comparator.<Problem, String>comparing(
                    problem -> problem.place().respondent().orElse(""))
            .thenComparing(problem -> problem.place().item().orElse(""))
            .thenComparing(Problem::message);

    private final PriorityQueue<Problem> kept = new PriorityQueue<>(ORDER.reversed());
    private long rows;

    void add(long badRows, List<Problem> problems) {
        rows += badRows;
        for (Problem problem : problems) {
            kept.add(problem);
            if (kept.size() > Skipped.MOST_LISTED) {
                kept.remove();
            }
        }
    }

    Skipped skipped() {
        return new Skipped(rows, ImmutableList.sortedCopyOf(ORDER, kept));
    }
}
