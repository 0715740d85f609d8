package org.polder.tabulation.statistics;

/**
 * An interval of confidence.
 *
 * @param estimate the estimate it is around
 * @param low its lower end
 * @param high its upper end
 * @param level the confidence, such as 0.95
 * @param method how it was made
 * @param base what kind of base it was made from
 */
public record Interval(double estimate, double low, double high, double level, Method method, BaseKind base) {

    /**
     * Holds an interval.
     *
     * @throws IllegalArgumentException when the estimate is outside
     */
    public Interval {
        Levels.confidence(level);
        if (!(low <= estimate && estimate <= high)) {
            throw new IllegalArgumentException(
                    "An interval has its estimate inside; found " + estimate + " and " + low + " to " + high);
        }
    }

    /**
     * Tells whether a value lies inside.
     *
     * @param value any number
     * @return true inside and at the ends
     */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
