package org.polder.store;

import java.util.Optional;

/**
 * Keeps contact data apart from interviews, so that nobody who reads both can tell whose answers are whose; safe for
 * use by many threads.
 *
 * <p>Nothing in the store links to an interview: no shared key, no time, and no order in which people came. That
 * holds as long as the contact key is not written into the interview, nor the interview's key into the contact data.
 * A change is acknowledged by returning, as in a {@link JournalStore}.
 */
public interface ContactStore extends AutoCloseable {
    /** The greatest length of one person's data, in bytes of UTF-8. */
    int LONGEST_DATA = 1 << 20;

    /**
     * Keeps one person's data, in place of what was kept under the same key.
     *
     * @param key a random key of this person alone
     * @param json the data, a JSON text
     * @throws IllegalArgumentException when the text is empty, too long or not Unicode text
     * @throws StoreException when the data may not be durable
     */
    void put(ContactKey key, String json);

    /**
     * Reads one person's data.
     *
     * @param key the person's key
     * @return the JSON text as it was put; empty when the key is unknown
     * @throws StoreException when it cannot be read
     */
    Optional<String> get(ContactKey key);

    /**
     * Deletes everything the store has about one person.
     *
     * @param key the person's key
     * @return true when there was data
     * @throws StoreException when the deletion may not be durable
     */
    boolean delete(ContactKey key);

    /**
     * Counts the people of whom there is data.
     *
     * @return how many keys there are
     * @throws StoreException when they cannot be counted
     */
    long size();

    /**
     * Lets go of the store; what was acknowledged needs no closing. Closing twice does nothing.
     *
     * @throws StoreException when the files cannot be closed
     */
    @Override
    void close();
}
