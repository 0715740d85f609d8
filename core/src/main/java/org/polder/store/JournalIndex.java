package org.polder.store;

import com.google.common.collect.ImmutableSortedSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which frames make up each interview's journal. */
final class JournalIndex {
    private final Map<InterviewKey, Trail> trails = new LinkedHashMap<>();

    /**
     * Takes the next frame of the file.
     *
     * @return false for an append whose predecessor is missing: what it builds on is lost, so it is left out
     */
    boolean take(Frame frame) {
        return switch (frame.kind()) {
            case APPEND -> append(frame);
            case REWRITE -> {
                begin(frame);
                yield true;
            }
            case DELETE -> {
                trails.remove(frame.key());
                yield true;
            }
        };
    }

    private boolean append(Frame frame) {
        Trail trail = trails.get(frame.key());
        if (frame.ordinal() == 0) {
            begin(frame);
            return true;
        }
        if (trail == null || frame.ordinal() != trail.ordinal() + 1) {
            return false;
        }
        trail.add(frame);
        return true;
    }

    private void begin(Frame frame) {
        Trail trail = new Trail(frame.ordinal());
        trail.add(frame);
        trails.put(frame.key(), trail);
    }

    Optional<Trail> trail(InterviewKey key) {
        return Optional.ofNullable(trails.get(key));
    }

    ImmutableSortedSet<InterviewKey> keys() {
        return ImmutableSortedSet.copyOf(trails.keySet());
    }

    /** The trails in the order of the interviews' first records. */
    Iterable<Map.Entry<InterviewKey, Trail>> all() {
        return trails.entrySet();
    }
}
