package org.polder.tabulation.columns;

import java.util.BitSet;
import org.polder.answer.Missing;
import org.polder.tabulation.source.Value;

/**
 * Fills the column of one variable, one respondent a call.
 *
 * <p>A method that does not suit the kind of the variable throws an {@link IllegalArgumentException}, and so does a
 * value the variable cannot have. Not safe for several threads.
 */
public interface ColumnWriter {
    /**
     * Adds a respondent with one category: of any variable that has categories.
     *
     * @param place the category's place among the categories of the variable, from 0; not its code
     */
    void category(int place);

    /**
     * Adds a respondent with the categories of a multiple choice of no more than 64.
     *
     * @param places bit i is set when the category at place i was chosen; 0 counts as left open
     */
    void categories(long places);

    /**
     * Adds a respondent with the categories of a multiple choice.
     *
     * @param places the places of the categories chosen, from 0; none counts as left open
     */
    void categories(BitSet places);

    /**
     * Adds a respondent with a number.
     *
     * @param value a finite number
     */
    void number(double value);

    /**
     * Adds a respondent with a day.
     *
     * @param epochDay days since 1970-01-01
     */
    void day(int epochDay);

    /**
     * Adds a respondent with a text.
     *
     * @param value the text
     */
    void text(String value);

    /**
     * Adds a respondent without an answer.
     *
     * @param kind not asked, not reached or left open
     */
    void absent(Missing kind);

    /**
     * Adds a respondent with any value that {@link org.polder.tabulation.source.Variable#misfit} finds nothing wrong
     * with.
     *
     * @param value the value
     */
    void value(Value value);
}
