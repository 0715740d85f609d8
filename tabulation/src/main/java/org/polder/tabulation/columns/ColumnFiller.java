package org.polder.tabulation.columns;

import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Skipped;

/** A source that can fill columns without making a respondent of every row. */
public interface ColumnFiller extends ResponseSource {
    /**
     * Fills columns with all respondents, the same as going row by row would.
     *
     * @param columns a builder of this source's schema, without rows
     * @param run tells what to do with rows that cannot be read; its progress hears of the rows and may stop the pass
     * @return the rows left out
     * @throws org.polder.problem.ProblemsException when rows could not be read and are to be refused
     */
    Skipped fill(ColumnsBuilder columns, Run run);
}
