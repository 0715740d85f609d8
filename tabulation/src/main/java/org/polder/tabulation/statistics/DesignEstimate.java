package org.polder.tabulation.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An estimate with its design-based variance.
 *
 * @param estimate a share, mean or total
 * @param variance its variance by Taylor linearisation
 * @param base everyone it is of
 * @param degreesOfFreedom the number of first-stage units with anyone in the groups less that of their strata
 * @param designEffect the variance over that of a simple random sample of as many respondents with replacement;
 *     nothing when that one is zero
 */
public record DesignEstimate(
        double estimate, double variance, Tally base, double degreesOfFreedom, OptionalDouble designEffect) {

    /**
     * Gives the standard error.
     *
     * @return the root of the variance
     */
    public double standardError() {
        return Math.sqrt(variance);
    }

    /**
     * Gives the interval of the estimate plus and minus Student's t times the standard error.
     *
     * <p>For a share see {@link DesignTotals#sampleShare}: its intervals stay between 0 and 1.
     *
     * @param level the confidence, such as 0.95
     * @return the interval; nothing without degrees of freedom
     */
    public Optional<Interval> interval(double level) {
        Levels.confidence(level);
        if (degreesOfFreedom <= 0) {
            return Optional.empty();
        }
        double half = Distributions.tWithin(level, degreesOfFreedom) * standardError();
        return Optional.of(new Interval(
                estimate, estimate - half, estimate + half, level, Method.DESIGN_INTERVAL, BaseKind.DESIGN));
    }

    static DesignEstimate of(double estimate, double variance, Tally base, double degrees, double simple) {
        OptionalDouble effect = simple > 0 ? OptionalDouble.of(variance / simple) : OptionalDouble.empty();
        return new DesignEstimate(estimate, variance, base, degrees, effect);
    }
}
