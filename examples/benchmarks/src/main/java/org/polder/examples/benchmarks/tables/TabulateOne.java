package org.polder.examples.benchmarks.tables;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.polder.tabulation.source.Counts;
import tech.tablesaw.api.Table;

/** One variable by one break. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TabulateOne {
    /** Columns.count. */
    @Benchmark
    public Counts polder(PolderTables tables) {
        return tables.one();
    }

    /** What it takes to read two columns of bytes: four sums, so that no addition waits for the one before. */
    @Benchmark
    public int readTwoColumns(JointTables tables) {
        byte[] first = tables.column(3);
        byte[] second = tables.breakColumn(1);
        int a = 0;
        int b = 0;
        int c = 0;
        int d = 0;
        for (int i = 0; i + 3 < first.length; i += 4) {
            a += first[i] ^ second[i];
            b += first[i + 1] ^ second[i + 1];
            c += first[i + 2] ^ second[i + 2];
            d += first[i + 3] ^ second[i + 3];
        }
        return a + b + c + d;
    }

    /** Reads two columns, which are equal, by vector instructions: as fast as Java can. */
    @Benchmark
    public int compareTwoColumns(JointTables tables) {
        return Arrays.mismatch(tables.column(3), tables.copy());
    }

    /** DuckDB. */
    @Benchmark
    public Tables duckDb(DuckDbTables tables) throws SQLException {
        return tables.one();
    }

    /** Tablesaw. */
    @Benchmark
    public Table tablesaw(TablesawTable table) {
        return table.one();
    }
}
