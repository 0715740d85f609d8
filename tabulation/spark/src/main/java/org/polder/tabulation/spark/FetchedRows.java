package org.polder.tabulation.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.flat.FlatReader;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Skipped;

/** Rows that have come to the driver, for one pass. */
final class FetchedRows implements ResponseSource {
    private final Plan plan;
    private final Iterator<Row> rows;

    FetchedRows(Plan plan, Iterator<Row> rows) {
        this.plan = plan;
        this.rows = rows;
    }

    @Override
    public Schema schema() {
        return plan.codebook().schema();
    }

    @Override
    public void forEach(Consumer<? super Respondent> respondents) {
        forEach(respondents, Run.here());
    }

    @Override
    public Skipped forEach(Consumer<? super Respondent> respondents, Run run) {
        FlatReader reader = new FlatReader(plan.codebook());
        RowCells cells = new RowCells(plan);
        FirstProblems bad = new FirstProblems();
        List<Problem> problems = new ArrayList<>();
        while (rows.hasNext()) {
            cells.turnTo(rows.next());
            problems.clear();
            plan.read(reader, cells, problems).ifPresent(respondents);
            if (!problems.isEmpty()) {
                bad.add(1, problems);
            }
        }
        Skipped skipped = bad.skipped();
        if (skipped.rows() > 0 && run.badRows() == Run.BadRows.REFUSE) {
            throw new ProblemsException(plan.name(), skipped.first());
        }
        return skipped;
    }
}
