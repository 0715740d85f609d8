package org.polder.tabulation.flat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Remembers what some cells mean, by their text; a place that is taken is given to the newcomer. */
final class CellCache {
    private static final int PLACES = 1 << 10;
    private static final int LONGEST = 64;

    private final char[][] texts = new char[PLACES][];
    private final @Nullable Known[] values = new Known[PLACES];

    @Nullable
    Known get(char[] text, int from, int to) {
        int place = place(text, from, to);
        Known value = values[place];
        return value != null && Arrays.equals(texts[place], 0, texts[place].length, text, from, to) ? value : null;
    }

    void put(char[] text, int from, int to, Known value) {
        if (to - from <= LONGEST) {
            int place = place(text, from, to);
            texts[place] = Arrays.copyOfRange(text, from, to);
            values[place] = value;
        }
    }

    private static int place(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        return (hash ^ hash >>> 10 ^ hash >>> 20) & PLACES - 1;
    }
}
