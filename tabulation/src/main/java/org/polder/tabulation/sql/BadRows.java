package org.polder.tabulation.sql;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.FlatReader;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Skipped;

/** Tells what is wrong with the rows that a statement left out: each wrong cell once, with how many rows have it. */
final class BadRows {
    private final Codebook codebook;
    private final TableColumns columns;
    private final Run run;

    BadRows(Codebook codebook, TableColumns columns, Run run) {
        this.codebook = codebook;
        this.columns = columns;
        this.run = run;
    }

    /**
     * Looks at the rows again, as they are read one by one.
     *
     * @throws NotPushed when the reader takes a row that the statement was in doubt about
     */
    ImmutableList<Problem> problems(Connection connection, Rows rows) throws SQLException {
        String raw = columns.names().stream()
                .map(name -> "t" + Rows.raw(columns.index(name)))
                .collect(Collectors.joining(", "));
        String sql = "SELECT " + raw + " FROM (" + rows.raw(columns) + ") q WHERE " + Rows.ZERO + " IS NULL";
        FlatReader reader = new FlatReader(codebook);
        TableRow row = new TableRow(columns, columns.names());
        Map<Problem, Long> found = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                Watcher watcher = Watcher.over(statement, run.progress());
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                row.take(result, 1);
                List<Problem> wrong = new ArrayList<>();
                reader.read(row, wrong);
                if (wrong.isEmpty()) {
                    throw new NotPushed();
                }
                wrong.forEach(problem -> count(found, alike(problem)));
            }
            watcher.stopIfCancelled();
        }
        return found.entrySet().stream()
                .map(entry -> told(entry.getKey(), entry.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The problem whoever has it. */
    private static Problem alike(Problem problem) {
        Place place = problem.place();
        return new Problem(
                problem.code(),
                problem.severity(),
                new Place(place.source(), place.line(), Optional.empty(), place.item()),
                problem.message(),
                problem.details());
    }

    private static void count(Map<Problem, Long> found, Problem problem) {
        if (found.size() < Skipped.MOST_LISTED || found.containsKey(problem)) {
            found.merge(problem, 1L, Long::sum);
        }
    }

    private static Problem told(Problem problem, long rows) {
        return new Problem(
                problem.code(),
                problem.severity(),
                problem.place(),
                problem.message() + " (in " + number(rows) + ")",
                problem.details());
    }

    static String number(long rows) {
        return rows == 1 ? "1 row" : rows + " rows";
    }

    /** Tells of respondents without a usable weight. */
    static Problem withoutWeight(String table, Who who, long rows) {
        String name = who.weight().map(weight -> weight.variable().name()).orElse("");
        return Problem.error(
                "weight",
                Place.none().withSource(table).withItem(name),
                "'" + name + "' is missing, below 0 or no number in " + number(rows) + " of those who count ("
                        + who.filter().words() + "): give a number from 0 up");
    }
}
