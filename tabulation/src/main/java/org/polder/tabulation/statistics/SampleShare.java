package org.polder.tabulation.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A share estimated from a sample, with the base its uncertainty comes from.
 *
 * @param respondents the number of respondents in the base
 * @param share from 0 to 1; nothing exactly when the base is 0
 * @param base the number of respondents or an effective size; infinite when the variance is zero although people
 *     differ, as where the whole population was asked
 * @param kind what kind of base it is
 * @param degreesOfFreedom of a design-based variance; nothing for another kind of base
 */
public record SampleShare(
        long respondents, OptionalDouble share, double base, BaseKind kind, OptionalDouble degreesOfFreedom)
        implements Sample {
    // A larger effective size is that of a variance that is zero but for rounding.
    private static final double BOUNDLESS = 1e15;
    private static final double WHOLE = 1e-7;

    /**
     * Holds a share.
     *
     * @throws IllegalArgumentException when the share is not from 0 to 1, or is there without a base
     */
    public SampleShare {
        if (respondents < 0 || !(base >= 0)) {
            throw new IllegalArgumentException(
                    "A base is a number from 0; found " + respondents + " respondents and a base of " + base);
        }
        if (share.isPresent() != (base > 0)) {
            throw new IllegalArgumentException(
                    "A share needs a base above 0, and a base has a share; found " + share + " of " + base);
        }
        share.ifPresent(Levels::share);
        if (degreesOfFreedom.isPresent() != (kind == BaseKind.DESIGN)) {
            throw new IllegalArgumentException(
                    "A design-based share alone has degrees of freedom; found " + degreesOfFreedom + " with " + kind);
        }
    }

    /**
     * Counts respondents.
     *
     * @param count those with the property
     * @param base all
     * @return the share
     * @throws IllegalArgumentException unless the count is from 0 to the base
     */
    public static SampleShare of(long count, long base) {
        if (count < 0 || count > base) {
            throw new IllegalArgumentException(count + " of " + base + " is not a share: count from 0 to the base");
        }
        return new SampleShare(base, quotient(count, base), base, BaseKind.UNWEIGHTED, OptionalDouble.empty());
    }

    /**
     * Takes a share that somebody published of so many respondents.
     *
     * @param share from 0 to 1
     * @param base the number of respondents
     * @return the share
     * @throws IllegalArgumentException unless the share is from 0 to 1 and the base from 1
     */
    public static SampleShare published(double share, long base) {
        return new SampleShare(base, OptionalDouble.of(share), base, BaseKind.UNWEIGHTED, OptionalDouble.empty());
    }

    /**
     * Weighs respondents, with the effective size after Kish as the base.
     *
     * @param part those with the property
     * @param base all, including them
     * @return the share; on an unweighted base when everyone weighs 1; without a value when all weights are zero
     * @throws IllegalArgumentException when the part has more respondents, weight or squared weight than the base
     */
    public static SampleShare weighted(Tally part, Tally base) {
        Levels.within(part, base);
        if (base.isUnweighted() && part.isUnweighted()) {
            return of(part.n(), base.n());
        }
        double effective = base.effectiveSize().orElse(0);
        return new SampleShare(
                base.n(),
                effective > 0 ? OptionalDouble.of(Levels.ratio(part, base)) : OptionalDouble.empty(),
                effective,
                BaseKind.KISH,
                OptionalDouble.empty());
    }

    /**
     * Takes a share with its design-based variance; the base is the effective size p(1-p)/variance.
     *
     * <p>At a share of 0 or 1 that variance is zero and tells nothing; the base is then the effective size after
     * Kish, which allows for weights but not for clusters (Korn and Graubard use the number of respondents there,
     * which is never less).
     *
     * @param share the estimate, from 0 to 1
     * @param variance its variance, from 0
     * @param base everyone the share is of
     * @param degreesOfFreedom the design's, commonly clusters less strata
     * @return the share; without a value when all weights are zero
     */
    public static SampleShare designBased(double share, double variance, Tally base, double degreesOfFreedom) {
        Levels.share(share);
        Levels.variance(variance);
        boolean extreme = share == 0 || share == 1;
        double kish = base.effectiveSize().orElse(0);
        double implied = share * (1 - share) / variance;
        double effective = kish == 0 || extreme ? kish : implied < BOUNDLESS ? implied : Double.POSITIVE_INFINITY;
        return new SampleShare(
                base.n(),
                effective > 0 ? OptionalDouble.of(share) : OptionalDouble.empty(),
                effective,
                BaseKind.DESIGN,
                OptionalDouble.of(degreesOfFreedom));
    }

    /**
     * Gives an interval.
     *
     * @param method how to make it
     * @param level the confidence, such as 0.95
     * @return the interval; nothing on an empty base or without degrees of freedom
     */
    public Optional<Interval> interval(IntervalMethod method, double level) {
        return method.interval(this, level);
    }

    boolean exists() {
        return share.isPresent();
    }

    double value() {
        return share.orElseThrow();
    }

    /** Gives the (effective) number with the property; whole where respondents were counted. */
    double count() {
        double count = value() * base;
        double whole = Math.rint(count);
        // A share that was published may be rounded, and then is of no whole number.
        return Math.abs(count - whole) < WHOLE ? whole : count;
    }

    double variance() {
        return value() * (1 - value()) / base;
    }

    private static OptionalDouble quotient(long count, long base) {
        return base == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / base);
    }
}
