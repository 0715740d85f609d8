package org.polder.tabulation.compare;

import java.math.BigDecimal;
import java.util.Optional;
import org.polder.tabulation.Share;
import org.polder.tabulation.statistics.Interval;
import org.polder.tabulation.statistics.SampleShare;

/**
 * One row of a comparison.
 *
 * @param row the options that stand for one another
 * @param ours our share; nothing when only they have the option, or when it is hidden
 * @param sample our share as an estimate
 * @param interval the interval of our share
 * @param theirs the sum of their printed percentages, of those that count; nothing when one of them was not printed
 * @param range what the sum can be, given how the percentages were rounded; also where it follows from the others
 * @param difference ours less theirs; nothing when a side is missing
 */
public record ComparedRow(
        ScaleMapping.Row row,
        Optional<Share> ours,
        Optional<SampleShare> sample,
        Optional<Interval> interval,
        Optional<BigDecimal> theirs,
        Optional<PercentRange> range,
        Optional<Difference> difference) {

    /**
     * Tells whether both sides have a share here.
     *
     * @return true when there is a difference
     */
    public boolean isCompared() {
        return difference.isPresent();
    }

    /** Gives the one number that stands for their share, in percent. */
    BigDecimal theirValue() {
        return theirs.orElseGet(() -> range.orElseThrow().middle());
    }
}
