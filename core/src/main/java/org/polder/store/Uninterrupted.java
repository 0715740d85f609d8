package org.polder.store;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs a step on a thread that nobody can interrupt, for those that only file channels can do. */
final class Uninterrupted {
    private Uninterrupted() {}

    /** A step that may fail. */
    interface Step {
        void run() throws IOException;
    }

    static void run(Step step) throws IOException {
        Callable<Boolean> call = () -> {
            step.run();
            return true;
        };
        FutureTask<Boolean> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "polder-store");
        thread.setDaemon(true);
        thread.start();
        try {
            Uninterruptibles.getUninterruptibly(task);
        } catch (ExecutionException e) {
            Throwables.throwIfInstanceOf(e.getCause(), IOException.class);
            throw new IOException(e.getCause());
        }
    }
}
