package org.polder.tabulation.flat;

import java.nio.charset.CharacterCodingException;

/** Says where bytes are no text. */
final class Malformed extends CharacterCodingException {
    private static final long serialVersionUID = 1L;

    private final long position;
    private final int value;

    /** Takes the position of the byte, from 0, and the byte itself. */
    Malformed(long position, int value) {
        this.position = position;
        this.value = value;
    }

    long position() {
        return position;
    }

    int value() {
        return value;
    }
}
