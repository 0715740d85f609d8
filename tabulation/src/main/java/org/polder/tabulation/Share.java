package org.polder.tabulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import org.polder.tabulation.statistics.Tally;

/**
 * An exact share of a base.
 *
 * @param n the respondents counted
 * @param base the respondents it is a share of
 * @param weighted the sum of the weights of those counted
 * @param weightedBase the sum of the weights of the base
 */
public record Share(long n, long base, double weighted, double weightedBase) {
    // Weights added in another order may differ by as much.
    private static final double ROUNDING = 1e-9;

    // More than the whole cannot be counted; in a multiple choice each option is a share of respondents.
    public Share {
        if (n < 0 || n > base || !(weighted >= 0) || weighted > weightedBase * (1 + ROUNDING)) {
            throw new IllegalArgumentException(n + " of " + base + ", weighing " + weighted + " of " + weightedBase
                    + ", is not a share: count from 0 to the base");
        }
    }

    /**
     * Makes a share of respondents who weigh 1 each.
     *
     * @param n the number counted, from 0 to the base
     * @param base the number it is a share of
     */
    public Share(long n, long base) {
        this(n, base, n, base);
    }

    static Share of(Tally part, Tally whole) {
        return new Share(part.n(), whole.n(), Math.min(part.weight(), whole.weight()), whole.weight());
    }

    /**
     * Gives the mean of shares, each of which counts the same whatever its base.
     *
     * @param shares the shares
     * @return percents with 34 digits, unrounded otherwise; nothing when there are none or one of them has no base
     */
    public static Optional<BigDecimal> meanPercent(Collection<Share> shares) {
        if (shares.isEmpty() || !shares.stream().allMatch(Share::exists)) {
            return Optional.empty();
        }
        BigDecimal sum = shares.stream()
                .map(share -> new BigDecimal(share.weighted())
                        .movePointRight(2)
                        .divide(new BigDecimal(share.weightedBase()), MathContext.DECIMAL128))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(sum.divide(BigDecimal.valueOf(shares.size()), MathContext.DECIMAL128));
    }

    /**
     * Tells whether there is anything to share.
     *
     * @return false when the base is empty or weighs nothing
     */
    public boolean exists() {
        return weightedBase > 0;
    }

    /**
     * Gives the share as a number.
     *
     * @return from 0 to 1; not a number when there is no base
     */
    public double value() {
        return exists() ? weighted / weightedBase : Double.NaN;
    }

    /**
     * Rounds the share to percents, half up; without weights from the exact fraction.
     *
     * @param decimals the number of decimals
     * @return the percentage
     * @throws ArithmeticException when there is no base
     */
    public BigDecimal percent(int decimals) {
        return new BigDecimal(weighted)
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(weightedBase), decimals, RoundingMode.HALF_UP);
    }
}
