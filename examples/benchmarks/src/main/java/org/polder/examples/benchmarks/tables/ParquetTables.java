package org.polder.examples.benchmarks.tables;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.polder.answer.Missing;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.Stored;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;
import org.polder.tabulation.sql.JdbcSource;

/** A Parquet file, counted by Polder, and by DuckDB alone that is given the statement Polder writes. */
@State(Scope.Benchmark)
@NullUnmarked // JMH fills the fields after construction.
public class ParquetTables {
    private static final ImmutableMap<Integer, Missing> ABSENCES =
            ImmutableMap.of(-1, Missing.LEFT_OPEN, -2, Missing.NOT_ASKED, -3, Missing.NOT_REACHED);

    @Param({"1000000", "10000000"})
    int rows;

    private Path file;
    private JdbcSource source;
    private Scan unweighted;
    private Scan weighted;
    private String statement;
    private String weightedStatement;
    private Connection connection;

    /** Writes the file. */
    @Setup
    public void prepare() throws SQLException, IOException {
        prepare(SurveyData.of(rows));
    }

    void prepare(SurveyData data) throws SQLException, IOException {
        file = Files.createTempFile("survey", ".parquet");
        List<Variable> variables = PolderTables.variables();
        write(data, variables);
        ImmutableMap.Builder<String, Stored> stored = ImmutableMap.builder();
        for (Variable variable : variables) {
            String name = variable.name();
            stored.put(
                    name,
                    variable.kind().isCategorical() ? new Stored.Code(name) : new Stored.Plain(name, Optional.empty()));
        }
        Codebook codebook = new Codebook(
                Schema.of(variables),
                stored.buildOrThrow(),
                ABSENCES,
                Missing.NOT_ASKED,
                Optional.empty(),
                Optional.empty());
        source = JdbcSource.parquet(codebook, file);
        unweighted = PolderTables.scan(false);
        weighted = PolderTables.scan(true);
        statement = source.statements(unweighted).get(0);
        weightedStatement = source.statements(weighted).get(0);
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    private void write(SurveyData data, List<Variable> variables) throws SQLException {
        try (Connection made = DriverManager.getConnection("jdbc:duckdb:");
                Statement running = made.createStatement()) {
            running.execute(variables.stream()
                    .map(variable -> variable.name() + (variable.kind().isCategorical() ? " TINYINT" : " DOUBLE"))
                    .collect(Collectors.joining(", ", "CREATE TABLE survey (", ")")));
            try (DuckDBAppender appender =
                    ((DuckDBConnection) made).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "survey")) {
                for (int row = 0; row < data.rows(); row++) {
                    appender.beginRow();
                    for (int i = 0; i < SurveyData.VARIABLES; i++) {
                        appender.append(code(data.variables()[i][row], SurveyData.codes(i)));
                    }
                    for (int i = 0; i < SurveyData.breakCount(); i++) {
                        appender.append(code(data.breaks()[i][row], SurveyData.breakCodes(i)));
                    }
                    appender.append(data.weights()[row]);
                    appender.endRow();
                }
            }
            running.execute("COPY survey TO '" + file + "' (FORMAT parquet)");
        }
    }

    private static byte code(byte code, int codes) {
        return (byte) (code < codes ? code + 1 : codes - 1 - code);
    }

    /** Forgets the file. */
    @TearDown
    public void close() throws SQLException, IOException {
        connection.close();
        Files.delete(file);
    }

    Counts polder(boolean weights) {
        return source.count(weights ? weighted : unweighted, Run.here());
    }

    /** Opens a connection, runs the statement and reads the result, all of which Polder does too. */
    double byHand(boolean weights) throws SQLException {
        try (Connection opened = DriverManager.getConnection("jdbc:duckdb:")) {
            return read(opened, weights);
        }
    }

    /** Does so on a connection that is open already. */
    double byHandConnected(boolean weights) throws SQLException {
        return read(connection, weights);
    }

    /** Adds up keys, counts and the sums of weights. */
    private double read(Connection open, boolean weights) throws SQLException {
        double total = 0;
        try (Statement running = open.createStatement();
                ResultSet result = running.executeQuery(weights ? weightedStatement : statement)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                total += result.getLong(1) + result.getLong(7);
                for (int i = 8; i <= columns; i++) {
                    total += result.getDouble(i);
                }
            }
        }
        return total;
    }
}
