package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.statistics.Interval;
import org.polder.tabulation.statistics.LetteredTable.Letter;
import org.polder.tabulation.statistics.SampleShare;

/**
 * One cell of a table.
 *
 * @param line what it counts
 * @param share the count and its base; nothing when it is hidden because it would tell about few people
 * @param sample the share as an estimate, for tests; nothing when it is hidden or a share of responses
 * @param interval the interval of the share, when intervals were asked for and there is a base
 * @param letters the columns it is significantly above, when letters were asked for
 */
public record Cell(
        Line line,
        Optional<Share> share,
        Optional<SampleShare> sample,
        Optional<Interval> interval,
        ImmutableList<Letter> letters) {

    // What tells of a hidden number tells the number.
    public Cell {
        if (share.isEmpty() && (sample.isPresent() || interval.isPresent() || !letters.isEmpty())) {
            throw new IllegalArgumentException("A hidden cell has no interval and no letters");
        }
    }

    /**
     * Gives the category counted.
     *
     * @return the category; nothing for a net and for those who left the question open
     */
    public Optional<Category> option() {
        return line.category();
    }

    /**
     * Tells whether the cell is hidden because it would tell about few people.
     *
     * @return true when there is no number
     */
    public boolean isHidden() {
        return share.isEmpty();
    }

    /**
     * Writes the letters.
     *
     * @return such as {@code A c}; empty when there are none
     */
    public String marks() {
        return letters.stream().map(Letter::text).collect(Collectors.joining(" "));
    }

    Cell hidden() {
        return new Cell(line, Optional.empty(), Optional.empty(), Optional.empty(), ImmutableList.of());
    }

    Cell lettered(ImmutableList<Letter> found) {
        return new Cell(line, share, sample, interval, found);
    }
}
