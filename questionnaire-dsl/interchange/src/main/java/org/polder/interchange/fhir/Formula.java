package org.polder.interchange.fhir;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polder.interchange.internal.Connectives;

/** A statement with two truth values in FHIR's language: FHIRPath, and where that suffices {@code enableWhen}. */
sealed interface Formula {
    Formula YES = new Constant(true);
    Formula NO = new Constant(false);

    /** How formulas are joined. */
    Connectives<Formula> LOGIC = new Connectives<>() {
        @Override
        public Formula of(boolean value) {
            return Formula.of(value);
        }

        @Override
        public Formula all(List<Formula> parts) {
            return Formula.all(parts);
        }

        @Override
        public Formula any(List<Formula> parts) {
            return Formula.any(parts);
        }

        @Override
        public Formula not(Formula part) {
            return part.not();
        }
    };

    /** Writes it in FHIRPath. */
    String text();

    /** Writes it so that it can stand beside "and" and "or". */
    default String part() {
        return text();
    }

    /** How many tests it holds; formulas share parts, so this is known before any is written out. */
    long size();

    /** The same in a single {@code enableWhen}, where one can say it. */
    default Optional<When> when() {
        return Optional.empty();
    }

    /** Negates it. */
    default Formula not() {
        return new Not(this);
    }

    default Formula and(Formula other) {
        return all(List.of(this, other));
    }

    default Formula or(Formula other) {
        return any(List.of(this, other));
    }

    static Formula of(boolean value) {
        return value ? YES : NO;
    }

    static Formula all(List<Formula> parts) {
        if (parts.contains(NO)) {
            return NO;
        }
        List<Formula> left = parts.stream()
                .filter(part -> !part.equals(YES))
                .flatMap(part -> part instanceof All all ? all.parts().stream() : List.of(part).stream())
                .distinct()
                .toList();
        return left.isEmpty() ? YES : left.size() == 1 ? left.get(0) : new All(ImmutableList.copyOf(left), sum(left));
    }

    static Formula any(List<Formula> parts) {
        if (parts.contains(YES)) {
            return YES;
        }
        List<Formula> left = parts.stream()
                .filter(part -> !part.equals(NO))
                .flatMap(part -> part instanceof Any any ? any.parts().stream() : List.of(part).stream())
                .distinct()
                .toList();
        return left.isEmpty() ? NO : left.size() == 1 ? left.get(0) : new Any(ImmutableList.copyOf(left), sum(left));
    }

    private static long sum(List<Formula> parts) {
        return parts.stream().mapToLong(Formula::size).reduce(0, (one, other) -> Math.min(one + other, 1L << 40));
    }

    private static String joined(List<Formula> parts, String word) {
        return parts.stream().map(Formula::part).collect(Collectors.joining(" " + word + " "));
    }

    /** True or false. */
    record Constant(boolean value) implements Formula {
        @Override
        public String text() {
            return String.valueOf(value);
        }

        @Override
        public long size() {
            return 1;
        }

        @Override
        public Formula not() {
            return of(!value);
        }
    }

    /** One test, which FHIRPath finds true or false, never empty. */
    record Test(String text, Optional<When> when) implements Formula {
        static Test of(String text) {
            return new Test(text, Optional.empty());
        }

        static Test of(String text, When when) {
            return new Test(text, Optional.of(when));
        }

        @Override
        public long size() {
            return 1;
        }
    }

    /** Whether a question has an answer. */
    record Exists(String link) implements Formula {
        @Override
        public String text() {
            return Answers.of(link) + ".exists()";
        }

        @Override
        public long size() {
            return 1;
        }

        @Override
        public Optional<When> when() {
            return Optional.of(When.exists(link, true));
        }
    }

    /** All of some hold. */
    record All(ImmutableList<Formula> parts, long size) implements Formula {
        @Override
        public String text() {
            return joined(parts, "and");
        }

        @Override
        public String part() {
            return "(" + text() + ")";
        }
    }

    /** At least one of some holds. */
    record Any(ImmutableList<Formula> parts, long size) implements Formula {
        @Override
        public String text() {
            return joined(parts, "or");
        }

        @Override
        public String part() {
            return "(" + text() + ")";
        }
    }

    /** One does not hold. */
    record Not(Formula of) implements Formula {
        @Override
        public String text() {
            return of instanceof Exists ? of.text() + ".not()" : "(" + of.text() + ").not()";
        }

        @Override
        public long size() {
            return of.size();
        }

        @Override
        public Optional<When> when() {
            return of instanceof Exists exists ? Optional.of(When.exists(exists.link(), false)) : Optional.empty();
        }

        @Override
        public Formula not() {
            return of;
        }
    }
}
