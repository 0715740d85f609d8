package org.polder.model;

import com.google.common.collect.ImmutableList;

/**
 * A question whose rows are each judged on one scale.
 *
 * @param asking how it is put to a respondent; a grid that is not required may have rows left open
 * @param rows the rows in order written
 * @param scale the columns in order shown
 * @param order the order in which a respondent meets the rows
 */
public record Grid(Asking asking, ImmutableList<Row> rows, ImmutableList<Option> scale, Ordering order)
        implements Rowed {

    /**
     * Makes a grid with its rows as written.
     *
     * @param asking how it is put
     * @param rows the rows
     * @param scale the columns
     */
    public Grid(Asking asking, ImmutableList<Row> rows, ImmutableList<Option> scale) {
        this(asking, rows, scale, Ordering.AS_WRITTEN);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.grid(this);
    }
}
