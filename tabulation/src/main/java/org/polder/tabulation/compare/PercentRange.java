package org.polder.tabulation.compare;

import java.math.BigDecimal;

/**
 * A range of percentages, each end of which may or may not belong to it.
 *
 * @param low the lower end, in percent
 * @param lowIncluded whether the lower end belongs to it
 * @param high the upper end, in percent
 * @param highIncluded whether the upper end belongs to it
 */
public record PercentRange(BigDecimal low, boolean lowIncluded, BigDecimal high, boolean highIncluded) {
    static final BigDecimal ALL = BigDecimal.valueOf(100);
    static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * Holds a range.
     *
     * @throws IllegalArgumentException when no percentage lies in it
     */
    public PercentRange {
        int order = low.compareTo(high);
        if (order > 0 || order == 0 && !(lowIncluded && highIncluded)) {
            throw new IllegalArgumentException("No percentage lies in " + text(low, lowIncluded, high, highIncluded));
        }
    }

    /**
     * Takes a range with both ends.
     *
     * @param low the lower end, in percent
     * @param high the upper end, in percent
     * @return the range
     */
    public static PercentRange closed(BigDecimal low, BigDecimal high) {
        return new PercentRange(low, true, high, true);
    }

    /**
     * Tells whether a percentage lies in the range.
     *
     * @param percent the percentage
     * @return true within, and at an end that belongs to it
     */
    public boolean contains(BigDecimal percent) {
        int above = percent.compareTo(low);
        int below = percent.compareTo(high);
        return (above > 0 || above == 0 && lowIncluded) && (below < 0 || below == 0 && highIncluded);
    }

    /**
     * Adds another range: every sum of a percentage of each.
     *
     * @param other the other range
     * @return the sums; an end belongs to them when it belongs to both
     */
    public PercentRange plus(PercentRange other) {
        return new PercentRange(
                low.add(other.low),
                lowIncluded && other.lowIncluded,
                high.add(other.high),
                highIncluded && other.highIncluded);
    }

    /** Gives what is left of a hundred percent. */
    PercentRange rest() {
        return new PercentRange(ALL.subtract(high), highIncluded, ALL.subtract(low), lowIncluded);
    }

    static PercentRange nothing() {
        return closed(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    static PercentRange anything() {
        return closed(BigDecimal.ZERO, ALL);
    }

    /** Gives the middle, for where one number must stand for the range. */
    BigDecimal middle() {
        return low.add(high).divide(TWO);
    }

    /** Writes out a number such as 1E+1, so that it has the decimals it is printed with. */
    static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** Writes the range as in mathematics, such as {@code [27.5, 28.5)}: a round bracket at an end outside. */
    @Override
    public String toString() {
        return text(low, lowIncluded, high, highIncluded);
    }

    private static String text(BigDecimal low, boolean lowIncluded, BigDecimal high, boolean highIncluded) {
        return (lowIncluded ? "[" : "(") + low.toPlainString() + ", " + high.toPlainString()
                + (highIncluded ? "]" : ")");
    }
}
