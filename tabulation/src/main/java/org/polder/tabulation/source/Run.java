package org.polder.tabulation.source;

import java.util.concurrent.Executor;

/**
 * How to make a pass over a source.
 *
 * @param executor runs the parts of the work; the calling thread does those that it has not begun
 * @param threads into how many parts work may be cut
 * @param progress hears how far it is
 * @param badRows what to do with rows that cannot be read
 */
public record Run(Executor executor, int threads, Progress progress, BadRows badRows) {

    /** What to do with rows that cannot be read, and with respondents without a usable weight. */
    public enum BadRows {
        /** Report all and give no table. */
        REFUSE,
        /** Leave them out, count them and list the first. */
        SKIP
    }

    // Work in no parts would never be done.
    public Run {
        if (threads < 1) {
            throw new IllegalArgumentException("Work cannot be cut into " + threads + " parts: give 1 or more");
        }
    }

    /**
     * Works in the calling thread, and refuses bad rows.
     *
     * @return the way to run
     */
    public static Run here() {
        return new Run(Runnable::run, 1, Progress.none(), BadRows.REFUSE);
    }

    /**
     * Sets who does the work.
     *
     * @param workers runs the parts
     * @param parts into how many parts it may be cut
     * @return this way with those workers
     */
    public Run on(Executor workers, int parts) {
        return new Run(workers, parts, progress, badRows);
    }

    /**
     * Sets who hears how far it is.
     *
     * @param listener hears it
     * @return this way with that listener
     */
    public Run progress(Progress listener) {
        return new Run(executor, threads, listener, badRows);
    }

    /**
     * Leaves bad rows out instead of refusing them.
     *
     * @return this way with bad rows skipped, counted and listed
     */
    public Run skipBadRows() {
        return new Run(executor, threads, progress, BadRows.SKIP);
    }
}
