package org.polder.tabulation.statistics;

/**
 * What a chi-square test of a table found.
 *
 * @param test the test; its estimate is Cramér's V
 * @param association how strongly the two variables hang together
 * @param droppedRows the number of rows left out since nobody is in them
 * @param droppedColumns the number of columns left out since nobody is in them
 * @param leastExpected the smallest expected count
 * @param lowExpected the share of cells with an expected count below 5; above 0 the test also bears a caution
 */
public record ChiSquareResult(
        TestResult test,
        CramersV association,
        int droppedRows,
        int droppedColumns,
        double leastExpected,
        double lowExpected) {}
