package org.polder.answer;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

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
         * Takes a question left open.
         *
         * @return the visitor's result
         */
        R leftOpen();
    }

    private static ImmutableSortedMap<Integer, String> put(
            ImmutableSortedMap<Integer, String> map, int key, String value) {
        Map<Integer, String> changed = new java.util.TreeMap<>(map);
        changed.put(key, value);
        return ImmutableSortedMap.copyOf(changed, Comparator.naturalOrder());
    }
}
