package org.polder.json;

import java.util.Optional;
import org.polder.name.ItemId;
import org.polder.name.TextKey;

/** The keys that texts have by custom, which files leave out. */
final class Conventions {
    private Conventions() {}

    static Optional<TextKey> text(ItemId item) {
        return key(item + ".text");
    }

    static Optional<TextKey> option(ItemId item, int code) {
        return key(item + "." + code);
    }

    static Optional<TextKey> row(ItemId grid, int code) {
        return key(grid + ".row." + code);
    }

    /** A name such as {@code Q40[3]} is no part of a key. */
    private static Optional<TextKey> key(String value) {
        try {
            return Optional.of(TextKey.of(value));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }
}
