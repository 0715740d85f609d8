package org.polder.analysis.paper;

import com.google.common.collect.ImmutableList;

/** Where an answer goes on paper. */
sealed interface Field {

    <R> R accept(Visitor<R> visitor);

    /** Nowhere. */
    record None() implements Field {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.none(this);
        }
    }

    /** Boxes to tick, or places to write a rank. */
    record Marks(Sign sign, ImmutableList<Mark> marks) implements Field {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.marks(this);
        }
    }

    /** Lines to write on, with boxes for what can be answered instead. */
    record Lines(int count, ImmutableList<Mark> instead) implements Field {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lines(this);
        }
    }

    /** A table to tick in, a row for each thing judged. */
    record Table(Sign sign, ImmutableList<Mark> columns, ImmutableList<Mark> rows) implements Field {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }

    /** What stands before an option. */
    enum Sign {
        ONE("○"),
        SEVERAL("☐"),
        RANK("___");

        private final String sign;

        Sign(String sign) {
            this.sign = sign;
        }

        String text() {
            return sign;
        }
    }

    /**
     * One option, column or row.
     *
     * @param code its code
     * @param label its label in all its wordings
     * @param remarks who it is for and how it may be chosen, as sentence parts
     * @param line whether the respondent writes something behind it
     * @param jumps where whoever chooses it goes on, as a sentence part; at most one
     */
    record Mark(
            int code,
            ImmutableList<Reading> label,
            ImmutableList<String> remarks,
            boolean line,
            ImmutableList<String> jumps) {}

    /** One method per kind of field. */
    interface Visitor<R> {
        R none(None field);

        R marks(Marks field);

        R lines(Lines field);

        R table(Table field);
    }
}
