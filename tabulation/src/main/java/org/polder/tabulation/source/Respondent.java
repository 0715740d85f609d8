package org.polder.tabulation.source;

import org.polder.problem.Place;

/** One respondent of a source, seen variable by variable. */
public interface Respondent {
    /**
     * Gives the respondent's value of a variable.
     *
     * @param variable the name of a variable of the schema
     * @return the value, present or absent
     */
    Value value(String variable);

    /**
     * Tells whether the interview got as far as an item: it or a later one was shown or answered.
     *
     * @param item the item's name
     * @return true when it was reached; true for every item in a source without an order of items
     */
    default boolean hasReached(String item) {
        return true;
    }

    /**
     * Tells where the respondent stands in the source, for messages.
     *
     * @return the line or the respondent's name, where there is one
     */
    default Place place() {
        return Place.none();
    }
}
