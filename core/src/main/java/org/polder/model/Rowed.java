package org.polder.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** A question with rows that are each judged on one scale. */
public sealed interface Rowed extends Item permits Grid, MultipleGrid {
    @Override
    ImmutableList<Row> rows();

    /**
     * Lists the columns.
     *
     * @return the scale in order written
     */
    ImmutableList<Option> scale();

    /**
     * Finds a row.
     *
     * @param code the row's code
     * @return the row, or nothing when there is no such row
     */
    default Optional<Row> row(int code) {
        return rows().stream().filter(row -> row.code() == code).findFirst();
    }

    @Override
    default ImmutableList<Option> options() {
        return scale();
    }
}
