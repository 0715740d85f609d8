package org.polder.tabulation.sql;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.CodebookInference;
import org.polder.tabulation.flat.FlatReader;
import org.polder.tabulation.flat.InferredCodebook;
import org.polder.tabulation.source.BadLines;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Skipped;

/**
 * Respondents in a table of a database, one a row, or in Parquet files, counted where they lie.
 *
 * <p>SQLite, H2, PostgreSQL and DuckDB count a whole scan by one statement, which reads the rows once or, without
 * grouping sets, once a grouping (scans of hundreds of groupings are cut into several statements). Of other databases
 * the rows are read one by one, as they also are where a statement could not give the same counts.
 *
 * <p>A row is bad when a cell of any column of the codebook is bad, whichever variables a scan looks at, so that all
 * tables are about the same respondents; give a smaller codebook to look at fewer columns. A bad cell is reported once,
 * with its value and how many rows have it: rows of a table have no numbers.
 *
 * <p>Cells read as they would from a CSV file: a whole number however it is stored, true and false as 1 and 0, a moment
 * at midnight as its day, a text padded to a length without the spaces. An empty text is an empty cell.
 */
public final class JdbcSource implements ResponseSource {
    private final Connections connections;
    private final Relation relation;
    private final Codebook codebook;

    private JdbcSource(Connections connections, Relation relation, Codebook codebook) {
        this.connections = connections;
        this.relation = relation;
        this.codebook = codebook;
    }

    /**
     * Makes a source of a table or view.
     *
     * @param database gives a connection for each pass, which is closed after it
     * @param codebook tells where each variable lies
     * @param table the table's name exactly as the database keeps it, upper and lower case told apart; several names
     *     are those of a schema and a table in it
     * @return the source
     */
    public static JdbcSource table(DataSource database, Codebook codebook, String... table) {
        return new JdbcSource(database::getConnection, path(table), codebook);
    }

    /**
     * Makes a source of what a query gives.
     *
     * @param database gives a connection for each pass, which is closed after it
     * @param codebook tells where each variable lies
     * @param sql a SELECT, which is run as it is and must not come from people one does not trust
     * @return the source
     */
    public static JdbcSource query(DataSource database, Codebook codebook, String sql) {
        return new JdbcSource(database::getConnection, new Relation.Query(sql), codebook);
    }

    /**
     * Makes a source of Parquet files, read by DuckDB within this process.
     *
     * @param codebook tells where each variable lies
     * @param files the files, which have the same columns
     * @return the source
     * @throws ProblemsException when a file is not there
     */
    public static JdbcSource parquet(Codebook codebook, Path... files) {
        return new JdbcSource(JdbcSource::duckDb, files(files), codebook);
    }

    private static Relation.Table path(String... table) {
        if (table.length == 0) {
            throw new IllegalArgumentException("There is no name of a table: give one");
        }
        return new Relation.Table(ImmutableList.copyOf(table));
    }

