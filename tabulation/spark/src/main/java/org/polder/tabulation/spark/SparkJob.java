package org.polder.tabulation.spark;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;
import org.polder.tabulation.source.Run;

/**
 * Work of Spark that can be stopped while it runs, and tells how far it is.
 *
 * <p>It runs in a thread of its own, under a tag by which Spark can stop it. A tag rather than a job group: a caller may
 * have set a group, by which a notebook stops what it started, and there can be only one.
 */
final class SparkJob {
    private static final int MILLISECONDS_BETWEEN_LOOKS = 100;

    private final SparkContext context;
    private final LongAccumulator read;
    private final Run run;
    private long told;

    SparkJob(SparkContext context, LongAccumulator read, Run run) {
        this.context = context;
        this.read = read;
        this.run = run;
    }

    <T> T result(Callable<T> work) throws InterruptedException, ExecutionException {
        String tag = "polder-" + UUID.randomUUID();
        FutureTask<T> task = new FutureTask<>(() -> {
            context.addJobTag(tag);
            return work.call();
        });
        // A new thread inherits the caller's session, scheduler pool and job group.
        Thread thread = new Thread(task, tag);
        thread.setDaemon(true);
        thread.start();
        try {
            while (true) {
                if (run.progress().isCancelled()) {
                    throw new CancellationException("The scan was stopped after " + read.value() + " rows");
                }
                try {
                    T result = task.get(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
                    tell();
                    return result;
                } catch (TimeoutException notYet) {
                    tell();
                }
            }
        } catch (CancellationException | InterruptedException stopped) {
            context.cancelJobsWithTag(tag, "The scan was stopped");
            throw stopped;
        }
    }

    /** Tells of the rows since last time; a task that Spark does twice counts once only in the counts, but twice here. */
    private void tell() {
        long now = read.value();
        if (now > told) {
            run.progress().read(now - told);
            told = now;
        }
    }
}
