package org.polder.tabulation.compare;

import java.math.BigDecimal;

/**
 * A percentage as printed, which stands for every share that is printed so.
 *
 * @param percent the printed percentage, from 0 to 100, with its decimals as printed: 28 is not 28.0
 * @param rounding how it was rounded
 */
public record PublishedShare(BigDecimal percent, Rounding rounding) {

    /**
     * Holds a share.
     *
     * @throws IllegalArgumentException when it is not from 0 to 100
     */
    public PublishedShare {
        percent = PercentRange.plain(percent);
        if (percent.signum() < 0 || percent.compareTo(PercentRange.ALL) > 0) {
            throw new IllegalArgumentException(
                    "A published share of " + percent.toPlainString() + " % is not possible: give 0 to 100");
        }
    }

    /**
     * Takes a share rounded half up to its printed decimals.
     *
     * @param printed the digits, such as {@code 28} or {@code 29.3}
     * @return the share
     */
    public static PublishedShare of(String printed) {
        return new PublishedShare(new BigDecimal(printed), new Rounding.AsPrinted());
    }

    /**
     * Takes a share that is only said to be about so much.
     *
     * @param printed the digits
     * @param points how many points it may lie off, above 0
     * @return the share
     */
    public static PublishedShare about(String printed, String points) {
        return new PublishedShare(new BigDecimal(printed), new Rounding.About(new BigDecimal(points)));
    }

    /**
     * Gives the shares that are printed as this one.
     *
     * @return the range, in percent
     */
    public PercentRange range() {
        return rounding.range(percent);
    }
}
