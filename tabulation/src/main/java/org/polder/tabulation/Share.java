package org.polder.tabulation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact share of a base.
 *
 * @param n the number counted, from 0 to the base
 * @param base the number it is a share of
 */
public record Share(long n, long base) {

    // More than the whole cannot be counted; in a multiple choice each option is a share of respondents.
    public Share {
        if (n < 0 || n > base) {
            throw new IllegalArgumentException(n + " of " + base + " is not a share: count from 0 to the base");
        }
    }

    /**
     * Tells whether there is anything to share.
     *
     * @return false when the base is empty
     */
    public boolean exists() {
        return base > 0;
    }

    /**
     * Gives the share as a number.
     *
     * @return from 0 to 1; not a number when the base is empty
     */
    public double value() {
        return base == 0 ? Double.NaN : (double) n / base;
    }

    /**
     * Rounds the share to percents, half up, from the exact fraction.
     *
     * @param decimals the number of decimals
     * @return the percentage
     * @throws ArithmeticException when the base is empty
     */
    public BigDecimal percent(int decimals) {
        return BigDecimal.valueOf(n)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
    }
}
