package org.polder.tabulation.source;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.polder.answer.Missing;

/** What one respondent has for one variable: categories, a number, a text, a day, or the reason why there is nothing. */
public sealed interface Value {

    /**
     * Tells whether there is an answer, "don't know" and the like included.
     *
     * @return false when the value is absent
     */
    boolean isAnswered();

    /**
     * Gives the codes of the respondent's categories.
     *
     * @return the codes; none for a number, a text, a day or an absent value
     */
    default ImmutableSortedSet<Integer> codes() {
        return ImmutableSortedSet.of();
    }

    /**
     * Gives the value on a number line.
     *
     * @return a number as it is, a day as days since 1970-01-01; nothing for the others
     */
    default OptionalDouble number() {
        return OptionalDouble.empty();
    }

    /**
     * Tells why there is no answer.
     *
     * @return the kind of missing answer; nothing when there is an answer
     */
    default Optional<Missing> absence() {
        return Optional.empty();
    }

    /**
     * Names the value for grouping, as the name of a stratum or a cluster.
     *
     * @return a code, a plain decimal number, a text or an ISO date; empty for an absent value
     */
    String key();

    /**
     * Gives a value of one code.
     *
     * @param code the code
     * @return the value
     */
    static Value of(int code) {
        return new Chosen(ImmutableSortedSet.of(code));
    }

    /**
     * Gives a value of several codes.
     *
     * @param codes the codes; a multiple choice answered with no option counts as left open
     * @return the value
     */
    static Value of(ImmutableSortedSet<Integer> codes) {
        return codes.isEmpty() ? leftOpen() : new Chosen(codes);
    }

    /**
     * Gives a number.
     *
     * @param number a finite number
     * @return the value
     */
    static Value number(double number) {
        return new Number(number);
    }

    /**
     * Gives a text.
     *
     * @param text the text
     * @return the value
     */
    static Value text(String text) {
        return new Text(text);
    }

    /**
     * Gives a day.
     *
     * @param day the day
     * @return the value
     */
    static Value day(LocalDate day) {
        return new Day(day);
    }

    /**
     * Gives the value of a question that routing did not put to the respondent.
     *
     * @return the absent value
     */
    static Value notAsked() {
        return Absent.NOT_ASKED;
    }

    /**
     * Gives the value of a question the interview did not get to.
     *
     * @return the absent value
     */
    static Value notReached() {
        return Absent.NOT_REACHED;
    }

    /**
     * Gives the value of a question that was left open.
     *
     * @return the absent value
     */
    static Value leftOpen() {
        return Absent.LEFT_OPEN;
    }

    /**
     * Gives the absent value of a kind.
     *
     * @param kind not asked, not reached or left open
     * @return the absent value
     */
    static Value absent(Missing kind) {
        return new Absent(kind);
    }

    /**
     * One or more categories.
     *
     * @param chosen their codes, at least one
     */
    record Chosen(ImmutableSortedSet<Integer> chosen) implements Value {
        // Nothing chosen is an absent value, with a reason of its own.
        public Chosen {
            if (chosen.isEmpty()) {
                throw new IllegalArgumentException("A value of categories needs one code: use Value.leftOpen()");
            }
        }

        @Override
        public boolean isAnswered() {
            return true;
        }

        @Override
        public ImmutableSortedSet<Integer> codes() {
            return chosen;
        }

        @Override
        public String key() {
            return chosen.size() == 1 ? String.valueOf(chosen.first()) : chosen.toString();
        }
    }

    /**
     * A number.
     *
     * @param value a finite number
     */
    record Number(double value) implements Value {
        // Infinite and undefined numbers would spoil every sum they enter; -0 would be a second zero.
        public Number {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("The number " + value + " is not finite: give the value as absent");
            }
            value = value == 0 ? 0 : value;
        }

        @Override
        public boolean isAnswered() {
            return true;
        }

        @Override
        public OptionalDouble number() {
            return OptionalDouble.of(value);
        }

        @Override
        public String key() {
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }

    /**
     * A text.
     *
     * @param value the text
     */
    record Text(String value) implements Value {
        @Override
        public boolean isAnswered() {
            return true;
        }

        @Override
        public String key() {
            return value;
        }
    }

    /**
     * A day.
     *
     * @param value the day
     */
    record Day(LocalDate value) implements Value {
        @Override
        public boolean isAnswered() {
            return true;
        }

        @Override
        public OptionalDouble number() {
            return OptionalDouble.of(value.toEpochDay());
        }

        @Override
        public String key() {
            return value.toString();
        }
    }

    /**
     * No answer.
     *
     * @param kind not asked, not reached or left open
     */
    record Absent(Missing kind) implements Value {
        private static final Absent NOT_ASKED = new Absent(Missing.NOT_ASKED);
        private static final Absent NOT_REACHED = new Absent(Missing.NOT_REACHED);
        private static final Absent LEFT_OPEN = new Absent(Missing.LEFT_OPEN);

        // "Don't know" and the like are categories that a respondent chose.
        public Absent {
            if (kind != Missing.NOT_ASKED && kind != Missing.NOT_REACHED && kind != Missing.LEFT_OPEN) {
                throw new IllegalArgumentException(
                        "A value of kind " + kind + " is a category with a code: give its code");
            }
        }

        @Override
        public boolean isAnswered() {
            return false;
        }

        @Override
        public Optional<Missing> absence() {
            return Optional.of(kind);
        }

        @Override
        public String key() {
            return "";
        }
    }
}
