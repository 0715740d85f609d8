package org.polder.tabulation.statistics;

import java.util.OptionalDouble;

/**
 * The respondents of a cell or base: how many, the sum of their weights and the sum of their squared weights.
 *
 * <p>A respondent of weight zero counts in {@code n} alone. Weights are never negative.
 *
 * @param n the number of respondents
 * @param weight the sum of their weights
 * @param squares the sum of the squares of their weights
 */
public record Tally(long n, double weight, double squares) {
    private static final Tally NONE = new Tally(0, 0, 0);
    // Sums of many doubles in another order differ by this much at most.
    private static final double ROUNDING = 1e-9;

    /**
     * Holds sums that some list of weights has.
     *
     * @throws IllegalArgumentException when no list of weights from zero up has these sums
     */
    public Tally {
        if (n < 0) {
            throw new IllegalArgumentException("A tally counts from 0 respondents; found " + n);
        }
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("Weights add up to a number from 0; found " + weight);
        }
        if (!(squares >= 0) || Double.isInfinite(squares)) {
            throw new IllegalArgumentException("Squared weights add up to a number from 0; found " + squares);
        }
        double squared = weight * weight;
        if (squared > n * squares * (1 + ROUNDING) || squares > squared * (1 + ROUNDING)) {
            throw new IllegalArgumentException(
                    n + " weights from 0 cannot add up to " + weight + " and their squares to " + squares
                            + ": the squares lie between " + (n == 0 ? 0 : squared / n) + " and " + squared);
        }
    }

    /**
     * Gives the tally of nobody.
     *
     * @return zero, three times
     */
    public static Tally none() {
        return NONE;
    }

    /**
     * Counts respondents who all weigh 1.
     *
     * @param n the number of respondents
     * @return their tally
     */
    public static Tally unweighted(long n) {
        return new Tally(n, n, n);
    }

    /**
     * Counts respondents by their weights.
     *
     * @param weights one weight a respondent, each from 0
     * @return their tally
     */
    public static Tally of(double... weights) {
        Tally tally = NONE;
        for (double weight : weights) {
            tally = tally.with(weight);
        }
        return tally;
    }

    /**
     * Adds one respondent.
     *
     * @param added the respondent's weight, from 0
     * @return the tally with the respondent
     * @throws IllegalArgumentException when the weight is negative or no number
     */
    public Tally with(double added) {
        if (!(added >= 0) || Double.isInfinite(added)) {
            throw new IllegalArgumentException("A weight is a number from 0; found " + added);
        }
        return new Tally(n + 1, weight + added, squares + added * added);
    }

    /**
     * Adds other respondents.
     *
     * @param other the tally of people not counted here
     * @return the tally of both together
     */
    public Tally plus(Tally other) {
        return new Tally(n + other.n, weight + other.weight, squares + other.squares);
    }

    /**
     * Tells whether everyone weighs 1.
     *
     * @return true when both sums equal the number of respondents
     */
    public boolean isUnweighted() {
        // Sums of n and squares that both equal n leave no room for another weight than 1 (Cauchy and Schwarz).
        return weight == n && squares == n;
    }

    /**
     * Gives the effective sample size, (Σw)²/Σw² (Kish, Survey Sampling, 1965, section 11.7).
     *
     * @return at most the number of respondents; nothing when all weights are zero or nobody is there
     */
    public OptionalDouble effectiveSize() {
        return squares == 0 ? OptionalDouble.empty() : OptionalDouble.of(weight * weight / squares);
    }

    /**
     * Gives the design effect of unequal weights, n·Σw²/(Σw)² (Kish, Survey Sampling, 1965, section 11.7).
     *
     * @return the number of respondents over the effective size, from 1; nothing when that size is undefined
     */
    public OptionalDouble designEffect() {
        return squares == 0 ? OptionalDouble.empty() : OptionalDouble.of(n * squares / (weight * weight));
    }
}
