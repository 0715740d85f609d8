package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.polder.tabulation.statistics.Distribution;
import org.polder.tabulation.statistics.LetteredTable.Letter;
import org.polder.tabulation.statistics.Tally;

/**
 * The numbers of a group in short; of days, each counts as days since 1970-01-01.
 *
 * @param count who gave a number
 * @param mean the weighted mean
 * @param deviation the standard deviation
 * @param error the standard error of the mean
 * @param least the least number
 * @param lowerQuartile the first quartile
 * @param median the median
 * @param upperQuartile the third quartile
 * @param most the greatest number
 * @param letters the columns whose mean this mean is significantly above, when letters were asked for
 */
public record NumberSummary(
        Tally count,
        OptionalDouble mean,
        OptionalDouble deviation,
        OptionalDouble error,
        OptionalDouble least,
        OptionalDouble lowerQuartile,
        OptionalDouble median,
        OptionalDouble upperQuartile,
        OptionalDouble most,
        ImmutableList<Letter> letters) {
    private static final double QUARTER = 0.25;

    static NumberSummary of(Distribution numbers, OptionalDouble error) {
        return new NumberSummary(
                numbers.tally(),
                numbers.mean(),
                numbers.standardDeviation(),
                error,
                numbers.quantile(0),
                numbers.quantile(QUARTER),
                numbers.median(),
                numbers.quantile(1 - QUARTER),
                numbers.quantile(1),
                ImmutableList.of());
    }

    /**
     * Writes the letters of the mean.
     *
     * @return such as {@code A c}; empty when there are none
     */
    public String marks() {
        return letters.stream().map(Letter::text).collect(Collectors.joining(" "));
    }

    NumberSummary lettered(ImmutableList<Letter> found) {
        return new NumberSummary(
                count, mean, deviation, error, least, lowerQuartile, median, upperQuartile, most, found);
    }
}
