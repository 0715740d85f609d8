package org.polder.tabulation.sql;

import java.util.Optional;
import org.polder.tabulation.source.Filter;

/**
 * Who counts and with what weight.
 *
 * @param index makes the names of the columns
 * @param filter who counts
 * @param weight the variable that holds the weights
 */
record Who(int index, Filter filter, Optional<Facet> weight) {
    static final int OUT = 0;
    static final int WITHOUT_WEIGHT = 1;
    static final int IN = 2;

    /** Whether everyone counts, so that nobody need be told. */
    boolean isEveryone() {
        return filter.equals(Filter.everyone()) && weight.isEmpty();
    }

    String column() {
        return "w" + index;
    }

    String expression(FilterSql filters) {
        String in = weight.map(facet ->
                        "CASE WHEN " + facet.number() + " >= 0 THEN " + IN + " ELSE " + WITHOUT_WEIGHT + " END")
                .orElse(String.valueOf(IN));
        return "CASE WHEN " + filter.accept(filters) + " THEN " + in + " ELSE " + OUT + " END";
    }
}
