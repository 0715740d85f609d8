package org.polder.tabulation.columns;

import java.util.Map;
import org.polder.problem.Place;
import org.polder.tabulation.source.DerivedVariable;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.Value;

/** One row of columns, seen as a respondent. */
final class RowCursor implements Respondent {
    private final Columns columns;
    private final Map<String, DerivedVariable> derived;
    private int block;
    private int row;

    RowCursor(Columns columns, Map<String, DerivedVariable> derived) {
        this.columns = columns;
        this.derived = derived;
    }

    void moveTo(int nextBlock, int nextRow) {
        block = nextBlock;
        row = nextRow;
    }

    @Override
    public Value value(String variable) {
        DerivedVariable rule = derived.get(variable);
        return rule == null ? columns.column(variable).value(block, row) : rule.derive(this);
    }

    @Override
    public boolean hasReached(String item) {
        return columns.reached().position(item) < columns.reached().at(block, row);
    }

    @Override
    public Place place() {
        return columns.places().at(Block.first(block) + row);
    }
}
