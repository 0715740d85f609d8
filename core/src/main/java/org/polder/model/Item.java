package org.polder.model;

import com.google.common.collect.ImmutableList;
import org.polder.condition.Condition;
import org.polder.name.ItemId;

/** One item of a questionnaire, in asking order. */
public sealed interface Item extends Element
        permits SingleChoice,
                MultipleChoice,
                Ranking,
                OpenQuestion,
                NumberQuestion,
                DateQuestion,
                Rowed,
                Notice,
                Computed,
                ScreenOut {

    /**
     * Tells how the item is put to a respondent.
     *
     * @return its name, words and condition
     */
    Asking asking();

    /**
     * Hands this item to the method for its kind.
     *
     * @param <R> what the visitor gives
     * @param visitor one method per kind of item
     * @return what that method gives
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Gives the item's id.
     *
     * @return the id
     */
    default ItemId id() {
        return asking().id();
    }

    /**
     * Tells who is asked the item.
     *
     * @return the condition over earlier items
     */
    default Condition askedIf() {
        return asking().askedIf();
    }

    /**
     * Lists the options of a choice, the columns of a grid, or the answers other than a number or date.
     *
     * @return the options in order written; none for other kinds
     */
    default ImmutableList<Option> options() {
        return ImmutableList.of();
    }

    /**
     * Lists the rows of a grid.
     *
     * @return the rows in order written; none for other kinds
     */
    default ImmutableList<Row> rows() {
        return ImmutableList.of();
    }

    /**
     * One method per kind of item, so that a new kind breaks the build wherever items are handled.
     *
     * @param <R> what the methods give
     */
    interface Visitor<R> {
        /**
         * Takes a single choice.
         *
         * @param item the item
         * @return the visitor's result
         */
        R singleChoice(SingleChoice item);

        /**
         * Takes a multiple choice.
         *
         * @param item the item
         * @return the visitor's result
         */
        R multipleChoice(MultipleChoice item);

        /**
         * Takes an open question.
         *
         * @param item the item
         * @return the visitor's result
         */
        R openQuestion(OpenQuestion item);

        /**
         * Takes a grid.
         *
         * @param item the item
         * @return the visitor's result
         */
        R grid(Grid item);

        /**
         * Takes a ranking.
         *
         * @param item the item
         * @return the visitor's result
         */
        R ranking(Ranking item);

        /**
         * Takes a number question.
         *
         * @param item the item
         * @return the visitor's result
         */
        R number(NumberQuestion item);

        /**
         * Takes a date question.
         *
         * @param item the item
         * @return the visitor's result
         */
        R date(DateQuestion item);

        /**
         * Takes a grid with several codes a row.
         *
         * @param item the item
         * @return the visitor's result
         */
        R multipleGrid(MultipleGrid item);

        /**
         * Takes a notice.
         *
         * @param item the item
         * @return the visitor's result
         */
        R notice(Notice item);

        /**
         * Takes a computed value.
         *
         * @param item the item
         * @return the visitor's result
         */
        R computed(Computed item);

        /**
         * Takes the end for those screened out.
         *
         * @param item the item
         * @return the visitor's result
         */
        R screenOut(ScreenOut item);
    }
}
