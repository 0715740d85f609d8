package org.polder.examples.benchmarks.tables;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * DuckDB in memory with one thread, asked for the 180 tables in several ways.
 *
 * <p>Two more were tried and are left out, being slower than a query for each table: filtered aggregates by the three
 * breaks together took 15 times as long as grouping sets, and turning the variables into rows 5 times.
 */
@State(Scope.Benchmark)
@NullUnmarked // JMH fills the fields after construction.
public class DuckDbTables {
    /** How the tables are asked for. */
    public enum Query {
        /** A query for each table. */
        PLAIN {
            @Override
            void ask(DuckDbTables tables, boolean weighted, Tables into) throws SQLException {
                for (int i = 0; i < SurveyData.VARIABLES; i++) {
                    for (int number = 0; number < SurveyData.breakCount(); number++) {
                        tables.one(i, number, weighted, into);
                    }
                }
            }
        },
        /** One query of 180 joined by UNION ALL. */
        UNION {
            @Override
            void ask(DuckDbTables tables, boolean weighted, Tables into) throws SQLException {
                List<String> parts = new ArrayList<>();
                for (int i = 0; i < SurveyData.VARIABLES; i++) {
                    for (int number = 0; number < SurveyData.breakCount(); number++) {
                        parts.add("SELECT " + i + ", " + number + ", b" + number + ", q" + i + sums(weighted)
                                + " FROM survey GROUP BY ALL");
                    }
                }
                tables.run(
                        String.join(" UNION ALL ", parts),
                        row -> put(row, row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), 5, weighted, into));
            }
        },
        /** A query for each variable, with a grouping set for each break. */
        GROUPING_SETS {
            @Override
            void ask(DuckDbTables tables, boolean weighted, Tables into) throws SQLException {
                for (int i = 0; i < SurveyData.VARIABLES; i++) {
                    int variable = i;
                    String q = "q" + i;
                    tables.run(
                            "SELECT b0, b1, b2, " + q + ", grouping(b0, b1, b2)" + sums(weighted)
                                    + " FROM survey GROUP BY GROUPING SETS ((b0, " + q + "), (b1, " + q + "), (b2, " + q
                                    + "))",
                            row -> {
                                // A bit is set for each break that is not grouped by.
                                int number = List.of(3, 5, 6).indexOf(row.getInt(5));
                                put(row, variable, number, row.getInt(number + 1), row.getInt(4), 6, weighted, into);
                            });
                }
            }
        },
        /** A query for each variable, by the three breaks together. */
        JOINT {
            @Override
            void ask(DuckDbTables tables, boolean weighted, Tables into) throws SQLException {
                for (int i = 0; i < SurveyData.VARIABLES; i++) {
                    int variable = i;
                    tables.run(
                            "SELECT b0, b1, b2, q" + i + sums(weighted) + " FROM survey GROUP BY ALL",
                            row -> marginals(row, variable, row.getInt(4), 5, weighted, into));
                }
            }
        };

        abstract void ask(DuckDbTables tables, boolean weighted, Tables into) throws SQLException;
    }

    @Param({"1000000", "10000000"})
    int rows;

    private Connection connection;

    /** Fills the table. */
    @Setup
    public void prepare() throws SQLException {
        prepare(SurveyData.of(rows));
    }

    void prepare(SurveyData data) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        String columns = IntStream.range(0, SurveyData.breakCount())
                        .mapToObj(i -> "b" + i + " UTINYINT, ")
                        .collect(Collectors.joining())
                + IntStream.range(0, SurveyData.VARIABLES)
                        .mapToObj(i -> "q" + i + " UTINYINT, ")
                        .collect(Collectors.joining());
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            // The four keys of a joint query take 14 bits; up to 12 is what DuckDB counts in an array by itself.
            statement.execute("SET perfect_ht_threshold = 16");
            statement.execute("CREATE TABLE survey (" + columns + "w DOUBLE)");
        }
        try (DuckDBAppender appender =
                ((DuckDBConnection) connection).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "survey")) {
            for (int row = 0; row < data.rows(); row++) {
                appender.beginRow();
                for (byte[] column : data.breaks()) {
                    appender.append(column[row]);
                }
                for (byte[] column : data.variables()) {
                    appender.append(column[row]);
                }
                appender.append(data.weights()[row]);
                appender.endRow();
            }
        }
    }

    /** Forgets the table. */
    @TearDown
    public void close() throws SQLException {
        connection.close();
    }

    Tables all(Query query, boolean weighted) throws SQLException {
        Tables tables = Tables.empty();
        query.ask(this, weighted, tables);
        return tables;
    }

    Tables one() throws SQLException {
        Tables tables = Tables.empty();
        one(3, 1, false, tables);
        return tables;
    }

    private void one(int variable, int number, boolean weighted, Tables into) throws SQLException {
        run(
                "SELECT b" + number + ", q" + variable + sums(weighted) + " FROM survey GROUP BY ALL",
                row -> put(row, variable, number, row.getInt(1), row.getInt(2), 3, weighted, into));
    }

    private static String sums(boolean weighted) {
        return weighted ? ", count(*), sum(w), sum(w * w)" : ", count(*)";
    }

    /** Takes a row of a result. */
    private interface Row {
        void accept(ResultSet row) throws SQLException;
    }

    private void run(String query, Row taker) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                taker.accept(result);
            }
        }
    }

    private static void marginals(ResultSet row, int variable, int code, int at, boolean weighted, Tables into)
            throws SQLException {
        for (int number = 0; number < SurveyData.breakCount(); number++) {
            put(row, variable, number, row.getInt(number + 1), code, at, weighted, into);
        }
    }

    private static void put(
            ResultSet row, int variable, int number, int group, int code, int at, boolean weighted, Tables into)
            throws SQLException {
        if (group < SurveyData.breakCodes(number) && code < SurveyData.codes(variable)) {
            into.add(
                    variable,
                    number,
                    group,
                    code,
                    row.getLong(at),
                    weighted ? sum(row, at + 1) : 0,
                    weighted ? sum(row, at + 2) : 0);
        }
    }

    /** The sum over nobody is NULL in SQL. */
    private static double sum(ResultSet row, int at) throws SQLException {
        double sum = row.getDouble(at);
        return row.wasNull() ? 0 : sum;
    }
}
