package org.polder.tabulation.compare;

import java.math.BigDecimal;

/**
 * A percentage as printed, which stands for every share that rounds to it.
 *
 * @param percent the printed percentage, its decimals as printed: 28 stands for 27.5 up to 28.5
 */
public record PublishedShare(BigDecimal percent) {

    // A printed share outside 0 to 100 is a mistake in the source.
    public PublishedShare {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException(
                    "A published share of " + percent.toPlainString() + " % is not possible: give 0 to 100");
        }
    }

    /**
     * Makes a share from what is printed.
     *
     * @param printed the digits, such as {@code 28} or {@code 29.3}
     * @return the share
     */
    public static PublishedShare of(String printed) {
        return new PublishedShare(new BigDecimal(printed));
    }

    /**
     * Gives the least share, in percent, that rounds half up to the printed one.
     *
     * @return the lower bound, included
     */
    public BigDecimal low() {
        return percent.subtract(half()).max(BigDecimal.ZERO);
    }

    /**
     * Gives the share, in percent, from which on another percentage would be printed.
     *
     * @return the upper bound, not included
     */
    public BigDecimal high() {
        return percent.add(half()).min(BigDecimal.valueOf(100));
    }

    private BigDecimal half() {
        return BigDecimal.ONE.movePointLeft(Math.max(0, percent.scale())).divide(BigDecimal.valueOf(2));
    }
}
