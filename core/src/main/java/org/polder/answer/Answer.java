package org.polder.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a respondent gave for one question; whether it suits the question is for the interview to say.
 *
 * <p>A "don't know" option is an answer like any other option: it has a code, and routing may ask for that code.
 */
public sealed interface Answer {

    /**
     * Hands this answer to the method for its kind.
     *
     * @param <R> what the visitor gives
     * @param visitor one method per kind of answer
     * @return what that method gives
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Answers a single choice.
     *
     * @param code the option's code
     * @return the answer
     */
    static Single code(int code) {
        return new Single(code, Optional.empty());
    }

    /**
     * Answers a single choice by an open-ended option.
     *
     * @param code the option's code
     * @param text what the respondent wrote or the number they gave
     * @return the answer
     */
    static Single code(int code, String text) {
        return new Single(code, Optional.of(text));
    }

    /**
     * Answers a multiple choice.
     *
     * @param codes the codes of the options chosen
     * @return the answer, to which texts of open-ended options can be added
     */
    static Multiple codes(Integer... codes) {
        return new Multiple(ImmutableSortedSet.copyOf(codes), ImmutableSortedMap.of());
    }

    /**
     * Answers an open question.
     *
     * @param text what the respondent wrote
     * @return the answer
     */
    static OpenText text(String text) {
        return new OpenText(text);
    }

    /**
     * Answers a grid.
     *
     * @param codes the scale code given to each row, by row code
     * @return the answer, to which names of rows can be added
     */
    static Rows rows(Map<Integer, Integer> codes) {
        return new Rows(ImmutableSortedMap.copyOf(codes), ImmutableSortedMap.of());
    }

    /**
     * Answers a number question.
     *
     * @param value the number
     * @return the answer
     */
    static Number number(BigDecimal value) {
        return new Number(value);
    }

