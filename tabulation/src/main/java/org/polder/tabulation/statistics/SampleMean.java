package org.polder.tabulation.statistics;

import java.util.OptionalDouble;

/**
 * A mean estimated from a sample, with the variance of the values and the base.
 *
 * @param respondents the number of respondents in the base
 * @param mean the mean; nothing exactly when the base is 0
 * @param variance the variance of the values between respondents, with n - 1 in its divisor; nothing below two
 *     respondents
 * @param base the number of respondents or the effective size after Kish
 * @param kind what kind of base it is
 */
public record SampleMean(long respondents, OptionalDouble mean, OptionalDouble variance, double base, BaseKind kind)
        implements Sample {

    /**
     * Holds a mean.
     *
     * @throws IllegalArgumentException when there is a mean without a base or a negative variance
     */
    public SampleMean {
        if (respondents < 0 || !(base >= 0) || Double.isInfinite(base)) {
            throw new IllegalArgumentException(
                    "A base is a number from 0; found " + respondents + " respondents and a base of " + base);
        }
        if (mean.isPresent() != (base > 0)) {
            throw new IllegalArgumentException(
                    "A mean needs a base above 0, and a base has a mean; found " + mean + " of " + base);
        }
        variance.ifPresent(Levels::variance);
    }

    /**
     * Gives the standard error √(variance/base).
     *
     * @return from 0; nothing without a variance or a base
     */
    public OptionalDouble standardError() {
        return variance.isEmpty() || base == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(variance.getAsDouble() / base));
    }
}
