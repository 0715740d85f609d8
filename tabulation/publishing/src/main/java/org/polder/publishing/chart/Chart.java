package org.polder.publishing.chart;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.polder.publishing.banner.Remarks;
import org.polder.tabulation.Break;
import org.polder.tabulation.Cell;
import org.polder.tabulation.Group;
import org.polder.tabulation.Line;
import org.polder.tabulation.Share;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.render.TableWords;
import org.polder.tabulation.source.Variable;

/**
 * A chart of bars, as data; what the table hides is not in it.
 *
 * @param kind how the bars lie
 * @param title what it shows
 * @param series what the parts or the bars beside one another stand for
 * @param bands the bars, in bands with a heading
 */
public record Chart(Kind kind, String title, ImmutableList<Series> series, ImmutableList<Band> bands) {
    /** More bars beside one another cannot be told apart by colour. */
    public static final int MOST_SERIES = 8;

    // Every bar must have a part for every series.
    public Chart {
        for (Band band : bands) {
            for (Item item : band.items()) {
                if (item.shares().size() != series.size()) {
                    throw new IllegalArgumentException("'" + item.label() + "' has "
                            + item.shares().size() + " shares for " + series.size() + " series: give each one");
                }
            }
        }
    }

    /** How the bars lie. */
    public enum Kind {
        /** A bar for each group, of the parts that the options are; together 100 %. */
        STACKED,
        /** A bar for each group beside one another, option by option. */
        GROUPED
    }

    /**
     * What a colour stands for.
     *
     * @param label its label
     * @param isSubstantive false for "don't know" and the like, which are grey
     */
    public record Series(String label, boolean isSubstantive) {}

    /**
     * Bars that belong together.
     *
     * @param heading what they have in common; empty for nothing
     * @param items the bars
     */
    public record Band(String heading, ImmutableList<Item> items) {}

    /**
     * A bar, or bars beside one another.
     *
     * @param label what it is about
     * @param base the respondents it is about, where that is one number that may be told
     * @param shares the share of each series; nothing where the table hides it
     */
    public record Item(String label, OptionalLong base, ImmutableList<Optional<Share>> shares) {
        /**
         * Tells whether the table hides a part of it.
         *
         * @return true when a share is not there
         */
        public boolean hidesSome() {
            return shares.stream().anyMatch(Optional::isEmpty);
        }
    }

    /**
     * Makes a bar of 100 % of the total and of every group.
     *
     * @param table a table of a single choice; lines that take categories together are left out
     * @param words the words around the numbers
     * @return the chart, with a band for each break
     * @throws IllegalArgumentException when the table's shares do not add up to 100 %
     */
    public static Chart stacked(TableResult table, TableWords words) {
        if (table.variable().kind() != Variable.Kind.SINGLE) {
            throw new IllegalArgumentException("'" + table.variable().name()
                    + "' is no single choice, so its shares make no bar of 100 %: draw grouped bars");
        }
        List<Integer> lines = lines(table);
        ImmutableList.Builder<Band> bands = ImmutableList.builder();
        bands.add(new Band("", ImmutableList.of(bar(table.total(), words.word("total"), lines))));
        for (int i = 0; i < table.plan().breaks().size(); i++) {
            Break by = table.plan().breaks().get(i);
            ImmutableList<Item> items = table.groups().stream()
                    .filter(group -> group.by().filter(by::equals).isPresent())
                    .map(group -> bar(group, group.label(""), lines))
                    .collect(ImmutableList.toImmutableList());
            if (!items.isEmpty()) {
                bands.add(new Band(heading(table, i), items));
            }
        }
        ImmutableList<Series> series = lines.stream()
                .map(line -> new Series(label(table, line, words), isSubstantive(table, line)))
                .collect(ImmutableList.toImmutableList());
        return new Chart(Kind.STACKED, Remarks.title(table), series, bands.build());
    }

    private static String heading(TableResult table, int by) {
        return table.breaks().get(by).stream()
                .map(variable -> variable.label().isEmpty() ? variable.name() : variable.label())
                .collect(Collectors.joining(" × "));
    }

    private static Item bar(Group group, String label, List<Integer> lines) {
        return new Item(
                label,
                group.isHidden() ? OptionalLong.empty() : OptionalLong.of(group.base()),
                lines.stream().map(line -> group.cells().get(line).share()).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Makes bars of every option, for the groups of a break or, without one, for the total.
     *
     * @param table a table of a choice, with one break at most
     * @param words the words around the numbers
     * @return the chart, with a bar for each group beside one another
     * @throws IllegalArgumentException when the table has several breaks or more groups than can be told apart
     */
    public static Chart grouped(TableResult table, TableWords words) {
        if (!table.variable().kind().isCategorical()) {
            throw new IllegalArgumentException(
                    "'" + table.variable().name() + "' has no options to draw: put it in bands first");
        }
        if (table.plan().breaks().size() > 1 || table.groups().size() > MOST_SERIES) {
            throw new IllegalArgumentException("A chart of grouped bars shows one break of at most " + MOST_SERIES
                    + " groups; the table has " + table.plan().breaks().size() + " breaks and "
                    + table.groups().size() + " groups: keep one with table.by(name)");
        }
        return table.groups().isEmpty()
                ? grouped(table, List.of(table.total()), "", words)
                : grouped(table, table.groups(), heading(table, 0), words);
    }

    private static Chart grouped(TableResult table, List<Group> groups, String heading, TableWords words) {
        ImmutableList<Series> series = groups.stream()
                .map(group -> new Series(group.label(words.word("total")) + base(group), true))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Item> items = lines(table).stream()
                .map(line -> new Item(
                        label(table, line, words),
                        OptionalLong.empty(),
                        groups.stream()
                                .map(group -> group.cells().get(line))
                                .map(Cell::share)
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
        return new Chart(
                Kind.GROUPED,
                Remarks.title(table) + (heading.isEmpty() ? "" : " – " + heading),
                series,
                ImmutableList.of(new Band("", items)));
    }

    private static String base(Group group) {
        return group.isHidden() ? "" : " (n = " + group.base() + ")";
    }

    /**
     * Makes the chart that goes with a table in a report: bars of 100 % for a single choice, else bars of the groups of
     * one break, or of the total.
     *
     * @param table the table
     * @param words the words around the numbers
     * @return the chart; nothing for numbers, days and texts, and for a table without options
     */
    public static Optional<Chart> usual(TableResult table, TableWords words) {
        if (!table.variable().kind().isCategorical() || lines(table).isEmpty()) {
            return Optional.empty();
        }
        if (table.variable().kind() == Variable.Kind.SINGLE) {
            return Optional.of(stacked(table, words));
        }
        for (Break by : table.plan().breaks()) {
            TableResult one = table.by(by.name());
            if (!one.groups().isEmpty() && one.groups().size() <= MOST_SERIES) {
                return Optional.of(grouped(one, words));
            }
        }
        return Optional.of(grouped(table, List.of(table.total()), "", words));
    }

    private static List<Integer> lines(TableResult table) {
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < table.lines().size(); i++) {
            Line line = table.lines().get(i);
            if (line.category().isPresent() || line.equals(new Line.LeftOpen())) {
                lines.add(i);
            }
        }
        return lines;
    }

    private static String label(TableResult table, int line, TableWords words) {
        return table.lines().get(line).label(words.word("left-open"));
    }

    private static boolean isSubstantive(TableResult table, int line) {
        return table.lines().get(line).isSubstantive();
    }
}
