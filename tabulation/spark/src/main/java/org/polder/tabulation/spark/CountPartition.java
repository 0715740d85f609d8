package org.polder.tabulation.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.polder.tabulation.source.Progress;
import org.polder.tabulation.source.Run;

/** Counts the rows of one partition, on an executor; all crosstabs in one pass, into one array of bytes. */
record CountPartition(byte[] plan, LongAccumulator read) implements FlatMapFunction<Iterator<Row>, byte[]> {
    @Override
    public Iterator<byte[]> call(Iterator<Row> rows) {
        Plan shipped = Shipped.read(plan, Plan.class);
        // The driver decides whether bad rows are refused: it must hear of those of all partitions.
        Run run = Run.here().skipBadRows().progress(new Heard(read));
        return List.of(Parts.bytes(new PartitionRows(shipped, rows).count(shipped.scan(), run)))
                .iterator();
    }

    private record Heard(LongAccumulator read) implements Progress {
        @Override
        public void read(long rows) {
            read.add(rows);
        }

        @Override
        public boolean isCancelled() {
            return TaskContext.get().isInterrupted();
        }
    }
}
