package org.polder.examples.benchmarks.tables;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.polder.tabulation.source.Counts;

/** 60 variables by three breaks in a Parquet file; one operation is all 180 tables by one statement. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TabulateParquet {
    /** JdbcSource.count. */
    @Benchmark
    public Counts polder(ParquetTables tables) {
        return tables.polder(false);
    }

    /** The same statement by hand, on a connection of its own. */
    @Benchmark
    public double byHand(ParquetTables tables) throws SQLException {
        return tables.byHand(false);
    }

    /** The same statement by hand, on a connection kept open. */
    @Benchmark
    public double byHandConnected(ParquetTables tables) throws SQLException {
        return tables.byHandConnected(false);
    }

    /** JdbcSource.count with weights. */
    @Benchmark
    public Counts polderWeighted(ParquetTables tables) {
        return tables.polder(true);
    }

    /** The weighted statement by hand, on a connection of its own. */
    @Benchmark
    public double byHandWeighted(ParquetTables tables) throws SQLException {
        return tables.byHand(true);
    }
}
