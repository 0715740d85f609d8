package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;

/**
 * Where tables get their respondents from: the one thing to implement for a new kind of data.
 *
 * <p>A source gives its schema and passes its respondents one by one. A source that can count by itself, as a
 * database can, overrides {@link #count} as well.
 */
public interface ResponseSource {
    /**
     * Gives the variables.
     *
     * @return the schema
     */
    Schema schema();

    /**
     * Lists the variables of the schema that were derived, for the notes below a table.
     *
     * @return the derived variables, each after those it is made from
     */
    default ImmutableList<DerivedVariable> derived() {
        return ImmutableList.of();
    }

    /**
     * Passes every respondent once; one pass serves all tables of a run.
     *
     * @param respondents takes each respondent in turn, who is valid during that call only
     * @throws org.polder.problem.ProblemsException when rows could not be read
     */
    void forEach(Consumer<? super Respondent> respondents);

    /**
     * Passes every respondent once, in the way a run asks for.
     *
     * @param respondents takes each respondent in turn, who is valid during that call only
     * @param run tells what to do with rows that cannot be read
     * @return the rows left out; none from a source whose rows are never bad
     * @throws org.polder.problem.ProblemsException when rows could not be read and are to be refused
     */
    default Skipped forEach(Consumer<? super Respondent> respondents, Run run) {
        forEach(respondents);
        return Skipped.none();
    }

    /**
     * Counts crosstabs in one pass.
     *
     * @param scan what to count
     * @param run how to make the pass
     * @return the counts, equal to those of every other source with the same respondents
     * @throws org.polder.problem.ProblemsException when the scan names what the source does not have, or rows or
     *     weights are bad and are to be refused
     */
    default Counts count(Scan scan, Run run) {
        return new RowScan(this, scan, run).counts();
    }
}
