package org.polder.tabulation.statistics;

/** Definitions of a quantile. */
public enum QuantileRule {
    /**
     * Interpolates linearly between the order statistics around 1 + (n - 1)p: type 7 of Hyndman and Fan (Sample
     * quantiles in statistical packages, The American Statistician 50, 1996), the default of R's {@code quantile}.
     * Weights between equal values matter to its weighted kinds, and sums do not tell them; so it is for unweighted
     * respondents only.
     */
    INTERPOLATED {
        @Override
        double of(Distribution distribution, double p) {
            if (!distribution.tally().isUnweighted()) {
                throw new IllegalArgumentException("An interpolated quantile needs respondents who all weigh 1; for"
                        + " weighted ones use " + INVERSE);
            }
            double place = (distribution.tally().n() - 1) * p;
            // R allows the place this much rounding before it interpolates.
            long below = (long) Math.floor(place + 4 * Math.ulp(1.0));
            double fraction = place - below;
            double low = distribution.ordered(below);
            if (Math.abs(fraction) < 4 * Math.ulp(1.0)) {
                return low;
            }
            return low + fraction * (distribution.ordered(below + 1) - low);
        }
    },
    /**
     * Takes the least value at or below which at least a share p of the weight lies: the inverse of the distribution
     * function, type 1 of Hyndman and Fan and the default rule, {@code "math"}, of R's {@code svyquantile}. A
     * cumulated weight within 10⁻¹² of the share counts as reaching it. Below the share of the first respondent R gives
     * the second value where this gives the first.
     */
    INVERSE {
        @Override
        double of(Distribution distribution, double p) {
            return distribution.reaching(p);
        }
    };

    abstract double of(Distribution distribution, double p);
}
