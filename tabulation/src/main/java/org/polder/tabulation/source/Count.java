package org.polder.tabulation.source;

/**
 * What must be known of some respondents for every statistic of a share.
 *
 * @param n how many there are
 * @param weight the sum of their weights
 * @param squares the sum of the squares of their weights
 */
public record Count(long n, double weight, double squares) {
    /** Nobody. */
    public static final Count NONE = new Count(0, 0, 0);

    // A negative weight has no meaning as a number of people.
    public Count {
        if (n < 0 || !(weight >= 0) || !(squares >= 0)) {
            throw new IllegalArgumentException("A count of " + n + " respondents with weights " + weight
                    + " and squares " + squares + " is not possible: each is 0 or more");
        }
    }

    /**
     * Counts respondents who weigh 1 each.
     *
     * @param n how many
     * @return the count
     */
    public static Count of(long n) {
        return new Count(n, n, n);
    }

    /**
     * Adds other respondents.
     *
     * @param other their count
     * @return the count of both together
     */
    public Count plus(Count other) {
        return new Count(n + other.n, weight + other.weight, squares + other.squares);
    }

    /**
     * Gives the effective number of respondents, (Σw)²/Σw² (Kish 1965).
     *
     * @return from 0 to n; 0 when all weights are 0
     */
    public double effective() {
        return squares == 0 ? 0 : weight * weight / squares;
    }
}
