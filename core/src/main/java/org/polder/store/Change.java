package org.polder.store;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * One change to one interview's journal, checked.
 *
 * @param records the records to add, or the new ones; none for a deletion
 */
record Change(ChangeKind kind, InterviewKey key, ImmutableList<String> records) {

    Change {
        if (records.isEmpty() != (kind == ChangeKind.DELETE)) {
            throw new IllegalArgumentException(kind + " cannot have " + records.size() + " records");
        }
    }

    static Change append(InterviewKey key, List<String> records) {
        return new Change(ChangeKind.APPEND, key, RecordText.checkedCall(records));
    }

    static Change rewrite(InterviewKey key, List<String> records) {
        return new Change(ChangeKind.REWRITE, key, RecordText.checkedCall(records));
    }

    static Change delete(InterviewKey key) {
        return new Change(ChangeKind.DELETE, key, ImmutableList.of());
    }

    /** At least the records' length in bytes: a character takes three of UTF-8 at most. */
    long weight() {
        return records.stream().mapToLong(text -> 3L * text.length()).sum();
    }
}
