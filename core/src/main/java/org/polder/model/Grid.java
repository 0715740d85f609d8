package org.polder.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A question whose rows are each judged on one scale.
 *
 * @param asking how it is put to a respondent; a grid that is not required may have rows left open
 * @param rows the rows in order shown
 * @param scale the columns in order shown
 */
public record Grid(Asking asking, ImmutableList<Row> rows, ImmutableList<Option> scale) implements Item {

    /**
     * Finds a row.
     *
     * @param code the row's code
     * @return the row, or nothing when the grid has no such row
     */
    public Optional<Row> row(int code) {
        return rows.stream().filter(row -> row.code() == code).findFirst();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.grid(this);
    }
}
