package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.polder.tabulation.Table;
import org.polder.tabulation.audit.PublishedBase;
import org.polder.tabulation.audit.PublishedFigures;
import org.polder.tabulation.source.Filter;

/**
 * Which tables the report is made of, in the numbering of the published report.
 *
 * @param published the published report
 */
record ReportPlan(PublishedFigures published) {
    private static final String TABLE = "tabel-";

    /** Derived groups and the question each is made from: a question is not broken down by itself. */
    private static String source(String by) {
        return switch (by) {
            case "workRelation" -> "Q1";
            case "organisationType" -> "Q2";
            default -> by;
        };
    }

    static int number(PublishedBase figure) {
        return Integer.parseInt(figure.figure().substring(figure.figure().indexOf('-') + 1));
    }

    /** The variable a figure is about. */
    static String variable(PublishedBase figure) {
        return figure.of().get(0);
    }

    /** The question a table's rows belong to. */
    static String question(PublishedBase grid) {
        return variable(grid).substring(0, variable(grid).indexOf('.'));
    }

    ImmutableList<PublishedBase> figures() {
        return published.bases().stream()
                .filter(base -> !base.figure().startsWith(TABLE))
                .collect(ImmutableList.toImmutableList());
    }

    /** The tables whose rows are those of a grid; the response table has no rows of a grid. */
    ImmutableList<PublishedBase> grids() {
        return published.bases().stream()
                .filter(base ->
                        base.figure().startsWith(TABLE) && variable(base).contains("."))
                .collect(ImmutableList.toImmutableList());
    }

    /** Lists every table to be shown: the response table, the figures, then the rows of the grids. */
    ImmutableList<Table> tables() {
        List<Table> plans = new ArrayList<>();
        Report.BREAKS.forEach(by -> plans.add(Table.of(by).filter(Filter.reached(Report.INCLUSION))));
        figures().forEach(figure -> plans.add(table(variable(figure))));
        grids().forEach(grid -> grid.of().forEach(row -> plans.add(table(row))));
        return ImmutableList.copyOf(plans);
    }

    private Table table(String variable) {
        Table plan = Table.of(variable)
                .by(Report.BREAKS.stream()
                        .filter(by -> !source(by).equals(variable))
                        .toArray(String[]::new))
                .filter(Filter.reached(Report.INCLUSION))
                .leastBase(Report.LEAST_BASE);
        return published.withLeftOpen().contains(variable) ? plan.withLeftOpen() : plan;
    }

    /** Tells whether the report leaves "don't know" out of what is most chosen in a figure. */
    boolean isWithoutMissing(PublishedBase figure) {
        return published.mostChosen().stream()
                .anyMatch(most -> most.figure().equals(figure.figure()) && most.withoutMissing());
    }
}
