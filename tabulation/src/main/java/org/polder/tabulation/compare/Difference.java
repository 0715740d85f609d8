package org.polder.tabulation.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.polder.tabulation.statistics.Outcome;

/**
 * How far our share lies above a published one, in percentage points.
 *
 * <p>The interval is an envelope: it holds, for every percentage that the printed one may stand for, the whole interval
 * of the difference that chance gives. Whatever the unrounded percentage was, its own interval lies inside, so the
 * confidence is at least the one asked for, and wider rounding never makes it narrower. In the words of Manski (Partial
 * Identification of Probability Distributions, 2003) the difference is identified up to an interval; this covers all of
 * it, which is wider than covering the difference alone (Imbens and Manski, Confidence intervals for partially identified
 * parameters, Econometrica 72, 2004).
 *
 * @param points our share less theirs as printed, to six decimals
 * @param rounding what the difference can be, given how theirs was rounded
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 * @param level its confidence, such as 0.95
 * @param bothSampled whether the chance of both sides is in it; false where it is not known how many respondents theirs
 *     is of, and theirs is taken as if everyone had been counted
 * @param test the test of no difference, or why there is none
 */
public record Difference(
        BigDecimal points,
        PercentRange rounding,
        double low,
        double high,
        double level,
        boolean bothSampled,
        Outcome<PValueRange> test) {

    /**
     * Rounds the difference half up.
     *
     * @param decimals the number of decimals
     * @return the difference in points
     */
    public BigDecimal points(int decimals) {
        return points.setScale(decimals, RoundingMode.HALF_UP);
    }
}
