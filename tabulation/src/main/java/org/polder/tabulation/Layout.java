package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Variable;

/**
 * The counts of a table, numbered column by column, and the sums among them that every reader knows.
 *
 * <p>Column 0 is the total, then come the groups that are shown, then those left out for a small base. Each column has
 * a count a line, and its base.
 */
final class Layout {
    private final Table plan;
    private final Variable rows;
    private final List<ImmutableList<Variable>> breaks;
    private final List<Group> columns = new ArrayList<>();
    private final int shown;
    private final List<HiddenGroup> left;

    Layout(
            Table plan,
            Variable rows,
            List<ImmutableList<Variable>> breaks,
            Group total,
            List<Group> shown,
            List<Group> small,
            List<HiddenGroup> left) {
        this.plan = plan;
        this.rows = rows;
        this.breaks = breaks;
        columns.add(total);
        columns.addAll(shown);
        this.shown = columns.size();
        columns.addAll(small);
        this.left = left;
    }

    int columns() {
        return columns.size();
    }

    /** Gives how many columns would be shown but for the rule of disclosure; they come first. */
    int shown() {
        return shown;
    }

    List<HiddenGroup> left() {
        return left;
    }

    Group column(int column) {
        return columns.get(column);
    }

    int lines() {
        return columns.get(0).cells().size();
    }

    int place(int column, int line) {
        return column * (lines() + 1) + line;
    }

    int base(int column) {
        return place(column, lines());
    }

    /** Gives the bases of the columns, and which of them add up. */
    Sums bases() {
        Sums sums = new Sums(columns.stream().mapToLong(Group::base).toArray());
        across((parts, whole) -> sums.add(parts, whole));
        return sums;
    }

    /** Gives the counts of all cells and bases, and which of them add up. */
    Sums cells() {
        long[] counts = new long[columns() * (lines() + 1)];
        for (int column = 0; column < columns(); column++) {
            for (int line = 0; line < lines(); line++) {
                counts[place(column, line)] = columns.get(column)
                        .cells()
                        .get(line)
                        .share()
                        .orElseThrow()
                        .n();
            }
            counts[base(column)] = columns.get(column).base();
        }
        Sums sums = new Sums(counts);
        for (int line = 0; line <= lines(); line++) {
            int row = line;
            across((parts, whole) ->
                    sums.add(parts.stream().map(part -> place(part, row)).toList(), place(whole, row)));
        }
        for (int column = 0; column < columns(); column++) {
            within(column, sums);
        }
        return sums;
    }

    /** Takes columns that add up to another. */
    private interface Adding {
        void add(List<Integer> parts, int whole);
    }

    /** The groups of a break add up to the total, and to the groups of a coarser break. */
    private void across(Adding adding) {
        for (int i = 0; i < plan.breaks().size(); i++) {
            if (breaks.get(i).stream().anyMatch(variable -> variable.kind() == Variable.Kind.MULTIPLE)) {
                continue;
            }
            Break by = plan.breaks().get(i);
            adding.add(columnsOf(by), 0);
            for (Break coarser : plan.breaks()) {
                if (!coarser.equals(by) && new HashSet<>(by.variables()).containsAll(coarser.variables())) {
                    coarser(by, coarser, adding);
                }
            }
        }
    }

    private List<Integer> columnsOf(Break by) {
        return IntStream.range(1, columns())
                .filter(column -> columns.get(column).by().filter(by::equals).isPresent())
                .boxed()
                .toList();
    }

    private void coarser(Break fine, Break coarse, Adding adding) {
        for (int whole : columnsOf(coarse)) {
            List<Integer> parts = columnsOf(fine).stream()
                    .filter(part -> lies(
                            columns.get(part).path(), fine, columns.get(whole).path(), coarse))
                    .toList();
            adding.add(parts, whole);
        }
    }

    private static boolean lies(List<Category> part, Break fine, List<Category> whole, Break coarse) {
        for (int i = 0; i < coarse.variables().size(); i++) {
            int place = fine.variables().indexOf(coarse.variables().get(i));
            if (!part.get(place).equals(whole.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The categories of a single choice add up to the base, and those of a net to the net. */
    private void within(int column, Sums sums) {
        boolean whole = plan.base() == Base.ANSWERED
                || plan.base() == Base.SUBSTANTIVE
                || plan.base() == Base.ASKED && plan.showLeftOpen();
        boolean adds = rows.kind() == Variable.Kind.SINGLE || plan.unit() == Unit.RESPONSES;
        List<Line> lines = columns.get(column).cells().stream().map(Cell::line).toList();
        if (whole && adds) {
            sums.add(
                    IntStream.range(0, lines())
                            .filter(line -> !(lines.get(line) instanceof Line.Together))
                            .mapToObj(line -> place(column, line))
                            .toList(),
                    base(column));
        }
        for (int i = 0; i < lines(); i++) {
            if (rows.kind() == Variable.Kind.SINGLE && lines.get(i) instanceof Line.Together net) {
                sums.add(
                        IntStream.range(0, lines())
                                .filter(line -> lines.get(line)
                                        .category()
                                        .filter(option -> net.codes().contains(option.code()))
                                        .isPresent())
                                .mapToObj(line -> place(column, line))
                                .toList(),
                        place(column, i));
            }
        }
    }
}
