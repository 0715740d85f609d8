package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.polder.publishing.chart.Chart;
import org.polder.publishing.chart.ChartSvg;
import org.polder.tabulation.Cell;
import org.polder.tabulation.Group;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.source.Variable;

/**
 * Draws the report's charts: bars of 100 % by group for a single choice, bars of the total and the work relations for a
 * multiple one, and bars of 100 % by row for a grid.
 *
 * @param words the reader's language
 */
public record FigureChart(ReportWords words) {

    String of(Report.Figure figure) {
        TableResult table = figure.table();
        Chart chart = table.variable().kind() == Variable.Kind.MULTIPLE
                ? beside(figure.title(), table)
                : Chart.stacked(table, words.table());
        return ChartSvg.of(
                new Chart(chart.kind(), figure.title(), chart.series(), chart.bands()), words.table(), figure.key());
    }

    private Chart beside(String title, TableResult table) {
        List<Group> groups = new ArrayList<>(List.of(table.total()));
        table.groups().stream()
                .filter(group -> group.by()
                        .filter(by -> by.name().equals(Report.BREAKS.get(0)))
                        .isPresent())
                .forEach(groups::add);
        ImmutableList<Chart.Series> series = groups.stream()
                .map(group ->
                        new Chart.Series(words.of("chart.series", group.label(words.of("total")), group.base()), true))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Chart.Item> items = IntStream.range(0, table.lines().size())
                .mapToObj(line -> new Chart.Item(
                        table.lines().get(line).label(words.of("left-open")),
                        OptionalLong.empty(),
                        groups.stream()
                                .map(group -> group.cells().get(line).share())
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
        return new Chart(Chart.Kind.GROUPED, title, series, ImmutableList.of(new Chart.Band("", items)));
    }

    String of(Report.Grid grid) {
        return rows(grid.title(), grid.rows(), grid.key());
    }

    /**
     * Draws a bar of 100 % for each row of a grid.
     *
     * @param title what it shows
     * @param rows the tables of the rows, which have the same lines
     * @param id what its parts are named after, unlike that of another chart on the page
     * @return the SVG
     */
    public String rows(String title, List<TableResult> rows, String id) {
        ImmutableList<Chart.Series> series = rows.get(0).lines().stream()
                .map(line -> new Chart.Series(line.label(words.of("left-open")), line.isSubstantive()))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Chart.Item> items = rows.stream()
                .map(row -> new Chart.Item(
                        row.variable().label(),
                        row.total().isHidden()
                                ? OptionalLong.empty()
                                : OptionalLong.of(row.total().base()),
                        row.total().cells().stream().map(Cell::share).collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
        return ChartSvg.of(
                new Chart(Chart.Kind.STACKED, title, series, ImmutableList.of(new Chart.Band("", items))),
                words.table(),
                id);
    }
}
