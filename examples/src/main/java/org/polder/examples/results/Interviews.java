package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.store.InterviewKey;
import org.polder.store.JournalStore;
import org.polder.store.StoreException;

/** Keeps what the journals of a store say, and reads again only those that changed; safe for many threads. */
final class Interviews {
    private final JournalReader reader;
    private final JournalStore store;
    private final JournalMarks marks;
    private final Clock clock;
    private final Duration rest;

    private Map<InterviewKey, Known> known = Map.of();
    private Snapshot snapshot = new Snapshot(0, ImmutableList.of(), ImmutableList.of());
    private Instant looked = Instant.MIN;

    private record Known(String mark, Reading reading) {}

    /**
     * Begins with nothing read.
     *
     * @param rest how long to go by what was read before looking again
     */
    Interviews(JournalReader reader, JournalStore store, JournalMarks marks, Clock clock, Duration rest) {
        this.reader = reader;
        this.store = store;
        this.marks = marks;
        this.clock = clock;
        this.rest = rest;
    }

    synchronized Snapshot now() {
        Instant now = clock.instant();
        if (looked.equals(Instant.MIN) || !now.isBefore(looked.plus(rest)) || now.isBefore(looked)) {
            look();
            looked = now;
        }
        return snapshot;
    }

    private void look() {
        ImmutableMap<InterviewKey, String> found = marks.now();
        Map<InterviewKey, Known> next = new HashMap<>();
        boolean changed = found.size() != known.size();
        for (Map.Entry<InterviewKey, String> entry : found.entrySet()) {
            Optional<Known> same = Optional.ofNullable(known.get(entry.getKey()))
                    .filter(before -> before.mark().equals(entry.getValue()));
            changed |= same.isEmpty();
            next.put(entry.getKey(), same.orElseGet(() -> new Known(entry.getValue(), read(entry.getKey()))));
        }
        known = next;
        if (changed) {
            snapshot = snapshot(next);
        }
    }

    private Reading read(InterviewKey key) {
        try {
            return reader.read(key, store.read(key));
        } catch (StoreException failed) {
            return JournalReader.leftOut(
                    key, LeftOut.Reason.UNREADABLE, failed.problem().code());
        }
    }

    private Snapshot snapshot(Map<InterviewKey, Known> all) {
        List<Interviewed> counted = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        all.values().forEach(one -> one.reading().accept(new Sorter(counted, leftOut)));
        counted.sort(Comparator.comparing(interview -> interview.response().respondent()));
        leftOut.sort(Comparator.comparing(LeftOut::reason).thenComparing(LeftOut::interview));
        return new Snapshot(snapshot.number() + 1, ImmutableList.copyOf(counted), ImmutableList.copyOf(leftOut));
    }

    private record Sorter(List<Interviewed> counted, List<LeftOut> leftOut) implements Reading.Visitor<Boolean> {
        @Override
        public Boolean counted(Reading.Counted reading) {
            return counted.add(reading.interview());
        }

        @Override
        public Boolean skipped(Reading.Skipped reading) {
            return leftOut.add(reading.leftOut());
        }
    }
}
