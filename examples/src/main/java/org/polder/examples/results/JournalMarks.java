package org.polder.examples.results;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import org.polder.store.InterviewKey;
import org.polder.store.JournalStore;

/** Tells journals that have changed from those that have not, without reading what they say. */
@FunctionalInterface
interface JournalMarks {
    /** Gives each journal a mark; as long as a journal has the same mark, it says the same. */
    ImmutableMap<InterviewKey, String> now();

    /** Marks the journals of a store that knows nothing of changes: by what they say. */
    static JournalMarks of(JournalStore store) {
        return () -> ImmutableMap.copyOf(Maps.asMap(store.keys(), key -> String.join("\n", store.read(key))));
    }
}
