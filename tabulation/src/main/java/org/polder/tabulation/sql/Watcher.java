package org.polder.tabulation.sql;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import org.polder.tabulation.source.Progress;

/** Asks while a statement runs whether to stop, and stops it. */
final class Watcher implements AutoCloseable {
    private static final long MILLIS_BETWEEN_LOOKS = 50;

    private final Statement statement;
    private final Progress progress;
    private final Thread thread;
    private volatile boolean cancelled;
    private volatile boolean done;

    private Watcher(Statement statement, Progress progress) {
        this.statement = statement;
        this.progress = progress;
        this.thread = new Thread(this::watch, "polder-statement-watcher");
        thread.setDaemon(true);
    }

    static Watcher over(Statement statement, Progress progress) {
        Watcher watcher = new Watcher(statement, progress);
        watcher.stopIfCancelled();
        watcher.thread.start();
        return watcher;
    }

    private void watch() {
        while (!done) {
            if (cancelled || progress.isCancelled()) {
                cancelled = true;
                cancel();
            }
            try {
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    // A statement that has not begun yet cannot be cancelled, so it is tried again.
    private void cancel() {
        try {
            statement.cancel();
        } catch (SQLException over) {
            // It ended by itself.
        }
    }

    void stopIfCancelled() {
        if (cancelled || progress.isCancelled()) {
            cancelled = true;
            throw new CancellationException("The count in the database was stopped");
        }
    }

    @Override
    public void close() {
        done = true;
        thread.interrupt();
        try {
            // The statement must not be cancelled once another uses its connection.
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
