package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.polder.store.InterviewKey;
import org.polder.store.JournalStore;

/** Journals that last as long as a test, and know how often they were read. */
final class MemoryJournals implements JournalStore {
    final AtomicInteger reads = new AtomicInteger();
    private final Map<InterviewKey, List<String>> journals = new ConcurrentHashMap<>();

    @Override
    public void append(InterviewKey key, List<String> records) {
        journals.computeIfAbsent(key, fresh -> new ArrayList<>()).addAll(records);
    }

    @Override
    public ImmutableList<String> read(InterviewKey key) {
        reads.incrementAndGet();
        return ImmutableList.copyOf(journals.getOrDefault(key, List.of()));
    }

    @Override
    public void rewrite(InterviewKey key, List<String> records) {
        journals.put(key, new ArrayList<>(records));
    }

    @Override
    public boolean delete(InterviewKey key) {
        return journals.remove(key) != null;
    }

    @Override
    public ImmutableSet<InterviewKey> keys() {
        return ImmutableSet.copyOf(journals.keySet());
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
