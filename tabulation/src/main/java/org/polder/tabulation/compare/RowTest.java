package org.polder.tabulation.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.tabulation.statistics.BaseKind;
import org.polder.tabulation.statistics.Interval;
import org.polder.tabulation.statistics.Method;
import org.polder.tabulation.statistics.Outcome;
import org.polder.tabulation.statistics.SampleShare;
import org.polder.tabulation.statistics.TestResult;
import org.polder.tabulation.statistics.TwoShareInterval;
import org.polder.tabulation.statistics.TwoShareTest;

/**
 * Interval and test of a share of ours against a published one, over all that its rounding allows.
 *
 * <p>Both ends of Newcombe's interval fall as the published share rises, so the envelope needs its two ends only. The
 * pooled z also falls all the way, so that the greatest p-value is 1 where our share lies within the range, and that of
 * the nearer end otherwise. Fisher's test does neither, and is made for every whole count within the range, or for 2,000
 * of them evenly spread.
 *
 * @param ours our share
 * @param low the least that the published share can be, from 0 to 1
 * @param high the most
 * @param n how many respondents the published share is of
 */
record RowTest(SampleShare ours, double low, double high, long n) {
    private static final double LEAST_EXPECTED = 5;
    private static final double ROUNDING = 1e-9;
    private static final long MOST_TESTS = 2_000;

    /** Gives the envelope, from 0 to 1. */
    Optional<double[]> envelope(double level) {
        Optional<Interval> at = TwoShareInterval.newcombe(ours, SampleShare.published(high, n), level);
        Optional<Interval> from = TwoShareInterval.newcombe(ours, SampleShare.published(low, n), level);
        return at.isEmpty() || from.isEmpty()
                ? Optional.empty()
                : Optional.of(new double[] {at.get().low(), from.get().high()});
    }

    Outcome<PValueRange> test() {
        double share = ours.share().orElse(0);
        List<Double> shares = new ArrayList<>();
        TwoShareTest test =
                isSmall(share, low) || isSmall(share, high) ? TwoShareTest.FISHER_EXACT : TwoShareTest.POOLED_Z;
        if (test == TwoShareTest.FISHER_EXACT) {
            counts(shares);
        } else {
            shares.add(low);
            shares.add(high);
            if (low < share && share < high) {
                shares.add(share);
            }
        }
        double least = 1;
        double greatest = 0;
        Method method = Method.POOLED_Z;
        BaseKind base = BaseKind.UNWEIGHTED;
        for (double theirs : shares) {
            // Two equal shares of 0 or 1 do not vary, and do not differ.
            Outcome<TestResult> outcome = test.compare(ours, SampleShare.published(theirs, n));
            if (outcome.value().isEmpty() && theirs != share) {
                return outcome.map(result -> new PValueRange(method(result), result.base(), 0, 1));
            }
            double p = outcome.value().map(TestResult::pValue).orElse(1.0);
            least = Math.min(least, p);
            greatest = Math.max(greatest, p);
            method = outcome.value().map(RowTest::method).orElse(method);
            base = outcome.value().map(TestResult::base).orElse(base);
        }
        return new Outcome.Given<>(new PValueRange(method, base, least, greatest));
    }

    private static Method method(TestResult result) {
        return result.method();
    }

    private boolean isSmall(double share, double theirs) {
        double pooled = (share * ours.base() + theirs * n) / (ours.base() + n);
        return ours.base() + n <= Integer.MAX_VALUE
                && Math.min(ours.base(), n) * Math.min(pooled, 1 - pooled) < LEAST_EXPECTED;
    }

    /** Lists the shares that a whole number of respondents can have; where none can, those next to the range. */
    private void counts(List<Double> shares) {
        long first = (long) Math.ceil(low * n - ROUNDING);
        long last = (long) Math.floor(high * n + ROUNDING);
        long step = Math.max(1, Math.abs(last - first) / MOST_TESTS);
        for (long count = Math.min(first, last); count < Math.max(first, last); count += step) {
            shares.add(share(count));
        }
        shares.add(share(Math.max(first, last)));
    }

    private double share(long count) {
        return Math.max(0, Math.min(1, (double) count / n));
    }
}
