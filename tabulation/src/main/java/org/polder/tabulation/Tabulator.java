package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.CrossCounts;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;

/** Computes tables; all tables of a call share one pass over the source. */
public final class Tabulator {
    private Tabulator() {}

    /**
     * Computes one table.
     *
     * @param source the respondents
     * @param table the plan
     * @return the table with its numbers
     * @throws org.polder.problem.ProblemsException when a variable does not exist or the source is at fault
     */
    public static TableResult tabulate(ResponseSource source, Table table) {
        return tabulate(source, List.of(table)).get(0);
    }

    /**
     * Computes several tables in one pass.
     *
     * @param source the respondents
     * @param tables the plans
     * @return the tables with their numbers, in the order of the plans
     * @throws org.polder.problem.ProblemsException when a variable does not exist or the source is at fault
     */
    public static ImmutableList<TableResult> tabulate(ResponseSource source, List<Table> tables) {
        List<Crosstab> crosstabs = new ArrayList<>();
        for (Table table : tables) {
            crosstabs.add(Crosstab.of(table.variable()).filter(table.filter()));
            table.breaks()
                    .forEach(name ->
                            crosstabs.add(Crosstab.of(table.variable(), name).filter(table.filter())));
        }
        Counts counts = source.count(Scan.of(crosstabs), Run.here());
        ImmutableList.Builder<TableResult> results = ImmutableList.builder();
        int next = 0;
        for (Table table : tables) {
            int after = next + 1 + table.breaks().size();
            results.add(result(table, counts.crosstabs().subList(next, after)));
            next = after;
        }
        return results.build();
    }

    private static TableResult result(Table table, List<CrossCounts> counts) {
        List<Group> groups = new ArrayList<>();
        for (int i = 1; i < counts.size(); i++) {
            CrossCounts by = counts.get(i);
            for (int j = 0; j < by.groups(); j++) {
                groups.add(group(
                        table,
                        by,
                        j,
                        Optional.of(by.breaks().get(0).name()),
                        Optional.of(by.breaks().get(0).categories().get(j))));
            }
        }
        Predicate<Group> shown = group -> group.base() >= Math.max(1, table.leastBase());
        return new TableResult(
                table,
                counts.get(0).rows(),
                group(table, counts.get(0), 0, Optional.empty(), Optional.empty()),
                groups.stream().filter(shown).collect(ImmutableList.toImmutableList()),
                groups.stream().filter(shown.negate()).collect(ImmutableList.toImmutableList()));
    }

    private static Group group(
            Table table, CrossCounts counts, int group, Optional<String> by, Optional<Category> category) {
        long base = base(table.base(), counts, group);
        ImmutableList.Builder<Group.Cell> cells = ImmutableList.builder();
        for (int i = 0; i < counts.rows().categories().size(); i++) {
            Category option = counts.rows().categories().get(i);
            if (table.base() != Base.SUBSTANTIVE || option.isSubstantive()) {
                cells.add(new Group.Cell(
                        Optional.of(option), new Share(counts.category(group, i).n(), base)));
            }
        }
        if (table.showLeftOpen()) {
            cells.add(new Group.Cell(
                    Optional.empty(), new Share(counts.leftOpen(group).n(), base)));
        }
        return new Group(by, category, base, cells.build());
    }

    private static long base(Base base, CrossCounts counts, int group) {
        return switch (base) {
            case ALL -> counts.everyone(group).n();
            case ASKED -> counts.answered(group).n() + counts.leftOpen(group).n();
            case ANSWERED -> counts.answered(group).n();
            case SUBSTANTIVE -> counts.substantive(group).n();
        };
    }
}
