package org.polder.model;

import org.polder.condition.Condition;
import org.polder.name.ItemId;

/** One item of a questionnaire, in asking order. */
public sealed interface Item permits SingleChoice, MultipleChoice, OpenQuestion, Grid {

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
    }
}
