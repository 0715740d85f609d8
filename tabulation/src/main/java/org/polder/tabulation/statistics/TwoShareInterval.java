package org.polder.tabulation.statistics;

import java.util.Optional;

/**
 * The interval of a difference between two shares without common respondents, on (effective) bases.
 *
 * <p>It is the hybrid score interval, method 10 of Newcombe (Interval estimation for the difference between independent
 * proportions: comparison of eleven methods, Statistics in Medicine 17, 1998): with Wilson's limits l and u of each
 * share, from d - √((p₁ - l₁)² + (u₂ - p₂)²) to d + √((u₁ - p₁)² + (p₂ - l₂)²), where d = p₁ - p₂. Both ends never
 * rise as p₂ rises, the base staying the same: a limit of Wilson's moves at most twice as fast as its share, so the
 * distance between the two changes no faster than the share. Effective bases take the place of counts, as for
 * {@link IntervalMethod}.
 */
public final class TwoShareInterval {
    private TwoShareInterval() {}

    /**
     * Gives the interval of the first share less the second.
     *
     * @param first one share
     * @param second the other
     * @param level the confidence, such as 0.95
     * @return the interval; nothing on an empty base or without degrees of freedom
     * @throws IllegalArgumentException when the level is not between 0 and 1
     */
    public static Optional<Interval> newcombe(SampleShare first, SampleShare second, double level) {
        Optional<Interval> one = first.interval(IntervalMethod.WILSON, level);
        Optional<Interval> other = second.interval(IntervalMethod.WILSON, level);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        double difference = one.get().estimate() - other.get().estimate();
        return Optional.of(new Interval(
                difference,
                difference - Math.hypot(below(one.get()), above(other.get())),
                difference + Math.hypot(above(one.get()), below(other.get())),
                level,
                Method.NEWCOMBE,
                first.kind().with(second.kind())));
    }

    private static double below(Interval interval) {
        return interval.estimate() - interval.low();
    }

    private static double above(Interval interval) {
        return interval.high() - interval.estimate();
    }
}
