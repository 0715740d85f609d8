package org.polder.tabulation.compare;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Optional;
import org.polder.tabulation.statistics.BaseKind;
import org.polder.tabulation.statistics.FitTest;
import org.polder.tabulation.statistics.Outcome;
import org.polder.tabulation.statistics.SampleShare;
import org.polder.tabulation.statistics.TestResult;
import org.polder.tabulation.statistics.Untestable;

/**
 * Tests whether our groups come from a population with the published shares, as printed and at the most cautious.
 *
 * <p>The chi-square statistic is least where each published share is ours times one factor, cut off at what its rounding
 * allows, with the factor at which they add up to 1 (the conditions of Karush, Kuhn and Tucker for Σp²/q). The greatest
 * p-value is the one there.
 *
 * @param comparison what is compared
 */
record Fit(Comparison comparison) {
    private static final int HALVINGS = 200;

    Outcome<PValueRange> test() {
        boolean all =
                comparison.rows().stream().filter(row -> row.row().isTwoSided()).allMatch(ComparedRow::isCompared);
        Optional<Aligned> aligned = all
                ? Aligned.of(
                        comparison.rows(),
                        new TheirShares(
                                comparison.published(), comparison.mapping().kept(Side.THEIRS)))
                : Optional.empty();
        return aligned.map(this::test)
                .orElseGet(() -> new Outcome.Withheld<>(all ? Untestable.ONE_GROUP : Untestable.UNPUBLISHED));
    }

    private Outcome<PValueRange> test(Aligned rows) {
        BaseKind kind = comparison.rows().stream()
                .flatMap(row -> row.sample().stream())
                .map(SampleShare::kind)
                .findFirst()
                .orElse(BaseKind.UNWEIGHTED);
        // Who is in a group that only one side has is not in the test.
        double base = rows.base() * Aligned.sum(rows.ours());
        double[] ours = rows.ourParts();
        Outcome<TestResult> printed = of(ours, Aligned.parts(rows.theirs()), base, kind);
        Outcome<TestResult> nearest = of(ours, nearest(rows, ours), base, kind);
        return printed.map(found -> {
            double greatest = Math.max(
                    found.pValue(), nearest.value().map(TestResult::pValue).orElse(1.0));
            return new PValueRange(found.method(), found.base(), found.pValue(), greatest);
        });
    }

    private static Outcome<TestResult> of(double[] ours, double[] theirs, double base, BaseKind kind) {
        return FitTest.of(ImmutableDoubleArray.copyOf(ours), ImmutableDoubleArray.copyOf(theirs), base, kind);
    }

    private static double[] nearest(Aligned rows, double[] ours) {
        double[] low = new double[rows.size()];
        double[] high = new double[rows.size()];
        double lows = Aligned.sum(rows.low());
        double highs = Aligned.sum(rows.high());
        for (int i = 0; i < low.length; i++) {
            Ratio ratio = new Ratio(
                    rows.low()[i],
                    rows.high()[i],
                    lows - rows.low()[i],
                    highs - rows.high()[i],
                    rows.leastSum(),
                    rows.mostSum());
            low[i] = ratio.low();
            high[i] = ratio.high();
        }
        double least = 0;
        double most = 1;
        for (int i = 0; i < low.length; i++) {
            most = Math.max(most, ours[i] > 0 ? high[i] / ours[i] : 1);
        }
        for (int i = 0; i < HALVINGS; i++) {
            double factor = (least + most) / 2;
            if (Aligned.sum(cut(ours, factor, low, high)) < 1) {
                least = factor;
            } else {
                most = factor;
            }
        }
        double[] nearest = cut(ours, most, low, high);
        // Where nobody of ours is, theirs may take what is left at no cost.
        double left = 1 - Aligned.sum(nearest);
        for (int i = 0; i < nearest.length && left > 0; i++) {
            double room = ours[i] > 0 ? 0 : Math.min(left, high[i] - nearest[i]);
            nearest[i] += room;
            left -= room;
        }
        return nearest;
    }

    private static double[] cut(double[] ours, double factor, double[] low, double[] high) {
        double[] cut = ours.clone();
        for (int i = 0; i < cut.length; i++) {
            cut[i] = Math.max(low[i], Math.min(high[i], ours[i] * factor));
        }
        return cut;
    }
}
