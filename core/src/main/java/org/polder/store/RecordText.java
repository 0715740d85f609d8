package org.polder.store;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks texts on their way into a store, so that every store can give back exactly what it took. */
final class RecordText {
    private RecordText() {}

    static ImmutableList<String> checkedCall(List<String> records) {
        ImmutableList<String> all = ImmutableList.copyOf(records);
        if (all.isEmpty() || all.size() > JournalStore.MOST_RECORDS) {
            throw new IllegalArgumentException("One call takes 1 to " + JournalStore.MOST_RECORDS + " records; found "
                    + all.size() + ": " + (all.isEmpty() ? "leave the call out" : "use several calls"));
        }
        long bytes = 0;
        for (int i = 0; i < all.size(); i++) {
            bytes += checked("Record " + (i + 1) + " of " + all.size(), all.get(i), JournalStore.LONGEST_RECORD);
        }
        if (bytes > JournalStore.LARGEST_CALL) {
            throw new IllegalArgumentException("One call takes at most " + JournalStore.LARGEST_CALL
                    + " bytes of records; found " + bytes + ": use several calls");
        }
        return all;
    }

    /** Gives the length in bytes of UTF-8 of a text that is allowed. */
    static int checked(String thing, String text, int longest) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException(thing + " is empty: a JSON text has at least one character");
        }
        // No database keeps U+0000, and JSON writes it as an escape, so its presence is a mistake upstream.
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new IllegalArgumentException(thing + " holds the character U+0000 at index " + nul
                    + ", which a JSON text may not: write it as \\u0000");
        }
        int bytes = bytes(thing, text).remaining();
        if (bytes > longest) {
            throw new IllegalArgumentException(
                    thing + " is " + bytes + " bytes of UTF-8; at most " + longest + " are allowed: shorten it");
        }
        return bytes;
    }

    private static ByteBuffer bytes(String thing, String text) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    thing + " is not Unicode text, for it holds half of a surrogate pair: cut texts between code"
                            + " points",
                    e);
        }
    }
}
