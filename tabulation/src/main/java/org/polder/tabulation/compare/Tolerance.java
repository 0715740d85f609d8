package org.polder.tabulation.compare;

import java.math.BigDecimal;

/** Up to what difference two shares count as comparable; the difference itself does not. */
public sealed interface Tolerance {

    /**
     * Gives the number.
     *
     * @return points or percent, above 0
     */
    BigDecimal size();

    /**
     * Tells how far a share may lie from another.
     *
     * @param theirs the share it is compared with, in percent
     * @return the distance in points
     */
    BigDecimal points(BigDecimal theirs);

    /**
     * So many percentage points: 10 takes 16 to 36 % as comparable with 26 %, without the ends.
     *
     * @param size the points, above 0
     */
    record Points(BigDecimal size) implements Tolerance {
        /**
         * Holds points.
         *
         * @throws IllegalArgumentException when they are not above 0
         */
        public Points {
            positive(size);
            size = PercentRange.plain(size);
        }

        @Override
        public BigDecimal points(BigDecimal theirs) {
            return size;
        }
    }

    /**
     * So many percent of their share: 10 takes 23.4 to 28.6 % as comparable with 26 %, without the ends.
     *
     * @param size the percent, above 0
     */
    record Percent(BigDecimal size) implements Tolerance {
        /**
         * Holds percent.
         *
         * @throws IllegalArgumentException when they are not above 0
         */
        public Percent {
            positive(size);
            size = PercentRange.plain(size);
        }

        @Override
        public BigDecimal points(BigDecimal theirs) {
            return size.multiply(theirs).movePointLeft(2);
        }
    }

    /**
     * Judges a share beside all that a published one can be.
     *
     * @param ours our share, in percent
     * @param theirs what theirs can be, given how it was rounded
     * @return comparable or different when that holds for all of it, otherwise undecided
     */
    default Judgement judge(BigDecimal ours, PercentRange theirs) {
        boolean lowWithin = isWithin(ours, theirs.low(), theirs.lowIncluded());
        boolean highWithin = isWithin(ours, theirs.high(), theirs.highIncluded());
        if (lowWithin && highWithin) {
            return Judgement.COMPARABLE;
        }
        BigDecimal nearest = ours.max(theirs.low()).min(theirs.high());
        boolean off = ours.subtract(nearest).abs().compareTo(points(nearest)) >= 0;
        return off ? Judgement.DIFFERENT : Judgement.UNDECIDED;
    }

    private boolean isWithin(BigDecimal ours, BigDecimal end, boolean included) {
        int order = ours.subtract(end).abs().compareTo(points(end));
        return included ? order < 0 : order <= 0;
    }

    private static void positive(BigDecimal size) {
        if (size.signum() <= 0) {
            throw new IllegalArgumentException("A tolerance is above 0, such as 10; found " + size.toPlainString());
        }
    }
}
