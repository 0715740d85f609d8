package org.polder.tabulation.statistics;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.stream.IntStream;

/**
 * Counts or shares of two variables crossed.
 *
 * @param rows the number of rows
 * @param columns the number of columns
 * @param cells the cells, row by row, each from 0
 */
public record CrossTab(int rows, int columns, ImmutableDoubleArray cells) {

    /**
     * Holds a table.
     *
     * @throws IllegalArgumentException when the number of cells does not fit or one is negative
     */
    public CrossTab {
        if (rows < 0 || columns < 0 || cells.length() != (long) rows * columns) {
            throw new IllegalArgumentException(
                    "A table of " + rows + " by " + columns + " has as many cells; found " + cells.length());
        }
        for (int i = 0; i < cells.length(); i++) {
            if (!(cells.get(i) >= 0) || Double.isInfinite(cells.get(i))) {
                throw new IllegalArgumentException("A cell is a number from 0; found " + cells.get(i) + " in row "
                        + (i / columns + 1) + ", column " + (i % columns + 1));
            }
        }
    }

    /**
     * Takes counts.
     *
     * @param counts row by row
     * @return the table
     * @throws IllegalArgumentException when the rows differ in length or a count is negative
     */
    public static CrossTab of(double[][] counts) {
        ImmutableDoubleArray.Builder cells = ImmutableDoubleArray.builder();
        int columns = counts.length == 0 ? 0 : counts[0].length;
        for (double[] row : counts) {
            if (row.length != columns) {
                throw new IllegalArgumentException(
                        "The rows of a table are of one length; found " + columns + " and " + row.length);
            }
            cells.addAll(row);
        }
        return new CrossTab(counts.length, columns, cells.build());
    }

    /**
     * Gives a cell.
     *
     * @param row its row, from 0
     * @param column its column, from 0
     * @return its count or share
     */
    public double cell(int row, int column) {
        return cells.get(row * columns + column);
    }

    double rowTotal(int row) {
        return IntStream.range(0, columns)
                .mapToDouble(column -> cell(row, column))
                .sum();
    }

    double columnTotal(int column) {
        return IntStream.range(0, rows).mapToDouble(row -> cell(row, column)).sum();
    }

    double total() {
        return cells.stream().sum();
    }

    int[] filledRows() {
        return IntStream.range(0, rows).filter(row -> rowTotal(row) > 0).toArray();
    }

    int[] filledColumns() {
        return IntStream.range(0, columns)
                .filter(column -> columnTotal(column) > 0)
                .toArray();
    }

    CrossTab of(int[] keptRows, int[] keptColumns) {
        ImmutableDoubleArray.Builder kept = ImmutableDoubleArray.builder();
        for (int row : keptRows) {
            for (int column : keptColumns) {
                kept.add(cell(row, column));
            }
        }
        return new CrossTab(keptRows.length, keptColumns.length, kept.build());
    }

    /** Gives φ², Pearson's statistic over n, of a table without empty rows or columns. */
    double meanSquareContingency() {
        double total = total();
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double expected = rowTotal(row) * columnTotal(column) / total;
                double off = cell(row, column) - expected;
                sum += off * off / expected;
            }
        }
        return sum / total;
    }
}
