package org.polder.json;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/** A JSON object in the making, its fields in the order given. */
final class Draft {
    private final ImmutableMap.Builder<String, JsonValue> fields = ImmutableMap.builder();

    Draft put(String name, JsonValue value) {
        fields.put(name, value);
        return this;
    }

    Draft put(String name, Optional<JsonValue> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    Draft put(String name, String text) {
        return put(name, JsonValue.of(text));
    }

    Draft put(String name, long number) {
        return put(name, JsonValue.of(number));
    }

    /** Writes a number only when it is not what a reader takes without it. */
    Draft unless(long usual, String name, long number) {
        return number == usual ? this : put(name, number);
    }

    /** Writes a text only when it is not what a reader takes without it. */
    Draft unless(String usual, String name, String text) {
        return text.equals(usual) ? this : put(name, text);
    }

    /** Writes true; false is left out. */
    Draft mark(String name, boolean value) {
        return value ? put(name, JsonValue.of(true)) : this;
    }

    JsonValue build() {
        return new JsonValue.Fields(Spot.NONE, fields.buildOrThrow());
    }
}
