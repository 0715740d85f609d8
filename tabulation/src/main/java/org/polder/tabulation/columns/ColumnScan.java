package org.polder.tabulation.columns;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.CrossCounts;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Skipped;

/** Counts crosstabs over columns. */
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
        List<Counts> counted = Parts.of(
                parts,
                run,
                part -> new RowRange(columns, row(blocks, part, parts), row(blocks, part + 1, parts))
                        .count(scan, run.skipBadRows()));
        Skipped bad = counted.stream().map(Counts::skipped).reduce(Skipped.none(), Skipped::plus);
        if (bad.rows() > 0 && run.badRows() == Run.BadRows.REFUSE) {
            throw new ProblemsException("The data", bad.first());
        }
        ImmutableList.Builder<CrossCounts> crosstabs = ImmutableList.builder();
        for (int i = 0; i < scan.crosstabs().size(); i++) {
            CrossCounts.Builder builder = CrossCounts.builder(scan.crosstabs().get(i), schema);
            for (Counts one : counted) {
                builder.merge(one.crosstabs().get(i));
            }
            crosstabs.add(builder.build());
        }
        return new Counts(crosstabs.build(), columns.size(), columns.skipped().plus(bad));
    }

    /** The first row of a part, at the edge of a block. */
    private int row(int blocks, int part, int parts) {
        return (int) Math.min(columns.size(), (long) blocks * part / parts * Block.ROWS);
    }
}
