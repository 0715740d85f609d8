package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * Collects the problems of rows that cannot be read, in a pass of a source over its data: the first of them only, as a
 * wrong file has millions.
 */
public final class BadLines {
    private final Run run;
    private final List<Problem> problems = new ArrayList<>();
    private long rows;
    private long found;

    /**
     * Begins a pass.
     *
     * @param run tells whether bad rows are refused or skipped
     */
    public BadLines(Run run) {
        this.run = run;
    }

    /**
     * Adds a row that cannot be read.
     *
     * @param row its problems
     */
    public void add(List<Problem> row) {
        rows++;
        found += row.size();
        row.stream().limit(Skipped.MOST_LISTED - problems.size()).forEach(problems::add);
    }

    /**
     * Ends the pass: refuses what was collected, or tells it.
     *
     * @param source what to call the data in messages
     * @return the rows left out
     * @throws ProblemsException when there are bad rows and the run refuses them; the last problem counts those that
     *     are not listed
     */
    public Skipped skipped(String source) {
        if (rows > 0 && run.badRows() == Run.BadRows.REFUSE) {
            throw new ProblemsException(source, listed(source));
        }
        return new Skipped(rows, ImmutableList.copyOf(problems));
    }

    private List<Problem> listed(String source) {
        if (found <= problems.size()) {
            return problems;
        }
        return ImmutableList.<Problem>builder()
                .addAll(problems)
                .add(Problem.error(
                        "more-problems",
                        Place.none().withSource(source),
                        "There are " + (found - problems.size()) + " more problems; " + rows
                                + " rows cannot be read in all"))
                .build();
    }
}
