package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;

/** What a printed instruction says about who is to answer an item, before it is known what it speaks of. */
sealed interface Instruction {

    /** All comparisons of the instruction, in order. */
    default Stream<Clause> clauses() {
        return this instanceof Comparisons comparisons
                ? comparisons.alternatives().stream().flatMap(ImmutableList::stream)
                : Stream.empty();
    }

    /** Everyone is asked. */
    record Everyone() implements Instruction {}

    /** It speaks of the item's rows, not of who is asked. */
    record AboutRows() implements Instruction {}

    /** It could not be read. */
    record Unreadable(String found) implements Instruction {}

    /** Whoever meets all comparisons of one of the alternatives is asked. */
    record Comparisons(ImmutableList<ImmutableList<Clause>> alternatives) implements Instruction {}

    /**
     * One comparison, such as {@code 9 & 10 = 1 or 7}.
     *
     * @param questions the numbers of the questions compared
     * @param every whether all of them must agree, or one
     * @param rows the rows looked at, of one question; none for the question itself
     * @param everyRow whether all rows must agree, or one
     * @param negated whether the answer must be another than the values
     * @param values the answers, of which one must be given
     */
    record Clause(
            ImmutableList<String> questions,
            boolean every,
            ImmutableList<Integer> rows,
            boolean everyRow,
            boolean negated,
            ImmutableList<Value> values) {}

    /** An answer as an instruction names it. */
    sealed interface Value {
        /** How it was written. */
        String written();

        /** How answers are named so. */
        Style style();
    }

    /** Codes from one to another. */
    record Codes(int from, int to) implements Value {
        @Override
        public String written() {
            return from == to ? String.valueOf(from) : from + "-" + to;
        }

        @Override
        public Style style() {
            return Style.NUMBER;
        }
    }

    /** A letter or words. */
    record Label(String written) implements Value {
        @Override
        public Style style() {
            return written.length() == 1 ? Style.LETTER : Style.WORDS;
        }
    }

    /** How answers are named. */
    enum Style {
        NUMBER("number"),
        LETTER("letter"),
        WORDS("word");

        private final String name;

        Style(String name) {
            this.name = name;
        }

        String singular() {
            return name;
        }
    }
}
