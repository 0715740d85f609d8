package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.tabulation.Cell;
import org.polder.tabulation.Share;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.audit.PublishedBase;

/**
 * Makes the figures of the report from their tables.
 *
 * @param plan which figures there are
 * @param tables the tables of the plan
 * @param words the reader's language
 */
record FigureMaker(ReportPlan plan, List<TableResult> tables, ReportWords words) {
    /** The question about switching, whose last answer is "no switch". */
    private static final String SWITCHING = "Q24";

    private static final int LAST_ABOUT_RESPONDENTS = 4;
    private static final int NO_SWITCH = 4;
    private static final int HALF = 50;

    ImmutableList<Report.Figure> figures() {
        ImmutableList.Builder<Report.Figure> figures = ImmutableList.builder();
        for (int i = 0; i < plan.figures().size(); i++) {
            figures.add(figure(plan.figures().get(i), tables.get(Report.BREAKS.size() + i)));
        }
        return figures.build();
    }

    private Report.Figure figure(PublishedBase figure, TableResult table) {
        boolean without = plan.isWithoutMissing(figure);
        FigureFindings findings = new FigureFindings(words);
        // What follows the question tells the respondent how to answer it.
        String label = table.variable().label().replaceFirst("\\?.*", "?");
        return new Report.Figure(
                words.of("figure", ReportPlan.number(figure)),
                figure.figure(),
                ReportPlan.variable(figure).contains(".") ? words.of("statement", label) : label,
                table,
                figure.n(),
                isAboutRespondents(figure)
                        ? ImmutableList.of(findings.findings(without).total(table))
                        : findings.of(table, without),
                isAboutRespondents(figure) ? ImmutableList.of() : findings.deviating(table, without));
    }

    /** Who the respondents are is told by what groups them, so groups that deviate in it say nothing. */
    private static boolean isAboutRespondents(PublishedBase figure) {
        return ReportPlan.number(figure) <= LAST_ABOUT_RESPONDENTS;
    }

    ImmutableList<Report.Grid> grids() {
        int from = Report.BREAKS.size() + plan.figures().size();
        ImmutableList.Builder<Report.Grid> grids = ImmutableList.builder();
        for (PublishedBase grid : plan.grids()) {
            int to = from + grid.of().size();
            grids.add(grid(grid, ImmutableList.copyOf(tables.subList(from, to))));
            from = to;
        }
        return grids.build();
    }

    private Report.Grid grid(PublishedBase grid, ImmutableList<TableResult> rows) {
        boolean isSwitching = ReportPlan.question(grid).equals(SWITCHING);
        return new Report.Grid(
                words.of("table", ReportPlan.number(grid)),
                "table-" + ReportPlan.number(grid),
                words.of("table-" + ReportPlan.number(grid) + ".title"),
                rows,
                grid.n(),
                isSwitching ? ImmutableList.of() : extremes(rows),
                isSwitching ? outliers(rows) : ImmutableMap.of(),
                isSwitching
                        ? Share.meanPercent(rows.stream()
                                        .map(row -> row.total().share(NO_SWITCH))
                                        .toList())
                                .map(mean -> mean.setScale(0, RoundingMode.HALF_UP))
                        : Optional.empty());
    }

    /** Says for which rows each answer has its highest share. */
    private ImmutableList<String> extremes(List<TableResult> rows) {
        ImmutableList.Builder<String> said = ImmutableList.builder();
        for (int i = 0; i < rows.get(0).lines().size(); i++) {
            if (rows.get(0).lines().get(i).isSubstantive()) {
                extreme(rows, i).ifPresent(said::add);
            }
        }
        return said.build();
    }

    private Optional<String> extreme(List<TableResult> rows, int line) {
        List<String> top = new ArrayList<>();
        double most = 0;
        String share = "";
        for (TableResult row : rows) {
            Cell cell = row.total().cells().get(line);
            Optional<Share> found = cell.share().filter(Share::exists);
            double value = found.map(Share::value).orElse(0.0);
            if (value > most) {
                top.clear();
                most = value;
                share = words.percent(found.orElseThrow());
            }
            if (value == most && most > 0) {
                top.add(words.of("quoted", row.variable().label()));
            }
        }
        return top.isEmpty()
                ? Optional.empty()
                : Optional.of(words.of(
                        top.size() == 1 ? "extreme" : "extreme.several",
                        words.of("quoted", rows.get(0).lines().get(line).label("")),
                        words.list(top),
                        share));
    }

    /** The rows for which some group has less than half that would not switch. */
    private ImmutableMap<String, String> outliers(List<TableResult> rows) {
        ImmutableMap.Builder<String, String> outliers = ImmutableMap.builder();
        for (TableResult row : rows) {
            if (!row.below(Set.of(NO_SWITCH), HALF).isEmpty()) {
                outliers.put(
                        row.variable().label(),
                        new FigureFindings(words).findings(false).below(row, Set.of(NO_SWITCH), HALF));
            }
        }
        return outliers.buildOrThrow();
    }
}
