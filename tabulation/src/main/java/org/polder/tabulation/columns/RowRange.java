package org.polder.tabulation.columns;

import java.util.function.Consumer;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Schema;

/**
 * Some rows of columns, counted as any source is: row by row.
 *
 * @param columns all rows
 * @param from the first row
 * @param to behind the last row
 */
record RowRange(Columns columns, int from, int to) implements ResponseSource {
    @Override
    public Schema schema() {
        return columns.schema();
    }

    @Override
    public void forEach(Consumer<? super Respondent> respondents) {
        columns.forEach(respondents, from, to);
    }
}
