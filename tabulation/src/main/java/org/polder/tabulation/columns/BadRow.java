package org.polder.tabulation.columns;

/**
 * A respondent who has no usable weight for a crosstab.
 *
 * @param row the row
 * @param crosstab the place of the crosstab in the scan
 */
record BadRow(int row, int crosstab) implements Comparable<BadRow> {
    @Override
    public int compareTo(BadRow other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(crosstab, other.crosstab);
    }
}
