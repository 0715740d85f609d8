package org.polder.store;

import java.util.Optional;

/** What a change does to an interview's journal. */
enum ChangeKind {
    APPEND(1),
    REWRITE(2),
    DELETE(3);

    private final byte code;

    ChangeKind(int code) {
        this.code = (byte) code;
    }

    /** The byte that stands for this kind in a journal file. */
    byte code() {
        return code;
    }

    static Optional<ChangeKind> of(byte code) {
        for (ChangeKind kind : values()) {
            if (kind.code == code) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
