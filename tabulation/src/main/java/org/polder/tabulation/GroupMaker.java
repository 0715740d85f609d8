package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.CrossCounts;
import org.polder.tabulation.source.SampleUnit;
import org.polder.tabulation.source.Variable;
import org.polder.tabulation.statistics.DesignEstimate;
import org.polder.tabulation.statistics.Distribution;
import org.polder.tabulation.statistics.SampleMean;
import org.polder.tabulation.statistics.SampleShare;
import org.polder.tabulation.statistics.Tally;

/**
 * Makes the columns of a table from the counts of one break.
 *
 * @param plan the table's plan
 * @param counts the counts of the variable by the break, or in total
 * @param nets the counts of each net of a multiple choice, by the same break; empty for other variables
 */
record GroupMaker(Table plan, CrossCounts counts, ImmutableList<CrossCounts> nets) {

    Variable rows() {
        return counts.rows();
    }

    /** Gives the lines of the table, the same for every break. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Category option : rows().categories()) {
            if (plan.base() != Base.SUBSTANTIVE || option.isSubstantive()) {
                lines.add(new Line.Option(option));
            }
        }
        if (plan.showLeftOpen()) {
            lines.add(new Line.LeftOpen());
        }
        plan.nets().forEach(net -> lines.add(new Line.Together(net)));
        return lines;
    }

    Group group(Optional<Break> by, long group) {
        List<SampleShare> shares = new ArrayList<>();
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        Tally base = base(group, Optional.empty());
        for (Line line : lines()) {
            SampleShare share = share(line, group);
            shares.add(share);
            cells.add(new Cell(
                    line,
                    Optional.of(Share.of(part(line, group, Optional.empty()), base)),
                    plan.unit() == Unit.RESPONSES ? Optional.empty() : Optional.of(share),
                    plan.unit() == Unit.RESPONSES
                            ? Optional.empty()
                            : plan.statistics()
                                    .interval()
                                    .flatMap(method -> share.interval(
                                            method, plan.statistics().level())),
                    ImmutableList.of()));
        }
        Leads leads = new Leads(this, group, lines(), shares);
        return new Group(
                by,
                path(group),
                Optional.empty(),
                base,
                cells.build(),
                numbers(group),
                leads.lead(false),
                leads.lead(true));
    }

    /** Gives the place of each choice's category in the group's number, the last choice fastest. */
    private ImmutableList<Category> path(long group) {
        List<Category> path = new ArrayList<>();
        long rest = group;
        for (Variable variable : counts.breaks().reverse()) {
            int size = variable.categories().size();
            path.add(0, variable.categories().get((int) (rest % size)));
            rest /= size;
        }
        return ImmutableList.copyOf(path);
    }

    Tally base(long group, Optional<SampleUnit> unit) {
        CrossCounts all = at(counts, unit);
        if (plan.unit() == Unit.RESPONSES) {
            Tally responses = Tally.none();
            for (int i = 0; i < rows().categories().size(); i++) {
                if (plan.base() != Base.SUBSTANTIVE
                        || rows().categories().get(i).isSubstantive()) {
                    responses = responses.plus(Counted.tally(all.category(group, i)));
                }
            }
            return responses;
        }
        return Counted.tally(
                switch (plan.base()) {
                    case ALL -> all.everyone(group);
                    case ASKED -> all.answered(group).plus(all.leftOpen(group));
                    case ANSWERED -> all.answered(group);
                    case SUBSTANTIVE -> all.substantive(group);
                });
    }

    /** Gives the counts of one unit of the sample, or of all. */
    private static CrossCounts at(CrossCounts counts, Optional<SampleUnit> unit) {
        return unit.map(name -> counts.units().get(name)).orElse(counts);
    }

    SampleShare share(Line line, long group) {
        return new Counted(plan).share(counts, unit -> part(line, group, unit), unit -> base(group, unit));
    }

    Tally part(Line line, long group, Optional<SampleUnit> unit) {
        CrossCounts all = at(counts, unit);
        if (line instanceof Line.LeftOpen) {
            return Counted.tally(all.leftOpen(group));
        }
        if (line instanceof Line.Together together) {
            return nets.isEmpty()
                    ? together.codes().stream()
                            .map(code -> Counted.tally(all.category(group, place(code))))
                            .reduce(Tally.none(), Tally::plus)
                    : Counted.tally(at(nets.get(plan.nets().indexOf(together.net())), unit)
                            .category(group, 0));
        }
        return Counted.tally(
                all.category(group, place(line.category().orElseThrow().code())));
    }

    private int place(int code) {
        return rows().codes().indexOf(code);
    }

    private Optional<NumberSummary> numbers(long group) {
        if (!rows().kind().isNumeric()) {
            return Optional.empty();
        }
        Distribution numbers = distribution(group);
        OptionalDouble error = plan.statistics().design().isEmpty()
                ? numbers.standardError()
                : new Counted(plan)
                        .mean(counts, group)
                        .map(DesignEstimate::standardError)
                        .map(OptionalDouble::of)
                        .orElseGet(OptionalDouble::empty);
        return Optional.of(NumberSummary.of(numbers, error));
    }

    SampleMean mean(long group) {
        return distribution(group).sampleMean();
    }

    private Distribution distribution(long group) {
        Map<Double, Tally> tallies = new TreeMap<>();
        counts.numbers(group).forEach((value, count) -> tallies.put(value, Counted.tally(count)));
        return Distribution.of(tallies);
    }
}
