package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.SampleUnit;
import org.polder.tabulation.source.Variable;
import org.polder.tabulation.statistics.CellShare;
import org.polder.tabulation.statistics.LeadTest;
import org.polder.tabulation.statistics.Outcome;
import org.polder.tabulation.statistics.SampleShare;
import org.polder.tabulation.statistics.Tally;
import org.polder.tabulation.statistics.TestResult;
import org.polder.tabulation.statistics.Untestable;

/**
 * Finds the most-chosen options of one group.
 *
 * @param maker the counts
 * @param group the group
 * @param lines the lines of the table
 * @param shares the share of each line
 */
record Leads(GroupMaker maker, long group, List<Line> lines, List<SampleShare> shares) {
    // Sums of weights that were added in another order are the same all the same.
    private static final double SAME = 1e-9;

    Lead lead(boolean withoutMissing) {
        List<Integer> contest = IntStream.range(0, lines.size())
                .filter(i ->
                        lines.get(i).category().isPresent() && (lines.get(i).isSubstantive() || !withoutMissing))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -weight(i)))
                .toList();
        double most = contest.isEmpty() ? 0 : weight(contest.get(0));
        if (most <= 0) {
            return new Lead(ImmutableList.of(), OptionalDouble.empty(), new Outcome.Withheld<>(Untestable.EMPTY_BASE));
        }
        ImmutableList<Category> tied = IntStream.range(0, lines.size())
                .filter(i -> contest.contains(i) && weight(i) >= most * (1 - SAME))
                .mapToObj(i -> lines.get(i).category().orElseThrow())
                .collect(ImmutableList.toImmutableList());
        if (contest.size() < 2) {
            return new Lead(tied, OptionalDouble.empty(), new Outcome.Withheld<>(Untestable.ONE_GROUP));
        }
        double base = maker.base(group, Optional.empty()).weight();
        double points = tied.size() > 1 ? 0 : (most - weight(contest.get(1))) / base;
        return new Lead(tied, OptionalDouble.of(points), test(contest.get(0), contest.get(1)));
    }

    private double weight(int line) {
        return part(line, Optional.empty()).weight();
    }

    private Tally part(int line, Optional<SampleUnit> unit) {
        return maker.part(lines.get(line), group, unit);
    }

    private Outcome<TestResult> test(int first, int next) {
        boolean single = maker.rows().kind() != Variable.Kind.MULTIPLE;
        if (maker.plan().unit() == Unit.RESPONSES) {
            return new Outcome.Withheld<>(Untestable.EMPTY_BASE);
        }
        if (maker.plan().statistics().design().isEmpty()) {
            return single
                    ? LeadTest.singleChoice(shares.get(first), shares.get(next))
                    : LeadTest.multipleChoice(shares.get(first), shares.get(next));
        }
        if (!single) {
            return new Outcome.Withheld<>(Untestable.NO_DEGREES_OF_FREEDOM);
        }
        return new Counted(maker.plan())
                .totals(
                        maker.counts(),
                        List.of(
                                unit -> part(first, unit),
                                unit -> part(next, unit),
                                unit -> Counted.less(
                                        maker.base(group, unit),
                                        part(first, unit).plus(part(next, unit)))))
                .difference(CellShare.of(Set.of(0), Set.of(0, 1, 2)), CellShare.of(Set.of(1), Set.of(0, 1, 2)));
    }
}