    private static Relation.Parquet files(Path... files) {
        if (files.length == 0) {
            throw new IllegalArgumentException("There is no Parquet file: give one");
        }
        List<Problem> missing = Arrays.stream(files)
                .filter(file -> !Files.isRegularFile(file))
                .map(file -> Problem.error(
                        "missing-file",
                        Place.none().withSource(String.valueOf(file.getFileName())),
                        "There is no file '" + file + "' that can be read"))
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemsException("The Parquet data", missing);
        }
        return new Relation.Parquet(Arrays.stream(files)
                .map(file -> file.toAbsolutePath().toString())
                .collect(ImmutableList.toImmutableList()));
    }

    private static Connection duckDb() throws SQLException {
        try {
            return DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException failure) {
            if (DriverManager.drivers()
                    .noneMatch(driver -> driver.getClass().getName().startsWith("org.duckdb"))) {
                throw new ProblemsException(
                        "The Parquet data",
                        List.of(Problem.error(
                                "no-driver",
                                Place.none(),
                                "DuckDB reads Parquet files, and its driver is not there: add org.duckdb:duckdb_jdbc"
                                        + " to the class path")));
            }
            throw failure;
        }
    }

    /**
     * Infers a codebook from the rows of a table, by the rules of {@link CodebookInference}.
     *
     * @param database gives a connection
     * @param table the table's name, or those of a schema and a table
     * @return the codebook, to be looked at before it is trusted
     * @throws ProblemsException when there is no such table
     */
    public static InferredCodebook infer(DataSource database, String... table) {
        return infer(database::getConnection, path(table));
    }

    /**
     * Infers a codebook from the rows of Parquet files, by the rules of {@link CodebookInference}.
     *
     * @param files the files
     * @return the codebook, to be looked at before it is trusted
     * @throws ProblemsException when a file is not there or no Parquet file
     */
    public static InferredCodebook infer(Path... files) {
        return infer(JdbcSource::duckDb, files(files));
    }

    private static InferredCodebook infer(Connections connections, Relation relation) {
        return connected(connections, relation, Run.here(), "The columns cannot be looked at", connection -> {
            TableReader reader = new TableReader(relation, connection);
            TableColumns columns = reader.columns();
            ImmutableList<String> usable = columns.names().stream()
                    .filter(name -> columns.kind(name) != ColumnKind.OTHER)
                    .collect(ImmutableList.toImmutableList());
            CodebookInference inference = CodebookInference.over(usable);
            reader.forEach(columns, ImmutableSet.copyOf(usable), inference::add, Run.here());
            return inference.infer(true);
        });
    }

    @Override
    public Schema schema() {
        return codebook.schema();
    }

    @Override
    public void forEach(Consumer<? super Respondent> respondents) {
        forEach(respondents, Run.here());
    }

    /**
     * Passes every respondent once, fetching some thousand rows at a time.
     *
     * @throws ProblemsException when there is no such table or column, a column cannot hold what the codebook says,
     *     rows are bad and to be refused, or the database fails
     * @throws CancellationException when the progress said to stop
     */
    @Override
    public Skipped forEach(Consumer<? super Respondent> respondents, Run run) {
        return connected(connections, relation, run, "The rows cannot be read", connection -> {
            TableReader table = new TableReader(relation, connection);
            TableColumns columns = table.columns();
            columns.check(codebook);
            FlatReader reader = new FlatReader(codebook);
            BadLines bad = new BadLines(run);
            table.forEach(
                    columns,
                    codebook.columns(),
                    row -> {
                        List<Problem> wrong = new ArrayList<>();
                        Respondent respondent = reader.read(row, wrong);
                        if (wrong.isEmpty()) {
                            respondents.accept(respondent);
                        } else {
                            bad.add(wrong);
                        }
                    },
                    run);
            return bad.skipped(relation.title());
        });
    }

    /**
     * Counts a scan by one statement.
     *
     * @throws ProblemsException when the scan, the table or a column is not as it should be, rows or weights are bad
     *     and to be refused, or the database fails
     * @throws CancellationException when the progress said to stop, upon which the statement is cancelled
     */
    @Override
    public Counts count(Scan scan, Run run) {
        Schema all = scan.check(schema());
        Optional<Counts> counts = connected(connections, relation, run, "The rows cannot be counted", connection -> {
            Optional<Dialect> dialect = Dialect.of(connection);
            if (dialect.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(pushed(connection, dialect.get(), scan, all).counts(run));
            } catch (NotPushed inDoubt) {
                return Optional.empty();
            }
        });
        return counts.orElseGet(() -> ResponseSource.super.count(scan, run));
    }

    private PushedScan pushed(Connection connection, Dialect dialect, Scan scan, Schema all) throws SQLException {
        TableColumns columns = new TableReader(relation, connection).columns();
        columns.check(codebook);
        return new PushedScan(
                connection, dialect, codebook, columns, relation.from(connection), Plan.of(scan, all), all);
    }

    /**
     * Gives the statement by which a scan is counted, to look at or to run by hand; it has no parameters.
     *
     * @param scan what to count
     * @return the statements; one, unless there are very many groupings; none where rows are read instead
     * @throws ProblemsException when the scan, the table or a column is not as it should be, or the database fails
     */
    public ImmutableList<String> statements(Scan scan) {
        Schema all = scan.check(schema());
        return connected(connections, relation, Run.here(), "The table cannot be looked at", connection -> {
            Optional<Dialect> dialect = Dialect.of(connection);
            try {
                return dialect.isEmpty()
                        ? ImmutableList.of()
                        : pushed(connection, dialect.get(), scan, all).statements();
            } catch (NotPushed inDoubt) {
                return ImmutableList.of();
            }
        });
    }

    /** Something done with a connection. */
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private static <T> T connected(Connections connections, Relation relation, Run run, String failed, Work<T> work) {
        try (Connection connection = connections.open()) {
            return work.with(connection);
        } catch (SQLException failure) {
            if (run.progress().isCancelled()) {
                throw new CancellationException("The pass over " + relation.title() + " was stopped");
            }
            throw Said.failed(relation.title(), failed, failure);
        }
    }
}
