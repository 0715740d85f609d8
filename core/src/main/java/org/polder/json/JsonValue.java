package org.polder.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;

/** One JSON value and the place it was read from; numbers keep every digit and their scale. */
sealed interface JsonValue {
    Spot spot();

    /** Hands this value to the method for its kind. */
    <R> R accept(Visitor<R> visitor);

    /** An object, its fields in order. */
    record Fields(Spot spot, ImmutableMap<String, JsonValue> values) implements JsonValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fields(this);
        }
    }

    /** An array. */
    record Elements(Spot spot, ImmutableList<JsonValue> values) implements JsonValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.elements(this);
        }
    }

    /** A string. */
    record Words(Spot spot, String value) implements JsonValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.words(this);
        }
    }

    /** A number. */
    record Numeral(Spot spot, BigDecimal value) implements JsonValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.numeral(this);
        }
    }

    /** True or false. */
    record Flag(Spot spot, boolean value) implements JsonValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flag(this);
        }
    }

    /** Null. */
    record Nothing(Spot spot) implements JsonValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nothing(this);
        }
    }

    static JsonValue of(String text) {
        return new Words(Spot.NONE, text);
    }

    static JsonValue of(long number) {
        return new Numeral(Spot.NONE, BigDecimal.valueOf(number));
    }

    static JsonValue of(BigDecimal number) {
        return new Numeral(Spot.NONE, number);
    }

    static JsonValue of(boolean value) {
        return new Flag(Spot.NONE, value);
    }

    static JsonValue of(Iterable<? extends JsonValue> values) {
        return new Elements(Spot.NONE, ImmutableList.copyOf(values));
    }

    /** One method per kind of value. */
    interface Visitor<R> {
        R fields(Fields object);

        R elements(Elements array);

        R words(Words text);

        R numeral(Numeral number);

        R flag(Flag flag);

        R nothing(Nothing nothing);
    }
}
