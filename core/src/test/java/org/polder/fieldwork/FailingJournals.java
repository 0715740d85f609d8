package org.polder.fieldwork;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.store.InterviewKey;
import org.polder.store.JournalStore;
import org.polder.store.StoreException;

/** Journals in memory that can be made to fail before or after they keep what they are given. */
final class FailingJournals implements JournalStore {
    /** What is done with the next records. */
    enum Next {
        KEEP,
        FAIL,
        KEEP_AND_FAIL
    }

    private final Map<InterviewKey, List<String>> records = new LinkedHashMap<>();
    private final List<String> log;
    private Next next = Next.KEEP;

    /** Tells a log what is kept, as it happens. */
    FailingJournals(List<String> log) {
        this.log = log;
    }

    void next(Next changed) {
        next = changed;
    }

    @Override
    public void append(InterviewKey key, List<String> added) {
        Next how = next;
        next = Next.KEEP;
        if (how != Next.FAIL) {
            records.computeIfAbsent(key, unknown -> new ArrayList<>()).addAll(added);
            added.forEach(record -> log.add("journal " + record));
        }
        if (how != Next.KEEP) {
            throw new StoreException(Problem.error("store-failed", Place.none(), "The disk is full: make room"), null);
        }
    }

    @Override
    public ImmutableList<String> read(InterviewKey key) {
        return ImmutableList.copyOf(records.getOrDefault(key, List.of()));
    }

    @Override
    public void rewrite(InterviewKey key, List<String> changed) {
        records.put(key, new ArrayList<>(changed));
    }

    @Override
    public boolean delete(InterviewKey key) {
        return records.remove(key) != null;
    }

    @Override
    public ImmutableSet<InterviewKey> keys() {
        return ImmutableSet.copyOf(records.keySet());
    }

    @Override
    public void close() {}
}
