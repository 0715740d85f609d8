package org.polder.tabulation.compare;

import java.math.BigDecimal;

/** How a printed percentage came of the real one, and so which percentages it may stand for. */
public sealed interface Rounding {

    /**
     * Gives the percentages that are printed as this one.
     *
     * @param percent the printed percentage, with the decimals it was printed with
     * @return the range, within 0 to 100
     */
    PercentRange range(BigDecimal percent);

    /** Rounded half up to the printed decimals: 28 stands for 27.5 up to, not including, 28.5. */
    record AsPrinted() implements Rounding {
        @Override
        public PercentRange range(BigDecimal percent) {
            return around(percent, unit(percent).divide(PercentRange.TWO));
        }
    }

    /** Cut off behind the printed decimals: 28 stands for 28 up to, not including, 29. */
    record CutOff() implements Rounding {
        @Override
        public PercentRange range(BigDecimal percent) {
            return within(percent, percent.add(unit(percent)), false);
        }
    }

    /** Not rounded: 28 stands for 28. */
    record Exact() implements Rounding {
        @Override
        public PercentRange range(BigDecimal percent) {
            return PercentRange.closed(percent, percent);
        }
    }

    /**
     * Rounded half up to a multiple: 65 to the nearest 5 stands for 62.5 up to, not including, 67.5.
     *
     * @param step the multiple, in points, above 0
     */
    record Nearest(BigDecimal step) implements Rounding {
        /**
         * Holds a multiple.
         *
         * @throws IllegalArgumentException when the step is not above 0
         */
        public Nearest {
            positive(step);
            step = PercentRange.plain(step);
        }

        @Override
        public PercentRange range(BigDecimal percent) {
            return around(percent, step.divide(PercentRange.TWO));
        }
    }

    /**
     * Said loosely, as in "about 65 %": so many points to either side, both ends included.
     *
     * @param points how far the real percentage may lie off, above 0
     */
    record About(BigDecimal points) implements Rounding {
        /**
         * Holds a distance.
         *
         * @throws IllegalArgumentException when it is not above 0
         */
        public About {
            positive(points);
            points = PercentRange.plain(points);
        }

        @Override
        public PercentRange range(BigDecimal percent) {
            return within(percent.subtract(points), percent.add(points), true);
        }
    }

    private static BigDecimal unit(BigDecimal percent) {
        return BigDecimal.ONE.movePointLeft(Math.max(0, percent.scale()));
    }

    private static PercentRange around(BigDecimal percent, BigDecimal half) {
        return within(percent.subtract(half), percent.add(half), false);
    }

    /** A share of more than everything or less than nothing does not exist, so an end cut off there is included. */
    private static PercentRange within(BigDecimal low, BigDecimal high, boolean highIncluded) {
        boolean cut = high.compareTo(PercentRange.ALL) > 0;
        return new PercentRange(low.max(BigDecimal.ZERO), true, cut ? PercentRange.ALL : high, cut || highIncluded);
    }

    private static void positive(BigDecimal points) {
        if (points.signum() <= 0) {
            throw new IllegalArgumentException(
                    "A rounding is to a number of points above 0; found " + points.toPlainString());
        }
    }
}
