package org.polder.tabulation.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.Progress;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;

/** Runs Spark, which only the profile "full" brings. */
@Tag("full")
@Timeout(120)
class SparkStoppingTest {
    private static final Scan SCAN = Scan.of(List.of(Crosstab.of("q0", "q1")));

    @Test
    void a_scan_that_is_cancelled_stops_the_tasks_of_spark() throws InterruptedException {
        SparkResponses source = SparkResponses.of("endless", endless(), MeasureSpark.codebook(2));

        assertThatThrownBy(() -> source.count(SCAN, Run.here().progress(new CancelledOnceItRuns())))
                .isInstanceOf(CancellationException.class)
                .hasMessageStartingWith("The scan was stopped after");
        awaitIdle();
    }

    @Test
    void a_scan_whose_thread_is_interrupted_stops_the_tasks_of_spark() throws InterruptedException {
        SparkResponses source = SparkResponses.of("endless", endless(), MeasureSpark.codebook(2));
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        Thread counting = new Thread(() -> {
            try {
                source.count(SCAN, Run.here());
            } catch (CancellationException stopped) {
                stillInterrupted.set(Thread.currentThread().isInterrupted());
            }
        });
        counting.start();
        awaitTasks();
        counting.interrupt();
        counting.join();

        assertThat(stillInterrupted).isTrue();
        awaitIdle();
    }

    /** More rows than anyone waits for. */
    private static Dataset<Row> endless() {
        return MeasureSpark.generated(1L << 50, 2, 2);
    }

    private static SparkContext context() {
        return LocalSpark.session().sparkContext();
    }

    private static boolean working() {
        return context().statusTracker().getActiveStageIds().length > 0;
    }

    private static void awaitTasks() throws InterruptedException {
        while (!working()) {
            Thread.sleep(Duration.ofMillis(20).toMillis());
        }
    }

    private static void awaitIdle() throws InterruptedException {
        while (working()
                || List.of(context().statusTracker().getExecutorInfos()).stream()
                        .anyMatch(executor -> executor.numRunningTasks() > 0)) {
            Thread.sleep(Duration.ofMillis(20).toMillis());
        }
    }

    private static final class CancelledOnceItRuns implements Progress {
        @Override
        public void read(long rows) {}

        @Override
        public boolean isCancelled() {
            return working();
        }
    }
}
