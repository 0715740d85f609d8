package org.polder.interchange.surveyjs;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.polder.interchange.internal.Connectives;

/** An expression in SurveyJS's language, which has two truth values and treats nothing as a value. */
sealed interface Term {
    /** The flag that always holds. */
    Term YES = new Flag(true);

    /** The flag that never holds. */
    Term NO = new Flag(false);

    /** How conditions are joined. */
    Connectives<Term> LOGIC = new Connectives<>() {
        @Override
        public Term of(boolean value) {
            return value ? YES : NO;
        }

        @Override
        public Term all(List<Term> parts) {
            return and(parts);
        }

        @Override
        public Term any(List<Term> parts) {
            return or(parts);
        }

        @Override
        public Term not(Term part) {
            return part.not();
        }
    };

    /** Writes the expression; parts made of parts stand in parentheses, so that nothing hangs on precedence. */
    String text();

    /** Hands this expression to the method for its kind. */
    <R> R accept(Visitor<R> visitor);

    /** Writes the expression so that it can be a part of another. */
    default String part() {
        return text();
    }

    /** Joins by "and", without what changes nothing. */
    static Term and(List<Term> parts) {
        return joined("and", parts, YES);
    }

    /** Joins by "or", without what changes nothing. */
    static Term or(List<Term> parts) {
        return joined("or", parts, NO);
    }

    private static Term joined(String word, List<Term> parts, Term neutral) {
        if (parts.contains(neutral.not())) {
            return neutral.not();
        }
        return parts.stream()
                .filter(part -> !part.equals(neutral))
                .reduce((one, other) -> new Binary(word, one, other))
                .orElse(neutral);
    }

    default Term and(Term other) {
        return and(List.of(this, other));
    }

    default Term or(Term other) {
        return or(List.of(this, other));
    }

    default Term not() {
        return this instanceof Flag flag ? new Flag(!flag.value) : new Unary("!", this);
    }

    default Term notEmpty() {
        return new Unary("notempty", this);
    }

    default Term isEmpty() {
        return new Unary("empty", this);
    }

    default Term is(String operator, Term other) {
        return new Binary(operator, this, other);
    }

    static Term of(long number) {
        return new Numeral(BigDecimal.valueOf(number));
    }

    static Term oneOf(List<Integer> codes) {
        return new Listed(codes.stream().map(Term::of).collect(ImmutableList.toImmutableList()));
    }

    static Term call(String name, Term... arguments) {
        return new Call(name, ImmutableList.copyOf(arguments));
    }

    /** True or false. */
    record Flag(boolean value) implements Term {
        @Override
        public String text() {
            return String.valueOf(value);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flag(this);
        }
    }

    /** A number. */
    record Numeral(BigDecimal value) implements Term {
        @Override
        public String text() {
            return value.toPlainString();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.numeral(this);
        }
    }

    /** Words between quotation marks; a backslash has no way to be written, so it becomes a slash. */
    record Words(String value) implements Term {
        @Override
        public String text() {
            return "'" + value.replace('\\', '/').replace("'", "\\'").replace("\"", "\\\"") + "'";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.words(this);
        }
    }

    /** The value of a question or variable, or of a part of it. */
    record Name(String value) implements Term {
        @Override
        public String text() {
            return "{" + value + "}";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.name(this);
        }
    }

    /** A list of values. */
    record Listed(ImmutableList<Term> values) implements Term {
        @Override
        public String text() {
            return values.stream().map(Term::text).collect(Collectors.joining(", ", "[", "]"));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.listed(this);
        }
    }

    /** One of {@code !}, {@code empty} and {@code notempty} with what it is about. */
    record Unary(String operator, Term operand) implements Term {
        @Override
        public String text() {
            return operator.equals("!") ? "!" + enclosed() : operand.part() + " " + operator;
        }

        private String enclosed() {
            String part = operand.part();
            return part.startsWith("(") ? part : "(" + part + ")";
        }

        @Override
        public String part() {
            return "(" + text() + ")";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unary(this);
        }
    }

    /** Two parts with an operator between them. */
    record Binary(String operator, Term left, Term right) implements Term {
        @Override
        public String text() {
            return piece(left) + " " + operator + " " + piece(right);
        }

        /** What one word joins needs no parentheses, however it is grouped. */
        private String piece(Term side) {
            boolean word = operator.equals("and") || operator.equals("or");
            boolean chain = word && side instanceof Binary other && other.operator.equals(operator);
            return chain ? side.text() : side.part();
        }

        @Override
        public String part() {
            return "(" + text() + ")";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /** A function with what it is given. */
    record Call(String name, ImmutableList<Term> arguments) implements Term {
        @Override
        public String text() {
            return arguments.stream().map(Term::text).collect(Collectors.joining(", ", name + "(", ")"));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /** One method per kind of expression. */
    interface Visitor<R> {
        R flag(Flag term);

        R numeral(Numeral term);

        R words(Words term);

        R name(Name term);

        R listed(Listed term);

        R unary(Unary term);

        R binary(Binary term);

        R call(Call term);
    }
}
