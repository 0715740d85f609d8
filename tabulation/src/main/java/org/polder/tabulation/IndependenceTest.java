package org.polder.tabulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.polder.tabulation.source.SampleUnit;
import org.polder.tabulation.statistics.ChiSquareResult;
import org.polder.tabulation.statistics.ChiSquareTest;
import org.polder.tabulation.statistics.CrossTab;
import org.polder.tabulation.statistics.Outcome;
import org.polder.tabulation.statistics.RaoScott;
import org.polder.tabulation.statistics.Tally;

/**
 * Tests whether a single choice and a break are independent.
 *
 * @param maker the counts
 */
record IndependenceTest(GroupMaker maker) {

    Outcome<ChiSquareResult> outcome() {
        List<Line> lines = maker.lines().stream()
                .filter(line -> !(line instanceof Line.Together))
                .toList();
        int columns = (int) maker.counts().groups();
        Table plan = maker.plan();
        if (plan.weight().isEmpty() && plan.statistics().design().isEmpty()) {
            double[][] counts = new double[lines.size()][columns];
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < columns; column++) {
                    counts[row][column] =
                            maker.part(lines.get(row), column, Optional.empty()).n();
                }
            }
            return ChiSquareTest.pearson(CrossTab.of(counts));
        }
        List<Function<Optional<SampleUnit>, Tally>> cells = new ArrayList<>();
        for (Line line : lines) {
            for (int column = 0; column < columns; column++) {
                int place = column;
                cells.add(unit -> maker.part(line, place, unit));
            }
        }
        return new Counted(plan)
                .totals(maker.counts(), cells)
                .independence(RaoScott.SECOND_ORDER, lines.size(), columns);
    }
}
