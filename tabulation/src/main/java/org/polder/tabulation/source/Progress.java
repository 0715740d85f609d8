package org.polder.tabulation.source;

/** Hears how far a scan has come, and can stop it. */
public interface Progress {
    /**
     * Hears of rows that were read, from time to time and from any thread.
     *
     * @param rows how many were read since the last call
     */
    void read(long rows);

    /**
     * Hears which share of the data lies behind, from a source that knows: a file knows its length.
     *
     * @param share from 0 to 1
     */
    default void behind(double share) {}

    /**
     * Tells whether to stop.
     *
     * @return true to make the scan end with a {@link java.util.concurrent.CancellationException}
     */
    default boolean isCancelled() {
        return false;
    }

    /**
     * Hears nothing and never stops.
     *
     * @return the progress
     */
    static Progress none() {
        return rows -> {};
    }
}
