package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.OptionalDouble;

/** Pearson's test whether counts come from known shares (Philosophical Magazine 50, 1900). */
public final class FitTest {
    private FitTest() {}

    /**
     * Tests n·Σ(p - q)²/q against chi-square with one degree of freedom less than there are categories.
     *
     * <p>On an effective base this is the first-order correction of Rao and Scott (The analysis of categorical data
     * from complex sample surveys, Journal of the American Statistical Association 76, 1981) with one design effect for
     * all categories.
     *
     * @param shares the shares found, adding up to 1
     * @param known the known shares, each above 0, adding up to 1
     * @param base the number of respondents, or the effective size
     * @param kind what kind of base it is
     * @return the test, or why there is none; its estimate is the root of Σ(p - q)²/q, the effect size w of Cohen
     * @throws IllegalArgumentException when there are not as many shares as known ones
     */
    public static Outcome<TestResult> of(
            ImmutableDoubleArray shares, ImmutableDoubleArray known, double base, BaseKind kind) {
        if (shares.length() != known.length()) {
            throw new IllegalArgumentException(
                    "There are " + shares.length() + " shares and " + known.length() + " known ones: give as many");
        }
        if (!(base > 0)) {
            return new Outcome.Withheld<>(Untestable.EMPTY_BASE);
        }
        if (shares.length() < 2) {
            return new Outcome.Withheld<>(Untestable.ONE_GROUP);
        }
        double sum = 0;
        int low = 0;
        for (int i = 0; i < shares.length(); i++) {
            if (!(known.get(i) > 0)) {
                return new Outcome.Withheld<>(Untestable.TOO_MANY_EMPTY_CELLS);
            }
            double off = shares.get(i) - known.get(i);
            sum += off * off / known.get(i);
            low += base * known.get(i) < TwoShareTest.LEAST_EXPECTED ? 1 : 0;
        }
        double degrees = shares.length() - 1.0;
        return new Outcome.Given<>(new TestResult(
                Method.PEARSON_FIT,
                kind,
                Math.sqrt(sum),
                OptionalDouble.of(base * sum),
                OptionalDouble.of(degrees),
                OptionalDouble.empty(),
                Distributions.aboveChiSquare(base * sum, degrees),
                low == 0
                        ? ImmutableList.of()
                        : ImmutableList.of(
                                new Caution(Caution.Kind.LOW_EXPECTED_COUNTS, (double) low / shares.length()))));
    }
}
