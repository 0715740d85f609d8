package org.polder.examples.report;

import java.util.List;
import org.polder.tabulation.compare.BenchmarkResult;
import org.polder.tabulation.compare.ComparedRow;
import org.polder.tabulation.compare.Comparison;
import org.polder.tabulation.render.TextTables;

/** The report in short, for a terminal: the response table, use by work relation, and the comparisons. */
public final class ReportSummary {
    private final Report report;
    private final ReportWords words;
    private final StringBuilder text = new StringBuilder();

    private ReportSummary(Report report) {
        this.report = report;
        this.words = report.words();
    }

    /**
     * Writes a report in short.
     *
     * @param report the report
     * @param synthetic whether the responses are the shipped reconstruction, which the text then says first
     * @return the text, with a blank line at the end
     */
    public static String of(Report report, boolean synthetic) {
        return new ReportSummary(report).text(synthetic);
    }

    private String text(boolean synthetic) {
        if (synthetic) {
            line(words.of("terminal.synthetic"));
            line("");
        }
        line(words.of("table-1"));
        line(TextTables.of(report.responseTable(), words.table()));
        Report.Figure usage = report.figure("fig-05");
        line("");
        line(usage.name());
        line(TextTables.of(List.of(usage.table().by(Report.BREAKS.get(0))), words.table()));
        line("");
        report.comparisons().forEach(set -> set.comparisons().forEach(this::comparison));
        sectors();
        return text.toString();
    }

    private void comparison(Comparison comparison) {
        line(words.of(
                "boekman.terminal",
                words.of("comparison." + comparison.mapping().name()),
                words.of(comparison.population()),
                comparison.base(),
                words.of(comparison.published().population())));
        for (ComparedRow row : comparison.rows()) {
            line(String.format(
                    "  %-34s %6s %8s %8s  %s",
                    words.of(row.row().label()),
                    row.ours().map(words::percent).orElse("–"),
                    row.theirs().map(words::percent).orElse("–"),
                    row.difference()
                            .map(found -> words.difference(found.points(1)))
                            .orElse(""),
                    words.of(row.row().note())));
        }
        line("");
    }

    private void sectors() {
        line(words.of("cbs.terminal"));
        for (BenchmarkResult.JudgedRow judged : report.sectors().rows()) {
            ComparedRow row = judged.row();
            line(String.format(
                    "  %-48s %3d %6s  CBS %6s  %s",
                    words.of(row.row().label()),
                    row.ours().orElseThrow().n(),
                    words.percent(row.ours().orElseThrow()),
                    row.theirs().map(words::percent).orElse("–"),
                    report.judgement(judged)));
        }
        line("");
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
