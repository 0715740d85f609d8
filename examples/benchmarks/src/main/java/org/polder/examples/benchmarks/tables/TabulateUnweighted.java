package org.polder.examples.benchmarks.tables;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.polder.tabulation.source.Counts;

/** 60 variables by three breaks, unweighted; one operation is all 180 tables. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TabulateUnweighted {
    /** Columns.count with one thread. */
    @Benchmark
    public Counts polder(PolderTables tables) {
        return tables.all(false, 1);
    }

    /** Columns.count with two threads. */
    @Benchmark
    public Counts polderTwoThreads(PolderTables tables) {
        return tables.all(false, 2);
    }

    /** Bitmaps and the obvious loop. */
    @Benchmark
    public Tables bitmaps(BitmapTables tables) {
        return tables.plain();
    }

    /** Bitmaps and the fastest loop found. */
    @Benchmark
    public Tables bitmapsPacked(BitmapTables tables) {
        return tables.packed();
    }

    /** A pass over the breaks taken together. */
    @Benchmark
    public Tables jointPass(JointTables tables) {
        return tables.unweighted();
    }

    /** DuckDB, a query for each table. */
    @Benchmark
    public Tables duckDbPlain(DuckDbTables tables) throws SQLException {
        return tables.all(DuckDbTables.Query.PLAIN, false);
    }

    /** DuckDB, one query of 180. */
    @Benchmark
    public Tables duckDbUnion(DuckDbTables tables) throws SQLException {
        return tables.all(DuckDbTables.Query.UNION, false);
    }

    /** DuckDB with grouping sets. */
    @Benchmark
    public Tables duckDbGroupingSets(DuckDbTables tables) throws SQLException {
        return tables.all(DuckDbTables.Query.GROUPING_SETS, false);
    }

    /** DuckDB, each variable by the breaks together. */
    @Benchmark
    public Tables duckDbJoint(DuckDbTables tables) throws SQLException {
        return tables.all(DuckDbTables.Query.JOINT, false);
    }
}
