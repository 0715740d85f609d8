package org.polder.tabulation.spark;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;

/** Rows that come to the driver, with Spark's exceptions made clear and those of whoever takes the rows left alone. */
final class GuardedRows implements Iterator<Row> {
    private final String name;
    private final Supplier<Iterator<Row>> start;
    private Optional<Iterator<Row>> rows = Optional.empty();

    GuardedRows(String name, Supplier<Iterator<Row>> start) {
        this.name = name;
        this.start = start;
    }

    @Override
    public boolean hasNext() {
        try {
            return rows().hasNext();
        } catch (Exception failure) {
            throw SparkFailure.of(name, failure);
        }
    }

    @Override
    public Row next() {
        return rows().next();
    }

    private Iterator<Row> rows() {
        if (rows.isEmpty()) {
            rows = Optional.of(start.get());
        }
        return rows.get();
    }
}
