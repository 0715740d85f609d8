package org.polder.tabulation.sql;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Skipped;

/**
 * A scan as statements of a database.
 *
 * @param connection to the database
 * @param dialect its dialect
 * @param codebook where each variable lies
 * @param columns the table's columns
 * @param from how the table stands behind FROM
 * @param plan the groupings
 * @param schema the variables, derived ones included
 */
record PushedScan(
        Connection connection,
        Dialect dialect,
        Codebook codebook,
        TableColumns columns,
        String from,
        Plan plan,
        Schema schema) {
    private static final int FETCHED = 10_000;

    private Rows rows() {
        return Rows.of(plan, codebook, columns, from, dialect);
    }

    private List<ImmutableList<Block>> parts(Rows rows) {
        return plan.blocks().isEmpty()
                ? List.of(ImmutableList.of())
                : Lists.partition(plan.blocks(), dialect.mostBlocks(rows.depth())).stream()
                        .map(ImmutableList::copyOf)
                        .toList();
    }

    ImmutableList<String> statements() {
        Rows rows = rows();
        return parts(rows).stream()
                .map(part -> CountStatement.of(rows, part, dialect).sql())
                .collect(ImmutableList.toImmutableList());
    }

    Counts counts(Run run) throws SQLException {
        Tally tally = new Tally(plan, schema);
        Rows rows = rows();
        for (ImmutableList<Block> part : parts(rows)) {
            CountStatement count = CountStatement.of(rows, part, dialect);
            try (Statement statement = connection.createStatement();
                    Watcher watcher = Watcher.over(statement, run.progress())) {
                statement.setFetchSize(FETCHED);
                try (ResultSet result = statement.executeQuery(count.sql())) {
                    tally.read(result, part, count.weights());
                }
                watcher.stopIfCancelled();
            }
        }
        run.progress().read(tally.good() + tally.bad());
        return new Counts(tally.counts(), tally.good(), skipped(tally, run));
    }

    private Skipped skipped(Tally tally, Run run) throws SQLException {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        if (tally.bad() > 0) {
            problems.addAll(new BadRows(codebook, columns, run).problems(connection, rows()));
        }
        tally.withoutWeight().forEach((who, count) -> problems.add(BadRows.withoutWeight(columns.table(), who, count)));
        long rows = tally.bad()
                + tally.withoutWeight().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
        ImmutableList<Problem> found =
                problems.build().stream().limit(Skipped.MOST_LISTED).collect(ImmutableList.toImmutableList());
        if (rows > 0 && run.badRows() == Run.BadRows.REFUSE) {
            throw new ProblemsException(columns.table(), found);
        }
        return new Skipped(rows, found);
    }
}
