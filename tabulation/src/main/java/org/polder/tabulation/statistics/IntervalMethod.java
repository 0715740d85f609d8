package org.polder.tabulation.statistics;

import java.util.Optional;

/**
 * Ways to give an interval of a share.
 *
 * <p>Each takes counts, or effective counts in their place: the effective base for the base, and the share of it for
 * the count (Korn and Graubard, Confidence intervals for proportions with small expected number of positive counts
 * estimated from survey data, Survey Methodology 24, 1998, for the exact one; the score interval takes them alike,
 * as in Franco, Little, Louis and Slud, Comparative study of confidence intervals for proportions in complex sample
 * surveys, Journal of Survey Statistics and Methodology 7, 2019). A design-based effective base is first multiplied
 * by the squared ratio of Student's t quantiles with n - 1 and with the design's degrees of freedom, n being the
 * respondents in the base (Korn and Graubard, 1998). It is not cut off at n.
 */
public enum IntervalMethod {
    /**
     * The score interval (Wilson, Probable inference, the law of succession, and statistical inference, Journal of
     * the American Statistical Association 22, 1927), without continuity correction.
     */
    WILSON(Method.WILSON) {
        @Override
        Interval of(SampleShare share, double base, double level) {
            double p = share.value();
            double z = Distributions.normalWithin(level);
            double perBase = z * z / base;
            double middle = (p + perBase / 2) / (1 + perBase);
            double half = Math.sqrt(perBase * (p * (1 - p) + perBase / 4)) / (1 + perBase);
            return between(share, middle - half, middle + half, level);
        }
    },
    /**
     * The exact interval (Clopper and Pearson, The use of confidence or fiducial limits illustrated in the case of
     * the binomial, Biometrika 26, 1934), from quantiles of the beta distribution.
     */
    CLOPPER_PEARSON(Method.CLOPPER_PEARSON) {
        @Override
        Interval of(SampleShare share, double base, double level) {
            double p = share.value();
            double tail = (1 - level) / 2;
            double with = p * base;
            double without = (1 - p) * base;
            double low = p == 0 ? 0 : Distributions.betaBelow(tail, with, without + 1);
            double high = p == 1 ? 1 : Distributions.betaAbove(tail, with + 1, without);
            return between(share, low, high, level);
        }
    };

    private final Method method;

    IntervalMethod(Method method) {
        this.method = method;
    }

    /**
     * Gives the interval of a share.
     *
     * @param share the share
     * @param level the confidence, such as 0.95
     * @return the interval; nothing on an empty base, or without degrees of freedom for a design-based variance;
     *     of width 0 on an infinite base
     * @throws IllegalArgumentException when the level is not between 0 and 1
     */
    public Optional<Interval> interval(SampleShare share, double level) {
        Levels.confidence(level);
        if (!share.exists()) {
            return Optional.empty();
        }
        if (share.degreesOfFreedom().isPresent()
                && !(share.degreesOfFreedom().orElseThrow() > 0 && share.respondents() > 1)) {
            return Optional.empty();
        }
        if (Double.isInfinite(share.base())) {
            return Optional.of(between(share, share.value(), share.value(), level));
        }
        return Optional.of(of(share, adjusted(share, level), level));
    }

    abstract Interval of(SampleShare share, double base, double level);

    // Rounding must put neither end on the wrong side of the estimate, nor 0 and 1 a hair off.
    Interval between(SampleShare share, double low, double high, double level) {
        double p = share.value();
        return new Interval(
                p,
                p == 0 ? 0 : Math.min(p, Math.max(0, low)),
                p == 1 ? 1 : Math.max(p, Math.min(1, high)),
                level,
                method,
                share.kind());
    }

    private static double adjusted(SampleShare share, double level) {
        if (share.degreesOfFreedom().isEmpty()) {
            return share.base();
        }
        double simple = Distributions.tWithin(level, share.respondents() - 1.0);
        double design = Distributions.tWithin(level, share.degreesOfFreedom().getAsDouble());
        double ratio = simple / design;
        return share.base() * ratio * ratio;
    }
}
