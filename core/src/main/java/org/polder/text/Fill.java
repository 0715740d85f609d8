package org.polder.text;

import com.google.common.collect.ImmutableSortedSet;
import java.util.function.UnaryOperator;
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
     * Makes the same fill from another item.
     *
     * @param names gives the new name of an item, or the same
     * @return this fill with its source renamed
     */
    default Fill renamed(UnaryOperator<ItemId> names) {
        return accept(new Visitor<Fill>() {
            @Override
            public Fill answerWords(AnswerWords fill) {
                return new AnswerWords(names.apply(fill.source()));
            }

            @Override
            public Fill rowsJudged(RowsJudged fill) {
                return new RowsJudged(names.apply(fill.source()), fill.rows(), fill.codes());
            }

            @Override
            public Fill rowName(RowName fill) {
                return new RowName(names.apply(fill.source()), fill.row());
            }

            @Override
            public Fill optionLabel(OptionLabel fill) {
                return new OptionLabel(names.apply(fill.source()), fill.code());
            }
        });
    }

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
     * The label of one option, or the respondent's words when it is open-ended and was chosen; what a repeated block
     * is asked for.
     *
     * @param source the choice
     * @param code the option's code
     */
    record OptionLabel(ItemId source, int code) implements Fill {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.optionLabel(this);
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

        /**
         * Takes the label of an option.
         *
         * @param fill the fill
         * @return the visitor's result
         */
        R optionLabel(OptionLabel fill);
    }
}
