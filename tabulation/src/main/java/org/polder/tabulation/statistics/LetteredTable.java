package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The letters of a table's cells.
 *
 * @param rules how they were found
 * @param rows the rows in order
 * @param families the tests that were corrected together: one family a row, or one in all
 */
public record LetteredTable(ColumnLetters rules, ImmutableList<Row> rows, ImmutableList<TestFamily> families) {

    /**
     * A row of the table.
     *
     * @param name its name
     * @param cells its cells, column by column
     * @param methods the tests that were made in it
     */
    public record Row(String name, ImmutableList<Cell> cells, ImmutableSet<Method> methods) {}

    /**
     * A cell of the table.
     *
     * @param compared false when its base was too small to be compared
     * @param letters the columns it is significantly above, in order
     */
    public record Cell(boolean compared, ImmutableList<Letter> letters) {

        /**
         * Writes the letters.
         *
         * @return such as {@code "A c"}; empty when it is above no column
         */
        public String text() {
            return letters.stream().map(Letter::text).collect(Collectors.joining(" "));
        }
    }

    /**
     * A column that a cell is significantly above.
     *
     * @param column the column's letters in upper case
     * @param strict true at the stricter level
     * @param pValue the corrected p-value
     */
    public record Letter(String column, boolean strict, double pValue) {

        /**
         * Writes the letter.
         *
         * @return in upper case at the stricter level, otherwise in lower case
         */
        public String text() {
            return strict ? column : column.toLowerCase(Locale.ROOT);
        }
    }
}
