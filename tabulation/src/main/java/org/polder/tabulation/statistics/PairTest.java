package org.polder.tabulation.statistics;

/**
 * A way to compare two samples, such as one of {@link TwoShareTest}.
 *
 * @param <T> what is compared
 */
@FunctionalInterface
public interface PairTest<T extends Sample> {

    /**
     * Compares two samples that share no respondents.
     *
     * @param first one
     * @param second the other
     * @return the test of first minus second, or why there is none
     */
    Outcome<TestResult> compare(T first, T second);
}
