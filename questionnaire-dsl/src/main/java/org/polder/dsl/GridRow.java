package org.polder.dsl;

import com.google.common.collect.ImmutableSortedSet;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.name.ItemId;
import org.polder.text.Fill;

/** One row of a grid, to make conditions on. */
public final class GridRow {
    private final ItemId grid;
    private final int row;

    GridRow(ItemId grid, int row) {
        this.grid = grid;
        this.row = row;
    }

    /**
     * Gives the condition that the row was given a code.
     *
     * @param code the scale code
     * @return the condition
     */
    public Condition is(int code) {
        return isAnyOf(code);
    }

    /**
     * Gives the condition that the row was given one of some codes.
     *
     * @param codes the scale codes, at least one
     * @return the condition
     */
    public Condition isAnyOf(Integer... codes) {
        return Mistake.orCondition(() -> new Condition.RowIn(grid, row, ImmutableSortedSet.copyOf(codes)));
    }

    /**
     * Gives the condition that the row was given other codes than these; unknown without a judgement.
     *
     * @param codes the scale codes, at least one
     * @return the condition
     */
    public Condition isNoneOf(Integer... codes) {
        return isAnyOf(codes).negate();
    }

    /**
     * Gives the code given to the row, to compute with; the grid takes one code a row.
     *
     * @return the expression
     */
    public Expression value() {
        return new Expression.RowValue(grid, row);
    }

    /**
     * Gives the condition that the respondent named the row.
     *
     * @return the condition
     */
    public Condition isNamed() {
        return new Condition.RowNamed(grid, row);
    }

    /**
     * Gives the respondent's words for the row, to fill a blank in a later text.
     *
     * @return the fill
     */
    public Fill name() {
        return new Fill.RowName(grid, row);
    }
}
