package org.polder.tabulation.audit.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;

/** A value of a JSON document, with the line it begins on. */
sealed interface Node {
    long line();

    default Optional<ImmutableMap<String, Node>> fields() {
        return Optional.empty();
    }

    default Optional<ImmutableList<Node>> elements() {
        return Optional.empty();
    }

    default Optional<String> text() {
        return Optional.empty();
    }

    default Optional<BigDecimal> number() {
        return Optional.empty();
    }

    default Optional<Boolean> flag() {
        return Optional.empty();
    }

    default boolean isNothing() {
        return false;
    }

    /** A whole number within the bounds of an int. */
    default Optional<Integer> whole() {
        return number().filter(value -> value.stripTrailingZeros().scale() <= 0
                        && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
                .map(BigDecimal::intValueExact);
    }

    record Fields(long line, ImmutableMap<String, Node> values) implements Node {
        @Override
        public Optional<ImmutableMap<String, Node>> fields() {
            return Optional.of(values);
        }
    }

    record Elements(long line, ImmutableList<Node> values) implements Node {
        @Override
        public Optional<ImmutableList<Node>> elements() {
            return Optional.of(values);
        }
    }

    record Words(long line, String value) implements Node {
        @Override
        public Optional<String> text() {
            return Optional.of(value);
        }
    }

    record Numeral(long line, BigDecimal value) implements Node {
        @Override
        public Optional<BigDecimal> number() {
            return Optional.of(value);
        }
    }

    record Flag(long line, boolean value) implements Node {
        @Override
        public Optional<Boolean> flag() {
            return Optional.of(value);
        }
    }

    record Nothing(long line) implements Node {
        @Override
        public boolean isNothing() {
            return true;
        }
    }
}
