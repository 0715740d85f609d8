package org.polder.tabulation.columns;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.CrossCounts;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Skipped;

/** Counts crosstabs over columns: each thread counts some blocks, and what they counted is added up. */
final class ColumnScan {
    private final Columns columns;
    private final Scan scan;
    private final Run run;
    private final Schema schema;

    ColumnScan(Columns columns, Scan scan, Run run) {
        this.columns = columns;
        this.scan = scan;
        this.run = run;
        this.schema = scan.check(columns.schema());
    }

    Counts counts() {
        int blocks = Block.count(columns.size());
        int parts = Math.max(1, Math.min(run.threads(), blocks));
        ImmutableList.Builder<Task> tasks = ImmutableList.builder();
        for (int i = 0; i < scan.crosstabs().size(); i++) {
            tasks.add(Task.of(i, scan.crosstabs().get(i), schema));
        }
        ImmutableList<Task> all = tasks.build();
        List<PartScan> counted = Parts.of(parts, run, part -> {
            PartScan scanned = new PartScan(columns, scan, schema, all);
            scanned.count(edge(blocks, part, parts), edge(blocks, part + 1, parts), run.progress());
            return scanned;
        });
        BadRows bad = new BadRows();
        counted.forEach(part -> bad.addAll(part.bad()));
        ImmutableList<Problem> problems = problems(bad);
        if (bad.count() > 0 && run.badRows() == Run.BadRows.REFUSE) {
            throw new ProblemsException("The data", problems);
        }
        List<CrossCounts.Builder> builders = new ArrayList<>();
        scan.crosstabs().forEach(crosstab -> builders.add(CrossCounts.builder(crosstab, schema)));
        counted.forEach(part -> part.addTo(builders));
        return new Counts(
                builders.stream().map(CrossCounts.Builder::build).collect(ImmutableList.toImmutableList()),
                columns.size(),
                columns.skipped().plus(new Skipped(bad.count(), problems)));
    }

    private static int edge(int blocks, int part, int parts) {
        return (int) ((long) blocks * part / parts);
    }

    /** Says what is wrong by counting the respondent again, in the way that says so. */
    private ImmutableList<Problem> problems(BadRows bad) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (BadRow one : bad.first()) {
            Scan alone = new Scan(ImmutableList.of(scan.crosstabs().get(one.crosstab())), scan.derived());
            problems.addAll(new RowRange(columns, one.row(), one.row() + 1)
                    .count(alone, Run.here().skipBadRows())
                    .skipped()
                    .first());
        }
        return problems.build();
    }
}
