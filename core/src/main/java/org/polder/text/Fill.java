package org.polder.text;

import com.google.common.collect.ImmutableSortedSet;
import org.polder.name.ItemId;

/** What replaces a blank such as {@code {worse}} in a wording: words from earlier answers. */
public sealed interface Fill {

    /**
     * Names the earlier item the words come from.
     *
     * @return the item's id
     */
    ItemId source();

    /**
     * Hands this fill to the method for its kind.
     *
     * @param <R> what the visitor gives
     * @param visitor one method per kind of fill
     * @return what that method gives
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * The answer in words: the text written, or the labels of the options chosen.
     *
     * @param source the question
     */
    record AnswerWords(ItemId source) implements Fill {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.answerWords(this);
        }
    }

    /**
     * The labels of the grid rows that were judged in one of some ways, joined by commas and "and".
     *
     * @param source the grid
     * @param rows the rows to look at
     * @param codes the scale codes that count
     */
    record RowsJudged(ItemId source, ImmutableSortedSet<Integer> rows, ImmutableSortedSet<Integer> codes)
            implements Fill {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rowsJudged(this);
        }
    }

    /**
     * The respondent's words for a row.
     *
     * @param source the grid
     * @param row the code of a row that the respondent names
     */
    record RowName(ItemId source, int row) implements Fill {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rowName(this);
        }
    }

    /**
     * One method per kind of fill.
     *
     * @param <R> what the methods give
     */
    interface Visitor<R> {
        /**
         * Takes an answer in words.
         *
         * @param fill the fill
         * @return the visitor's result
         */
        R answerWords(AnswerWords fill);

        /**
         * Takes labels of rows.
         *
         * @param fill the fill
         * @return the visitor's result
         */
        R rowsJudged(RowsJudged fill);

        /**
         * Takes the name of a row.
         *
         * @param fill the fill
         * @return the visitor's result
         */
        R rowName(RowName fill);
    }
}
