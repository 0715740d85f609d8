package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** Collects the problems of rows that cannot be read, the first of them only: a wrong file has millions. */
final class BadLines {
    private final Run run;
    private final List<Problem> problems = new ArrayList<>();
    private long rows;

    BadLines(Run run) {
        this.run = run;
    }

    void add(List<Problem> row) {
        rows++;
        row.stream().limit(Skipped.MOST_LISTED - problems.size()).forEach(problems::add);
    }

    /** Ends the pass: refuses what was collected, or tells it. */
    Skipped skipped(String source) {
        if (rows > 0 && run.badRows() == Run.BadRows.REFUSE) {
            throw new ProblemsException(source, problems);
        }
        return new Skipped(rows, ImmutableList.copyOf(problems));
    }
}
