package org.polder.tabulation.statistics;

import org.apache.commons.statistics.inference.BinomialTest;
import org.apache.commons.statistics.inference.FisherExactTest;

/** The exact tests, on counts that are rounded where they are effective ones. */
final class ExactTests {
    private ExactTests() {}

    static Outcome<TestResult> fisher(SampleShare first, SampleShare second) {
        double firstBase = whole(first);
        double secondBase = whole(second);
        if (firstBase + secondBase > Integer.MAX_VALUE) {
            return new Outcome.Withheld<>(Untestable.TOO_LARGE_FOR_EXACT);
        }
        if (firstBase == 0 || secondBase == 0) {
            return new Outcome.Withheld<>(Untestable.EMPTY_BASE);
        }
        int firstWith = (int) Math.rint(first.value() * firstBase);
        int secondWith = (int) Math.rint(second.value() * secondBase);
        int firstWithout = (int) firstBase - firstWith;
        int secondWithout = (int) secondBase - secondWith;
        double pValue = firstWith + secondWith == 0 || firstWithout + secondWithout == 0
                ? 1
                : FisherExactTest.withDefaults()
                        .test(new int[][] {{firstWith, firstWithout}, {secondWith, secondWithout}})
                        .getPValue();
        return new Outcome.Given<>(TestResult.exact(
                        Method.FISHER_EXACT, first.kind().with(second.kind()), first.value() - second.value(), pValue)
                .warning(TwoShareTest.rounding(first, second)));
    }

    /** Tests whether one count is half of two together. */
    static Outcome<TestResult> lead(SampleShare most, SampleShare next) {
        double one = Math.rint(most.count());
        double both = one + Math.rint(next.count());
        if (!(both <= Integer.MAX_VALUE)) {
            return new Outcome.Withheld<>(Untestable.TOO_LARGE_FOR_EXACT);
        }
        if (both == 0) {
            return new Outcome.Withheld<>(Untestable.NO_VARIATION);
        }
        double pValue =
                BinomialTest.withDefaults().test((int) both, (int) one, 0.5).getPValue();
        return new Outcome.Given<>(TestResult.exact(
                        Method.LEAD_BINOMIAL, most.kind().with(next.kind()), most.value() - next.value(), pValue)
                .warning(TwoShareTest.rounding(most, next)));
    }

    private static double whole(SampleShare share) {
        // Rounding down keeps the test from using more information than there is.
        return share.kind() == BaseKind.UNWEIGHTED ? share.base() : Math.floor(share.base());
    }
}
