package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How a variable lies in the columns of a flat file or a database table. */
public sealed interface Stored {

    /**
     * Lists the columns it takes.
     *
     * @return their names
     */
    List<String> columns();

    /**
     * Leaves out the columns for no answer that some data lack.
     *
     * @param found the columns there are
     * @return this without those columns; those for values stay
     */
    default Stored within(Collection<String> found) {
        return this;
    }

    /**
     * Passes this to the part of a visitor made for its kind.
     *
     * @param visitor the visitor
     * @param <R> what it gives
     * @return what the visitor gives
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * The code of a single choice, in one column.
     *
     * @param column the column's name
     */
    record Code(String column) implements Stored {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }
    }

    /**
     * The label of a category of a single choice, in one column.
     *
     * @param column the column's name
     */
    record Label(String column) implements Stored {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.label(this);
        }
    }

    /**
     * The codes of a multiple choice, in one column: {@code 1;3;7}, or one of the codes that stand for no answer.
     *
     * @param column the column's name
     * @param separator what stands between two codes
     */
    record CodeList(String column, String separator) implements Stored {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.codeList(this);
        }
    }

    /**
     * A multiple choice with a column for each option: 1 where it was chosen, 0 where not, empty where there is no
     * answer.
     *
     * @param byCode the name of the column of each option, by its code
     * @param absence the column whose code tells why there is no answer, where there is one
     */
    record Indicators(ImmutableMap<Integer, String> byCode, Optional<String> absence) implements Stored {
        @Override
        public List<String> columns() {
            return ImmutableList.<String>builder()
                    .addAll(byCode.values())
                    .addAll(absence.stream().iterator())
                    .build();
        }

        @Override
        public Indicators within(Collection<String> found) {
            return new Indicators(byCode, absence.filter(found::contains));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.indicators(this);
        }
    }

    /**
     * A number, an ISO day or a text in one column.
     *
     * @param column the column's name
     * @param instead the column whose code stands instead of a value, where there is one: a category such as "don't
     *     know", or a code for no answer
     */
    record Plain(String column, Optional<String> instead) implements Stored {
        @Override
        public List<String> columns() {
            return ImmutableList.<String>builder()
                    .add(column)
                    .addAll(instead.stream().iterator())
                    .build();
        }

        @Override
        public Plain within(Collection<String> found) {
            return new Plain(column, instead.filter(found::contains));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.plain(this);
        }
    }

    /**
     * Does something for each way of storing.
     *
     * @param <R> what it gives
     */
    interface Visitor<R> {
        /**
         * Visits a code in a column.
         *
         * @param stored where it lies
         * @return the result
         */
        R code(Code stored);

        /**
         * Visits a label in a column.
         *
         * @param stored where it lies
         * @return the result
         */
        R label(Label stored);

        /**
         * Visits codes in one column.
         *
         * @param stored where they lie
         * @return the result
         */
        R codeList(CodeList stored);

        /**
         * Visits a column for each option.
         *
         * @param stored where they lie
         * @return the result
         */
        R indicators(Indicators stored);

        /**
         * Visits a number, a day or a text.
         *
         * @param stored where it lies
         * @return the result
         */
        R plain(Plain stored);
    }
}
