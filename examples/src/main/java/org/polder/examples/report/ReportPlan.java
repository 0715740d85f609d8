package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.polder.tabulation.Table;
import org.polder.tabulation.source.Filter;

/**
 * Which tables the report is made of, in the numbering of the published report.
 *
 * @param published the published report
 */
record ReportPlan(Published published) {
    /** Derived groups and the question each is made from: a question is not broken down by itself. */
    private static String source(String by) {
        return switch (by) {
            case "workRelation" -> "Q1";
            case "organisationType" -> "Q2";
            default -> by;
        };
    }

    ImmutableList<Published.Figure> figures() {
        return published.figures().stream()
                .filter(figure -> !figure.isTable())
                .collect(ImmutableList.toImmutableList());
    }

    /** The tables whose rows are those of a grid; the response table has no rows of a grid. */
    ImmutableList<Published.Figure> grids() {
        return published.figures().stream()
                .filter(figure ->
                        figure.isTable() && !published.rows(figure.question()).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<String> rows(Published.Figure grid) {
        return published.rows(grid.question()).stream()
                .map(row -> grid.question() + "." + row)
                .collect(ImmutableList.toImmutableList());
    }

    /** Lists every table to be shown: the response table, the figures, then the rows of the grids. */
    ImmutableList<Table> tables() {
        List<Table> plans = new ArrayList<>();
        Report.BREAKS.forEach(by -> plans.add(Table.of(by).filter(Filter.reached(Report.INCLUSION))));
        figures().forEach(figure -> plans.add(table(figure.variable())));
        grids().forEach(grid -> rows(grid).forEach(row -> plans.add(table(row))));
        return ImmutableList.copyOf(plans);
    }

    private Table table(String variable) {
        Table plan = Table.of(variable)
                .by(Report.BREAKS.stream()
                        .filter(by -> !source(by).equals(variable))
                        .toArray(String[]::new))
                .filter(Filter.reached(Report.INCLUSION))
                .leastBase(Report.LEAST_BASE);
        boolean showsLeftOpen = published.claims().stream()
                .anyMatch(claim -> claim.isLeftOpen() && claim.variable().equals(variable));
        return showsLeftOpen ? plan.withLeftOpen() : plan;
    }
}
