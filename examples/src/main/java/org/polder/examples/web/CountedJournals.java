package org.polder.examples.web;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import org.polder.store.InterviewKey;
import org.polder.store.JournalStore;

/**
 * Journals that know how many records each has, so that a form can say how far the interview was when it was shown.
 *
 * <p>The number outlives the process, as it is that of the records stored.
 */
final class CountedJournals implements JournalStore {
    private static final int MOST_KNOWN = 50_000;

    private final JournalStore store;
    private final Cache<InterviewKey, Long> counts =
            CacheBuilder.newBuilder().maximumSize(MOST_KNOWN).build();
    private final ConcurrentMap<InterviewKey, Long> known = counts.asMap();

    CountedJournals(JournalStore store) {
        this.store = store;
    }

    long count(InterviewKey key) {
        return known.computeIfAbsent(key, unknown -> (long) store.read(key).size());
    }

    @Override
    public void append(InterviewKey key, List<String> records) {
        boolean stored = false;
        try {
            store.append(key, records);
            stored = true;
        } finally {
            if (stored) {
                known.computeIfPresent(key, (same, count) -> count + records.size());
            } else {
                // Whether they were stored is not known: only the store can tell.
                known.remove(key);
            }
        }
    }

    @Override
    public ImmutableList<String> read(InterviewKey key) {
        return store.read(key);
    }

    @Override
    public void rewrite(InterviewKey key, List<String> records) {
        known.remove(key);
        store.rewrite(key, records);
        known.remove(key);
    }

    @Override
    public boolean delete(InterviewKey key) {
        known.remove(key);
        return store.delete(key);
    }

    @Override
    public ImmutableSet<InterviewKey> keys() {
        return store.keys();
    }

    @Override
    public void close() {
        store.close();
    }
}
