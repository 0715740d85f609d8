package org.polder.tabulation.statistics;

import java.util.OptionalDouble;

/**
 * The sums over respondents that a mean and its variance need.
 *
 * <p>Sums of squares lose digits where values lie far from zero and close together: about as many as twice the
 * digits of mean over standard deviation, of the sixteen a double has.
 *
 * @param tally how many, Σw and Σw²
 * @param wy Σwy, the sum of weighted values
 * @param wyy Σwy²
 * @param wwy Σw²y
 * @param wwyy Σw²y²
 */
public record Moments(Tally tally, double wy, double wyy, double wwy, double wwyy) {
    private static final Moments NONE = new Moments(Tally.none(), 0, 0, 0, 0);
    private static final double ROUNDING = 1e-9;

    /**
     * Holds sums that some values and weights have.
     *
     * @throws IllegalArgumentException when no list of values and weights has these sums
     */
    public Moments {
        boolean finite = Double.isFinite(wy + wyy + wwy + wwyy);
        boolean weighed = wy * wy <= tally.weight() * wyy * (1 + ROUNDING);
        boolean squared = wwy * wwy <= tally.squares() * wwyy * (1 + ROUNDING);
        if (!finite || wyy < 0 || wwyy < 0 || !weighed || !squared) {
            throw new IllegalArgumentException("No values have these sums: " + tally + ", Σwy " + wy + ", Σwy² " + wyy
                    + ", Σw²y " + wwy + ", Σw²y² " + wwyy);
        }
    }

    /**
     * Gives the sums over nobody.
     *
     * @return zeros
     */
    public static Moments none() {
        return NONE;
    }

    /**
     * Adds respondents of one value.
     *
     * @param y the value
     * @param who how many and their weights
     * @return the sums with them
     */
    public Moments with(double y, Tally who) {
        return new Moments(
                tally.plus(who),
                wy + who.weight() * y,
                wyy + who.weight() * y * y,
                wwy + who.squares() * y,
                wwyy + who.squares() * y * y);
    }

    /**
     * Adds one respondent.
     *
     * @param y the respondent's value
     * @param weight the respondent's weight, from 0
     * @return the sums with the respondent
     */
    public Moments with(double y, double weight) {
        return with(y, Tally.none().with(weight));
    }

    /**
     * Adds other respondents.
     *
     * @param other their sums
     * @return the sums over both
     */
    public Moments plus(Moments other) {
        return new Moments(tally.plus(other.tally), wy + other.wy, wyy + other.wyy, wwy + other.wwy, wwyy + other.wwyy);
    }

    /**
     * Gives the mean Σwy/Σw.
     *
     * @return nothing when all weights are zero
     */
    public OptionalDouble mean() {
        return tally.weight() == 0 ? OptionalDouble.empty() : OptionalDouble.of(wy / tally.weight());
    }

    /**
     * Gives the variance between respondents, n/(n - 1)·Σw(y - ȳ)²/Σw, as R's {@code svyvar} (which does not count
     * respondents of weight zero in n); without weights the
     * usual sample variance.
     *
     * @return from 0; nothing below two respondents or when all weights are zero
     */
    public OptionalDouble variance() {
        if (tally.n() < 2 || tally.weight() == 0) {
            return OptionalDouble.empty();
        }
        double mean = wy / tally.weight();
        double spread = Math.max(0, wyy - mean * wy) / tally.weight();
        return OptionalDouble.of(tally.n() / (tally.n() - 1.0) * spread);
    }

    /**
     * Gives the mean as a sample for tests, on the effective base after Kish.
     *
     * @return the mean; on an unweighted base when everyone weighs 1
     */
    public SampleMean sampleMean() {
        double base = tally.effectiveSize().orElse(0);
        return new SampleMean(
                tally.n(), mean(), variance(), base, tally.isUnweighted() ? BaseKind.UNWEIGHTED : BaseKind.KISH);
    }
}
