package org.polder.model;

import com.google.common.collect.ImmutableList;

/**
 * A question whose rows can each be given several codes of one scale.
 *
 * @param asking how it is put to a respondent; one that is not required may have rows left open
 * @param rows the rows in order written
 * @param scale the columns in order shown; an exclusive one is chosen alone in its row
 * @param most the greatest number of columns chosen in a row
 * @param order the order in which a respondent meets the rows
 */
public record MultipleGrid(
        Asking asking, ImmutableList<Row> rows, ImmutableList<Option> scale, int most, Ordering order)
        implements Rowed {
    // Checks the bound.
    public MultipleGrid {
        if (most < 1) {
            throw new IllegalArgumentException(
                    "Question '" + asking.id() + "' allows " + most + " columns a row: allow at least 1");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.multipleGrid(this);
    }
}
