package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;

/**
 * One row of a table whose columns are to be compared.
 *
 * @param name the row's name, for the family of tests
 * @param test how two columns are compared
 * @param columns the row's share or mean in each column; the columns have no respondents in common
 * @param <T> what stands in the columns
 */
public record LetterRow<T extends Sample>(String name, PairTest<T> test, ImmutableList<T> columns) {

    Outcome<TestResult> compare(int first, int second) {
        return test.compare(columns.get(first), columns.get(second));
    }

    boolean hasBase(int column, long least) {
        return columns.get(column).respondents() >= least;
    }
}