    /**
     * Answers a number question.
     *
     * @param value the number
     * @return the answer
     */
    static Number number(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    /**
     * Answers a date question.
     *
     * @param value the day
     * @return the answer
     */
    static Date date(LocalDate value) {
        return new Date(value);
    }

    /**
     * Answers a number or date question by an option beside it, such as "don't know".
     *
     * @param code the option's code
     * @return the answer
     */
    static Instead instead(int code) {
        return new Instead(code);
    }

    /**
     * Answers a ranking.
     *
     * @param codes the codes of the options ranked, the highest place first
     * @return the answer
     */
    static Ranked ranked(Integer... codes) {
        return new Ranked(ImmutableList.copyOf(codes), ImmutableSortedMap.of());
    }

    /**
     * Answers a grid with multiple choice per row.
     *
     * @param codes the scale codes chosen for each row, by row code
     * @return the answer, to which names of rows can be added
     */
    static RowSets rowSets(Map<Integer, ? extends Collection<Integer>> codes) {
        return new RowSets(
                ImmutableSortedMap.copyOf(Maps.transformValues(
                        codes, chosen -> ImmutableSortedSet.copyOf(Comparator.<Integer>naturalOrder(), chosen))),
                ImmutableSortedMap.of());
    }

    /**
     * Says that a notice was read.
     *
     * @return the one value that says so
     */
    static Seen seen() {
        return Seen.INSTANCE;
    }

    /**
     * Says that contact data were given and are kept elsewhere.
     *
     * @return the one value that says so
     */
    static Withheld withheld() {
        return Withheld.INSTANCE;
    }

    /**
     * Leaves a question open: it was shown and the respondent went on without an answer.
     *
     * @return the one value that says so
     */
    static LeftOpen leftOpen() {
        return LeftOpen.INSTANCE;
    }

    /**
     * One chosen option.
     *
     * @param code the option's code
     * @param text the open part, when the option is open-ended
     */
    record Single(int code, Optional<String> text) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.single(this);
        }
    }

    /**
     * A set of chosen options, none when the set is empty.
     *
     * @param codes the options' codes, ascending
     * @param texts the open parts by option code
     */
    record Multiple(ImmutableSortedSet<Integer> codes, ImmutableSortedMap<Integer, String> texts) implements Answer {
        /**
         * Adds the open part of an option.
         *
         * @param code the option's code
         * @param text what the respondent wrote or the number they gave
         * @return this answer with the open part
         */
        public Multiple with(int code, String text) {
            return new Multiple(codes, put(texts, code, text));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.multiple(this);
        }
    }

    /**
     * Free text.
     *
     * @param text what the respondent wrote
     */
    record OpenText(String text) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.openText(this);
        }
    }

    /**
     * The judged rows of a grid; rows left open are absent.
     *
     * @param codes the scale code by row code
     * @param names the respondent's words for rows that the respondent names, by row code
     */
    record Rows(ImmutableSortedMap<Integer, Integer> codes, ImmutableSortedMap<Integer, String> names)
            implements Answer {
        /**
         * Names a row in the respondent's words.
         *
         * @param row the row's code
         * @param name the respondent's words
         * @return this answer with the name
         */
        public Rows named(int row, String name) {
            return new Rows(codes, put(names, row, name));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rows(this);
        }
    }

    /**
     * A number.
     *
     * @param value the number; kept without trailing zeros, so that 1.50 and 1.5 are the same answer
     */
    record Number(BigDecimal value) implements Answer {
        private static final int MOST_DIGITS = 1000;

        // One form for each number; a number of a billion digits would be written out in full.
        public Number {
            if (Math.abs((long) value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS) {
                throw new IllegalArgumentException("A number of more than " + MOST_DIGITS + " digits is not allowed");
            }
            value = value.stripTrailingZeros();
            value = value.scale() < 0 ? value.setScale(0) : value;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /**
     * A day of the calendar.
     *
     * @param value the day
     */
    record Date(LocalDate value) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.date(this);
        }
    }

    /**
     * An option chosen instead of giving a number or date.
     *
     * @param code the option's code
     */
    record Instead(int code) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.instead(this);
        }
    }

    /**
     * Options in order of preference.
     *
     * @param codes the options' codes, the highest place first
     * @param texts the open parts by option code
     */
    record Ranked(ImmutableList<Integer> codes, ImmutableSortedMap<Integer, String> texts) implements Answer {
        /**
         * Adds the open part of an option.
         *
         * @param code the option's code
         * @param text what the respondent wrote or the number they gave
         * @return this answer with the open part
         */
        public Ranked with(int code, String text) {
            return new Ranked(codes, put(texts, code, text));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ranked(this);
        }
    }

    /**
     * The rows of a grid with several scale codes a row; rows left open are absent.
     *
     * @param codes the scale codes by row code, at least one a row
     * @param names the respondent's words for rows that the respondent names, by row code
     */
    record RowSets(
            ImmutableSortedMap<Integer, ImmutableSortedSet<Integer>> codes, ImmutableSortedMap<Integer, String> names)
            implements Answer {
        // A row without codes is left open, so it is not kept.
        public RowSets {
            codes = ImmutableSortedMap.copyOf(Maps.filterValues(codes, chosen -> !chosen.isEmpty()));
        }

        /**
         * Names a row in the respondent's words.
         *
         * @param row the row's code
         * @param name the respondent's words
         * @return this answer with the name
         */
        public RowSets named(int row, String name) {
            return new RowSets(codes, put(names, row, name));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rowSets(this);
        }
    }

    /** A notice was read. */
    record Seen() implements Answer {
        private static final Seen INSTANCE = new Seen();

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.seen();
        }
    }

    /** Contact data were given and are kept elsewhere, so that what was given is not known here. */
    record Withheld() implements Answer {
        private static final Withheld INSTANCE = new Withheld();

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.withheld();
        }
    }

    /** The question was shown and left open. */
    record LeftOpen() implements Answer {
        private static final LeftOpen INSTANCE = new LeftOpen();

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leftOpen();
        }
    }

    /**
     * One method per kind of answer.
     *
     * @param <R> what the methods give
     */
    interface Visitor<R> {
        /**
         * Takes a single choice.
         *
         * @param answer the answer
         * @return the visitor's result
         */
        R single(Single answer);

        /**
         * Takes a multiple choice.
         *
         * @param answer the answer
         * @return the visitor's result
         */
        R multiple(Multiple answer);

        /**
         * Takes free text.
         *
         * @param answer the answer
         * @return the visitor's result
         */
        R openText(OpenText answer);

        /**
         * Takes the rows of a grid.
         *
         * @param answer the answer
         * @return the visitor's result
         */
        R rows(Rows answer);

        /**
         * Takes a number.
         *
         * @param answer the answer
         * @return the visitor's result
         */
        R number(Number answer);

        /**
         * Takes a date.
         *
         * @param answer the answer
         * @return the visitor's result
         */
        R date(Date answer);

        /**
         * Takes an option chosen instead of a number or date.
         *
         * @param answer the answer
         * @return the visitor's result
         */
        R instead(Instead answer);

        /**
         * Takes a ranking.
         *
         * @param answer the answer
         * @return the visitor's result
         */
        R ranked(Ranked answer);

        /**
         * Takes the rows of a multiple grid.
         *
         * @param answer the answer
         * @return the visitor's result
         */
        R rowSets(RowSets answer);

        /**
         * Takes a notice read.
         *
         * @return the visitor's result
         */
        R seen();

        /**
         * Takes contact data kept elsewhere.
         *
         * @return the visitor's result
         */
        R withheld();

        /**
         * Takes a question left open.
         *
         * @return the visitor's result
         */
        R leftOpen();
    }

    private static ImmutableSortedMap<Integer, String> put(
            ImmutableSortedMap<Integer, String> map, int key, String value) {
        Map<Integer, String> changed = new TreeMap<>(map);
        changed.put(key, value);
        return ImmutableSortedMap.copyOf(changed, Comparator.naturalOrder());
    }
}
