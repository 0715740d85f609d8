package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** A variable made from others, by a rule that is a value with a name and a reason. */
public sealed interface DerivedVariable permits Banded, ByFilter, Recoded, Weighting {

    /**
     * Gives the variable's name.
     *
     * @return a name that the source does not have yet
     */
    String name();

    /**
     * Lists the variables it is made from.
     *
     * @return their names
     */
    ImmutableSet<String> sources();

    /**
     * Gives the variable that comes of it.
     *
     * @return the variable
     */
    Variable variable();

    /**
     * Lists what stands in the way of deriving it from a source.
     *
     * @param schema the source's variables
     * @return the problems; none when it can be derived
     */
    ImmutableList<Problem> problems(Schema schema);

    /**
     * Derives it for one respondent.
     *
     * @param respondent the respondent
     * @return the value
     */
    Value derive(Respondent respondent);

    /**
     * Says how the variable was made, for the notes below a table.
     *
     * @return one line
     */
    String note();

    /**
     * Passes the variable to the part of a visitor made for its kind.
     *
     * @param visitor the visitor
     * @param <R> what it gives
     * @return what the visitor gives
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Adds this variable to a source.
     *
     * @param source a source that has the variables this one is made from
     * @return the source with this variable too
     * @throws ProblemsException when the source lacks one of those variables or has this one already
     */
    default ResponseSource over(ResponseSource source) {
        return new DerivedSource(source, this);
    }

    /**
     * Does something for each kind of derived variable.
     *
     * @param <R> what it gives
     */
    interface Visitor<R> {
        /**
         * Visits categories taken together.
         *
         * @param derived the variable
         * @return the result
         */
        R recoded(Recoded derived);

        /**
         * Visits a number in bands.
         *
         * @param derived the variable
         * @return the result
         */
        R banded(Banded derived);

        /**
         * Visits categories told by filters.
         *
         * @param derived the variable
         * @return the result
         */
        R byFilter(ByFilter derived);

        /**
         * Visits a weight made of factors.
         *
         * @param derived the variable
         * @return the result
         */
        R weighting(Weighting derived);
    }
}
