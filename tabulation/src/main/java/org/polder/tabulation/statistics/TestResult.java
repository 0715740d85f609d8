package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a test found.
 *
 * @param method how it was tested
 * @param base what kind of base it was tested on
 * @param estimate what was tested: a difference (first minus second), or the association of a table (Cramér's V)
 * @param statistic the test statistic (z, t, F, chi-square); nothing for an exact test
 * @param degreesOfFreedom of Student's t or chi-square, or the numerator's of F; nothing for z and exact tests
 * @param denominator the denominator's degrees of freedom of F
 * @param pValue the two-sided p-value, from 0 to 1
 * @param cautions what to know before using it
 */
public record TestResult(
        Method method,
        BaseKind base,
        double estimate,
        OptionalDouble statistic,
        OptionalDouble degreesOfFreedom,
        OptionalDouble denominator,
        double pValue,
        ImmutableList<Caution> cautions) {

    /**
     * Holds a result.
     *
     * @throws IllegalArgumentException when the p-value is not from 0 to 1
     */
    public TestResult {
        if (!(pValue >= 0 && pValue <= 1)) {
            throw new IllegalArgumentException("A p-value lies between 0 and 1; found " + pValue);
        }
    }

    static TestResult ofZ(Method method, BaseKind base, double estimate, double standardError) {
        double z = estimate / standardError;
        return new TestResult(
                method,
                base,
                estimate,
                OptionalDouble.of(z),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Distributions.twoSidedNormal(z),
                ImmutableList.of());
    }

    static TestResult ofT(Method method, BaseKind base, double estimate, double standardError, double degrees) {
        double t = estimate / standardError;
        return new TestResult(
                method,
                base,
                estimate,
                OptionalDouble.of(t),
                OptionalDouble.of(degrees),
                OptionalDouble.empty(),
                Distributions.twoSidedT(t, degrees),
                ImmutableList.of());
    }

    static TestResult exact(Method method, BaseKind base, double estimate, double pValue) {
        return new TestResult(
                method,
                base,
                estimate,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                // Sums of probabilities can pass 1 by rounding.
                Math.min(1, pValue),
                ImmutableList.of());
    }

    TestResult warning(List<Caution> added) {
        return new TestResult(
                method,
                base,
                estimate,
                statistic,
                degreesOfFreedom,
                denominator,
                pValue,
                ImmutableList.<Caution>builder().addAll(cautions).addAll(added).build());
    }

    /**
     * Tells whether chance alone makes such a result too seldom.
     *
     * @param level the level of significance, such as 0.05
     * @return true when the p-value is below the level
     */
    public boolean isSignificant(double level) {
        return pValue < level;
    }
}
