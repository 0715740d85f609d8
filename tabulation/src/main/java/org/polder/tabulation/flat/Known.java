package org.polder.tabulation.flat;

import org.polder.tabulation.columns.ColumnWriter;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/**
 * What a cell means, as a value and as what a column takes.
 *
 * @param value the value
 * @param form how a column takes it
 * @param places the place of a category, a bit for each place of several, or the days of a day
 */
record Known(Value value, Form form, long places) {

    /** How a column takes a value. */
    enum Form {
        CATEGORY,
        CATEGORIES,
        DAY,
        OTHER
    }

    static Known of(Variable variable, Value value) {
        if (value instanceof Value.Day day && Math.abs(day.value().toEpochDay()) <= Integer.MAX_VALUE) {
            return new Known(value, Form.DAY, day.value().toEpochDay());
        }
        if (value.codes().isEmpty()
                || variable.categories().size() > Long.SIZE && value.codes().size() > 1) {
            return new Known(value, Form.OTHER, 0);
        }
        boolean one = value.codes().size() == 1;
        long places = 0;
        for (int i = 0; i < variable.categories().size(); i++) {
            Category category = variable.categories().get(i);
            if (value.codes().contains(category.code())) {
                places = one ? i : places | 1L << i;
            }
        }
        return new Known(value, one ? Form.CATEGORY : Form.CATEGORIES, places);
    }

    void write(ColumnWriter column) {
        switch (form) {
            case CATEGORY -> column.category((int) places);
            case CATEGORIES -> column.categories(places);
            case DAY -> column.day((int) places);
            case OTHER -> column.value(value);
        }
    }
}
