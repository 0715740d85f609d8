package org.polder.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;

/**
 * Keeps the journals of many interviews, each an ordered list of records; safe for use by many threads.
 *
 * <p>A record is a JSON text, which the store keeps as it is and never reads. A change is acknowledged by returning:
 * from then on it survives a killed process and lost power. A change that ends in a {@link StoreException} was not
 * acknowledged: it may be found later, whole, or not at all, never in part. A reader sees acknowledged records only.
 */
public interface JournalStore extends AutoCloseable {
    /** The greatest length of one record, in bytes of UTF-8. */
    int LONGEST_RECORD = 1 << 20;

    /** The greatest number of records in one call. */
    int MOST_RECORDS = 10_000;

    /** The greatest length of all records of one call together, in bytes of UTF-8. */
    int LARGEST_CALL = 16 << 20;

    /**
     * Adds records at the end of an interview's journal, all of them or none.
     *
     * <p>Threads that append to one interview at the same time each find their own records together and in order.
     *
     * @param key the interview; a new one begins with its first records
     * @param records JSON texts, in order, at least one
     * @throws IllegalArgumentException when there are no records, or one is empty, too long or not Unicode text
     * @throws StoreException when the records may not be durable
     */
    void append(InterviewKey key, List<String> records);

    /**
     * Reads an interview's journal.
     *
     * @param key the interview
     * @return its acknowledged records in the order they were appended; empty when the interview is unknown
     * @throws StoreException when they cannot be read
     */
    ImmutableList<String> read(InterviewKey key);

    /**
     * Replaces an interview's journal by a shorter one that means the same: the old or the new one is found later,
     * never a mixture.
     *
     * @param key the interview
     * @param records JSON texts, in order, at least one
     * @throws IllegalArgumentException as for {@link #append}
     * @throws StoreException when the new journal may not be durable
     */
    void rewrite(InterviewKey key, List<String> records);

    /**
     * Deletes an interview's journal.
     *
     * @param key the interview
     * @return true when there was one
     * @throws StoreException when the deletion may not be durable
     */
    boolean delete(InterviewKey key);

    /**
     * Names the interviews that have records.
     *
     * @return their keys, sorted
     * @throws StoreException when they cannot be read
     */
    ImmutableSet<InterviewKey> keys();

    /**
     * Lets go of the store; what was acknowledged needs no closing. Closing twice does nothing.
     *
     * @throws StoreException when the files cannot be closed
     */
    @Override
    void close();
}
