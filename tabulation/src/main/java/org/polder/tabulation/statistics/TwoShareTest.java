package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;

/**
 * Ways to compare a share between two groups without common respondents, on (effective) bases.
 *
 * <p>The effective bases of weighted groups take the place of counts of respondents everywhere, as is the practice of
 * tabulation programs; the variance they imply is p(1-p)/base. Groups from the same clusters also have a covariance,
 * which only {@link DesignTotals#difference} knows.
 */
public enum TwoShareTest implements PairTest<SampleShare> {
    /** z with the variance both groups have if their shares are equal: the square of Pearson's statistic, uncorrected. */
    POOLED_Z {
        @Override
        Outcome<TestResult> test(SampleShare first, SampleShare second) {
            double p = pooled(first, second);
            double variance = p * (1 - p) * (1 / first.base() + 1 / second.base());
            return ofZ(Method.POOLED_Z, first, second, variance);
        }
    },
    /** z with each group's own variance. */
    UNPOOLED_Z {
        @Override
        Outcome<TestResult> test(SampleShare first, SampleShare second) {
            return ofZ(Method.UNPOOLED_Z, first, second, first.variance() + second.variance());
        }
    },
    /**
     * Fisher's exact test (The Design of Experiments, 1935): the two-sided p-value adds up the tables with these
     * margins that are no more probable than the one found. Effective bases are rounded down and effective counts
     * to the nearest, with a caution.
     */
    FISHER_EXACT {
        @Override
        Outcome<TestResult> test(SampleShare first, SampleShare second) {
            return ExactTests.fisher(first, second);
        }
    },
    /**
     * {@link #FISHER_EXACT} when one of the four expected counts is below 5, otherwise {@link #POOLED_Z} (the rule of
     * Cochran, Some methods for strengthening the common chi-square tests, Biometrics 10, 1954, at its strictest).
     * The result's method tells which it was.
     */
    FISHER_BELOW_FIVE {
        @Override
        Outcome<TestResult> test(SampleShare first, SampleShare second) {
            double p = pooled(first, second);
            double least = Math.min(first.base(), second.base()) * Math.min(p, 1 - p);
            return (least < LEAST_EXPECTED ? FISHER_EXACT : POOLED_Z).test(first, second);
        }
    };

    static final double LEAST_EXPECTED = 5;

    @Override
    public Outcome<TestResult> compare(SampleShare first, SampleShare second) {
        if (!first.exists() || !second.exists()) {
            return new Outcome.Withheld<>(Untestable.EMPTY_BASE);
        }
        return test(first, second);
    }

    abstract Outcome<TestResult> test(SampleShare first, SampleShare second);

    static ImmutableList<Caution> rounding(SampleShare first, SampleShare second) {
        boolean whole = first.kind() == BaseKind.UNWEIGHTED && second.kind() == BaseKind.UNWEIGHTED;
        return whole
                ? ImmutableList.of()
                : ImmutableList.of(
                        new Caution(Caution.Kind.ROUNDED_EFFECTIVE_BASE, Math.min(first.base(), second.base())));
    }

    private static double pooled(SampleShare first, SampleShare second) {
        if (Double.isInfinite(first.base())) {
            return first.value();
        }
        if (Double.isInfinite(second.base())) {
            return second.value();
        }
        return (first.count() + second.count()) / (first.base() + second.base());
    }

    private static Outcome<TestResult> ofZ(Method method, SampleShare first, SampleShare second, double variance) {
        if (!(variance > 0)) {
            return new Outcome.Withheld<>(Untestable.NO_VARIATION);
        }
        return new Outcome.Given<>(TestResult.ofZ(
                method, first.kind().with(second.kind()), first.value() - second.value(), Math.sqrt(variance)));
    }
}
