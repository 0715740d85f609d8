package org.polder.tabulation.source;

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
    boolean hasReached(String item);
}
