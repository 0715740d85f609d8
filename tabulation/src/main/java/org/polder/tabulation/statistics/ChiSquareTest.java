package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;

/** Pearson's test whether two variables are independent (Philosophical Magazine 50, 1900). */
public final class ChiSquareTest {

    private ChiSquareTest() {}

    /**
     * Tests a table of unweighted counts, without continuity correction.
     *
     * <p>Empty rows and columns are left out first. For weighted data use {@link DesignTotals#independence}.
     *
     * @param counts the table
     * @return the test, or why there is none
     */
    public static Outcome<ChiSquareResult> pearson(CrossTab counts) {
        if (counts.total() == 0) {
            return new Outcome.Withheld<>(Untestable.EMPTY_BASE);
        }
        CrossTab filled = counts.of(counts.filledRows(), counts.filledColumns());
        if (filled.rows() < 2 || filled.columns() < 2) {
            return new Outcome.Withheld<>(Untestable.ONE_GROUP);
        }
        double n = filled.total();
        double statistic = n * filled.meanSquareContingency();
        double degrees = (filled.rows() - 1.0) * (filled.columns() - 1);
        return new Outcome.Given<>(result(
                counts,
                filled,
                n,
                Method.PEARSON_CHI_SQUARE,
                BaseKind.UNWEIGHTED,
                statistic,
                degrees,
                OptionalDouble.empty(),
                Distributions.aboveChiSquare(statistic, degrees)));
    }

    static ChiSquareResult result(
            CrossTab whole,
            CrossTab filled,
            double n,
            Method method,
            BaseKind base,
            double statistic,
            double degrees,
            OptionalDouble denominator,
            double pValue) {
        double perShare = n / filled.total() / filled.total();
        double least = Double.POSITIVE_INFINITY;
        int low = 0;
        for (int row = 0; row < filled.rows(); row++) {
            for (int column = 0; column < filled.columns(); column++) {
                double expected = filled.rowTotal(row) * filled.columnTotal(column) * perShare;
                least = Math.min(least, expected);
                low += expected < TwoShareTest.LEAST_EXPECTED ? 1 : 0;
            }
        }
        double share = (double) low / filled.cells().length();
        ImmutableList<Caution> cautions =
                low == 0 ? ImmutableList.of() : ImmutableList.of(new Caution(Caution.Kind.LOW_EXPECTED_COUNTS, share));
        CramersV association = CramersV.of(filled, n);
        TestResult test = new TestResult(
                method,
                base,
                association.v(),
                OptionalDouble.of(statistic),
                OptionalDouble.of(degrees),
                denominator,
                pValue,
                cautions);
        return new ChiSquareResult(
                test, association, whole.rows() - filled.rows(), whole.columns() - filled.columns(), least, share);
    }
}
