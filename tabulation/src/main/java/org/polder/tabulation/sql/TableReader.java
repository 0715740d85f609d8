package org.polder.tabulation.sql;

import com.google.common.collect.ImmutableSet;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.problem.Suggestion;
import org.polder.tabulation.source.Run;

/** Looks at what columns there are, and reads rows one by one. */
final class TableReader {
    /** Rows fetched at once, where a driver would fetch all or one. */
    private static final int FETCHED = 5_000;

    private static final int ROWS_BETWEEN_REPORTS = 10_000;

    private final Relation relation;
    private final Connection connection;

    TableReader(Relation relation, Connection connection) {
        this.relation = relation;
        this.connection = connection;
    }

    /** Takes one row, which is valid during the call only. */
    interface RowTaker {
        void take(TableRow row);
    }

    TableColumns columns() throws SQLException {
        String sql = "SELECT * FROM " + relation.from(connection) + " t WHERE 1 = 0";
        boolean dynamic = Dialect.of(connection).filter(Dialect.SQLITE::equals).isPresent();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet none = statement.executeQuery()) {
            return TableColumns.of(relation.title(), none.getMetaData(), dynamic);
        } catch (SQLException failure) {
            throw new ProblemsException(relation.title(), List.of(missing(failure)));
        }
    }

    private Problem missing(SQLException failure) throws SQLException {
        Place place = Place.none().withSource(relation.title());
        if (!(relation instanceof Relation.Table table) || connection.isClosed()) {
            return Problem.error("query", place, "It cannot be read: " + Said.words(failure));
        }
        String name = table.path().get(table.path().size() - 1);
        Set<String> known = tables();
        if (known.contains(name) && table.path().size() == 1) {
            return Problem.error("table", place, "The table cannot be read: " + Said.words(failure));
        }
        String hint = Suggestion.sentence(name, known);
        String listed = known.size() > 20 ? "" : known.stream().collect(Collectors.joining(", ", " There are: ", "."));
        return Problem.error(
                "missing-table",
                place,
                "The database has no table '" + relation.title() + "' that can be read."
                        + (hint.isEmpty() && !known.isEmpty() ? listed : hint));
    }

    private Set<String> tables() throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet tables = data.getTables(connection.getCatalog(), null, "%", null)) {
            while (tables.next()) {
                String schema = tables.getString("TABLE_SCHEM");
                if (schema == null
                        || !Set.of("INFORMATION_SCHEMA", "pg_catalog").contains(schema)) {
                    names.add(tables.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    /** Passes every row, with the columns of these names. */
    void forEach(TableColumns columns, ImmutableSet<String> wanted, RowTaker taker, Run run) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString().strip();
        List<String> names = new ArrayList<>(wanted);
        String sql = names.stream()
                        .map(name -> "t." + quote + name.replace(quote, quote + quote) + quote)
                        .collect(Collectors.joining(", ", "SELECT ", ""))
                + " FROM " + relation.from(connection) + " t";
        boolean committing = connection.getAutoCommit();
        // Some drivers fetch bit by bit within a transaction only.
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            read(statement, sql, new TableRow(columns, names), taker, run);
        } finally {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(committing);
            }
        }
    }

    private static void read(Statement statement, String sql, TableRow row, RowTaker taker, Run run)
            throws SQLException {
        try (Watcher watcher = Watcher.over(statement, run.progress());
                ResultSet rows = statement.executeQuery(sql)) {
            long count = 0;
            while (rows.next()) {
                row.take(rows, 1);
                taker.take(row);
                if (++count % ROWS_BETWEEN_REPORTS == 0) {
                    watcher.stopIfCancelled();
                }
            }
        } catch (SQLException failure) {
            if (run.progress().isCancelled()) {
                throw new java.util.concurrent.CancellationException("The pass over the table was stopped");
            }
            throw failure;
        }
    }
}
