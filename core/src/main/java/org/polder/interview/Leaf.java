package org.polder.interview;

import org.jspecify.annotations.Nullable;
import org.polder.answer.Answer;

/** Up to 64 neighbouring items of a state, shared between interviews until one of them changes. */
final class Leaf {
    /** How many items a leaf holds, so that a word of bits covers it. */
    static final int SIZE = Long.SIZE;

    /** What was given, on the path or not. */
    final @Nullable Answer[] given;

    /** What counts while the item is on the path; the same array where nothing in this leaf hangs on other items. */
    final @Nullable Answer[] counted;

    /** Which items lie on the path. */
    long onPath;

    /** Which of those still need to be put to the respondent. */
    long pending;

    Leaf(int size, boolean dynamic) {
        this.given = new Answer[size];
        this.counted = dynamic ? new Answer[size] : given;
    }

    private Leaf(Leaf other) {
        this.given = other.given.clone();
        this.counted = other.counted == other.given ? given : other.counted.clone();
        this.onPath = other.onPath;
        this.pending = other.pending;
    }

    Leaf copy() {
        return new Leaf(this);
    }
}
