package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalDouble;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.statistics.Outcome;
import org.polder.tabulation.statistics.TestResult;
import org.polder.tabulation.statistics.Untestable;

/**
 * The most-chosen options of a group, and how far they are in front.
 *
 * @param options every option with the greatest share, in order; none when nobody chose any
 * @param points the lead over the next option, as a share from 0 to 1: 0 for a tie; nothing when nobody chose any or
 *     there is one option
 * @param test whether the lead is beyond chance, or why that was not tested
 */
public record Lead(ImmutableList<Category> options, OptionalDouble points, Outcome<TestResult> test) {

    /** Keeps only what the cells that are shown tell: a hidden option is not named, nor a lead over one. */
    Lead within(List<Cell> cells) {
        boolean shown = cells.stream()
                .filter(cell -> cell.option().filter(options::contains).isPresent())
                .noneMatch(Cell::isHidden);
        boolean all = cells.stream().noneMatch(Cell::isHidden);
        return new Lead(
                shown ? options : ImmutableList.of(),
                all ? points : OptionalDouble.empty(),
                all ? test : new Outcome.Withheld<>(Untestable.EMPTY_BASE));
    }
}
