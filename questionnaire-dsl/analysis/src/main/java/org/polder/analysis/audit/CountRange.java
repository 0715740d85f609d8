package org.polder.analysis.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The whole numbers of respondents that something may stand for.
 *
 * @param least the least, included
 * @param most the greatest, included; below the least when no number will do
 */
record CountRange(int least, int most) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    static CountRange exactly(int count) {
        return new CountRange(count, count);
    }

    /** The counts that a percentage of a base may stand for, whichever way halves were rounded. */
    static CountRange of(BigDecimal percent, int base) {
        BigDecimal half = HALF.scaleByPowerOfTen(-percent.scale());
        BigDecimal ofBase = BigDecimal.valueOf(base);
        BigDecimal least = percent.subtract(half).max(BigDecimal.ZERO).multiply(ofBase);
        BigDecimal most = percent.add(half).min(HUNDRED).multiply(ofBase);
        return new CountRange(
                least.divide(HUNDRED, 0, RoundingMode.CEILING).intValueExact(),
                most.divide(HUNDRED, 0, RoundingMode.FLOOR).intValueExact());
    }

    boolean isEmpty() {
        return most < least;
    }

    boolean has(int count) {
        return count >= least && count <= most;
    }

    /** The least range with both in it. */
    CountRange hull(CountRange other) {
        return new CountRange(Math.min(least, other.least), Math.max(most, other.most));
    }

    /** Those for whom both hold, of so many respondents. */
    CountRange and(CountRange other, int respondents) {
        return new CountRange(Math.max(0, least + other.least - respondents), Math.min(most, other.most));
    }

    /** Those for whom one holds or both, of so many respondents. */
    CountRange or(CountRange other, int respondents) {
        return new CountRange(Math.max(least, other.least), Math.min(respondents, most + other.most));
    }

    /** What may be left when some have stopped, and at most so many are still there. */
    CountRange after(int stopped, int there) {
        return new CountRange(Math.max(0, least - Math.max(0, stopped)), Math.min(most, there));
    }

    int width() {
        return most - least + 1;
    }

    @Override
    public String toString() {
        return least == most ? String.valueOf(least) : least + " to " + most;
    }
}
