package org.polder.examples.benchmarks.tables;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.polder.tabulation.source.Counts;

/** 60 variables by three breaks, weighted; one operation is all 180 tables. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TabulateWeighted {
    /** Columns.count with one thread. */
    @Benchmark
    public Counts polder(PolderTables tables) {
        return tables.all(true, 1);
    }

    /** Columns.count with two threads. */
    @Benchmark
    public Counts polderTwoThreads(PolderTables tables) {
        return tables.all(true, 2);
    }

    /** A pass over the breaks taken together that sums weights. */
    @Benchmark
    public Tables jointPass(JointTables tables) {
        return tables.weighted();
    }

    /** A pass over the breaks taken together that gives what Polder gives: numbers, weights and squares. */
    @Benchmark
    public Tables jointPassWhole(JointTables tables) {
        return tables.weightedWhole();
    }

    /** DuckDB, a query for each table. */
    @Benchmark
    public Tables duckDbPlain(DuckDbTables tables) throws SQLException {
        return tables.all(DuckDbTables.Query.PLAIN, true);
    }

    /** DuckDB, one query of 180. */
    @Benchmark
    public Tables duckDbUnion(DuckDbTables tables) throws SQLException {
        return tables.all(DuckDbTables.Query.UNION, true);
    }

    /** DuckDB with grouping sets. */
    @Benchmark
    public Tables duckDbGroupingSets(DuckDbTables tables) throws SQLException {
        return tables.all(DuckDbTables.Query.GROUPING_SETS, true);
    }

    /** DuckDB, each variable by the breaks together. */
    @Benchmark
    public Tables duckDbJoint(DuckDbTables tables) throws SQLException {
        return tables.all(DuckDbTables.Query.JOINT, true);
    }
}
