package org.polder.tabulation.statistics;

/**
 * How far weights may be moved.
 *
 * @param low the least factor on a starting weight, from 0
 * @param high the greatest
 */
public record WeightBounds(double low, double high) {

    /**
     * Holds bounds.
     *
     * @throws IllegalArgumentException unless the low one is from 0 and below the high one, which is finite
     */
    public WeightBounds {
        if (!(low >= 0 && low < high) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "The bounds of a factor run from 0 and the low one is below the high one; found " + low + " and "
                            + high);
        }
    }

    double applied(double factor) {
        return Math.max(low, Math.min(high, factor));
    }
}
