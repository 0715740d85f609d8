package org.polder.tabulation.spark;

import java.util.BitSet;
import org.apache.spark.sql.Row;
import org.polder.tabulation.columns.ColumnWriter;

/**
 * Reads a multiple choice that has a column for each option.
 *
 * @param byPlace the position of each option's column, in the order of the categories
 * @param absence reads the row when all of them are empty
 */
record OptionCells(int[] byPlace, CellReading absence) implements CellReading {
    @Override
    public boolean read(Row row, ColumnWriter column) {
        BitSet chosen = new BitSet(byPlace.length);
        boolean filled = false;
        for (int place = 0; place < byPlace.length; place++) {
            Object content = row.get(byPlace[place]);
            if (content == null || content.equals("")) {
                continue;
            }
            filled = true;
            if (content.equals(true) || content.equals("1") || isWhole(content, 1)) {
                chosen.set(place);
            } else if (!content.equals(false) && !content.equals("0") && !isWhole(content, 0)) {
                return false;
            }
        }
        if (!filled) {
            return absence.read(row, column);
        }
        column.categories(chosen);
        return true;
    }

    private static boolean isWhole(Object content, int number) {
        return (content instanceof Integer
                        || content instanceof Byte
                        || content instanceof Short
                        || content instanceof Long)
                && ((Number) content).longValue() == number;
    }
}
