package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.render.CsvTables;

/** Writes the report as a page, as JSON and as one CSV file a table. */
public final class ReportFiles {
    private static final List<String> RESPONSE_TABLE =
            List.of("table-1-work", "table-1-organisation", "table-1-sector");

    private final Report report;
    private final boolean synthetic;
    private final ImmutableList<Contradiction> contradictions;

    private ReportFiles(Report report, boolean synthetic, ImmutableList<Contradiction> contradictions) {
        this.report = report;
        this.synthetic = synthetic;
        this.contradictions = contradictions;
    }

    /**
     * Writes all files of a report.
     *
     * @param report the report
     * @param synthetic whether the responses are the shipped reconstruction, which every file then says
     * @param folder where to write; made when it does not exist
     * @throws IOException when writing fails
     */
    public static void write(Report report, boolean synthetic, Path folder) throws IOException {
        ImmutableList<Contradiction> contradictions =
                synthetic ? Contradiction.shipped(report.words().language()) : ImmutableList.of();
        new ReportFiles(report, synthetic, contradictions).write(folder);
    }

    private void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.html"), render("report.jte"));
        Files.writeString(folder.resolve("fig-05.svg"), render("picture.jte"));
        Files.writeString(folder.resolve("report.json"), new ReportJson(report, synthetic, contradictions).text());
        for (int i = 0; i < RESPONSE_TABLE.size(); i++) {
            csv(folder, RESPONSE_TABLE.get(i), report.responseTable().get(i));
        }
        for (Report.Figure figure : report.figures()) {
            csv(folder, figure.key(), figure.table());
        }
    }

    private String render(String template) {
        StringOutput text = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render(
                        template,
                        Map.of(
                                "report", report,
                                "words", report.words(),
                                "synthetic", synthetic,
                                "contradictions", contradictions),
                        text);
        return text.toString();
    }

    private void csv(Path folder, String name, TableResult table) throws IOException {
        Files.writeString(
                folder.resolve(name + ".csv"),
                synthetic ? CsvTables.of(table, report.words().of("synthetic.remark")) : CsvTables.of(table));
    }
}
