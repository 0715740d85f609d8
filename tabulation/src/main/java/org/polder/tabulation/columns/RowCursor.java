package org.polder.tabulation.columns;

import org.polder.problem.Place;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.Value;

/** One row of columns, seen as a respondent. */
final class RowCursor implements Respondent {
    private final Columns columns;
    private int row;

    RowCursor(Columns columns) {
        this.columns = columns;
    }

    void moveTo(int next) {
        row = next;
    }

    @Override
    public Value value(String variable) {
        return columns.column(variable).value(Block.of(row), Block.within(row));
    }

    @Override
    public boolean hasReached(String item) {
        return columns.reached().position(item) < columns.reached().at(Block.of(row), Block.within(row));
    }

    @Override
    public Place place() {
        return columns.places().at(row);
    }
}
