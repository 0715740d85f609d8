package org.polder.tabulation.audit;

import java.math.BigDecimal;

/** A way to turn a share into a printed percentage; published figures are first read as rounded half up. */
public enum Rounding {
    /** To the nearest, halves up: 12.5 becomes 13. */
    HALF_UP(-10, 10),
    /** To the nearest, halves to the even neighbour: 12.5 becomes 12, 13.5 becomes 14. */
    HALF_EVEN(-10, 10),
    /** What stands behind is dropped: 12.9 becomes 12. */
    DOWN(0, 20),
    /** Up to the next: 12.1 becomes 13. */
    UP(-20, 0),
    /** Half up to one decimal more and then half up again: 12.45 becomes 12.5 and then 13. */
    TWICE(-11, 9),
    /** Up or down as needed to make the shares of a question add up to 100. */
    TO_SUM(-20, 20);

    /** A printed unit has this many ticks: the fewest in which the bounds of every way are whole. */
    private static final long TICKS = 20;

    private final long low;
    private final long high;

    Rounding(long low, long high) {
        this.low = low;
        this.high = high;
    }

    /**
     * The shares that print as one percentage: {@code low ≤ scale · n / base ≤ high}, or strictly so.
     *
     * @param scale what a share of 1 comes to
     * @param low the lower bound
     * @param withLow whether the lower bound itself prints so
     * @param high the upper bound
     * @param withHigh whether the upper bound itself prints so
     */
    record Window(long scale, long low, boolean withLow, long high, boolean withHigh) {
        boolean holds(long n, long base) {
            long value = scale * n;
            return base > 0
                    && (withLow ? value >= low * base : value > low * base)
                    && (withHigh ? value <= high * base : value < high * base);
        }
    }

    Window window(BigDecimal percent, boolean approximate) {
        int decimals = Math.max(0, percent.scale());
        long printed = percent.movePointRight(decimals).longValueExact();
        long more = approximate ? TICKS : 0;
        boolean even = printed % 2 == 0;
        boolean withLow = this == HALF_UP || this == DOWN || this == TWICE || this == HALF_EVEN && even;
        boolean withHigh = this == UP || this == HALF_EVEN && even;
        return new Window(
                BigDecimal.TEN.pow(decimals).longValueExact() * 100 * TICKS,
                TICKS * printed + low - more,
                withLow,
                TICKS * printed + high + more,
                withHigh);
    }
}
