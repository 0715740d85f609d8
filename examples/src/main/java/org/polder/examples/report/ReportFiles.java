package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polder.pdf.PdfPages;
import org.polder.publishing.xlsx.XlsxTables;
import org.polder.tabulation.TableResult;

/** Writes the report as a page, for print, as a spreadsheet, as JSON and as one CSV file a table. */
public final class ReportFiles {
    private static final List<String> RESPONSE_TABLE =
            List.of("table-1-work", "table-1-organisation", "table-1-sector");

    private final Report report;
    private final boolean synthetic;

    private ReportFiles(Report report, boolean synthetic) {
        this.report = report;
        this.synthetic = synthetic;
    }

    /**
     * Writes all files of a report: {@code report.html}, {@code report.pdf}, {@code report.xlsx}, {@code report.json},
     * {@code published.csv}, a CSV file a table, and {@code fig-05.svg}.
     *
     * @param report the report
     * @param synthetic whether the responses are the shipped reconstruction, which every file then says
     * @param folder where to write; made when it does not exist
     * @throws IOException when writing fails
     */
    public static void write(Report report, boolean synthetic, Path folder) throws IOException {
        new ReportFiles(report, synthetic).write(folder);
    }

    private void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.html"), page(false));
        try (OutputStream output = Files.newOutputStream(folder.resolve("report.pdf"))) {
            PdfPages.write(page(true), output);
        }
        try (OutputStream output = Files.newOutputStream(folder.resolve("report.xlsx"))) {
            spreadsheet(output);
        }
        Files.writeString(folder.resolve("fig-05.svg"), render("picture.jte", ImmutableMap.of()));
        Files.writeString(folder.resolve("report.json"), new ReportJson(report, synthetic).text());
        for (int i = 0; i < RESPONSE_TABLE.size(); i++) {
            csv(
                    folder,
                    RESPONSE_TABLE.get(i),
                    ImmutableList.of(report.responseTable().get(i)));
        }
        for (Report.Figure figure : report.figures()) {
            csv(folder, figure.key(), ImmutableList.of(figure.table()));
        }
        for (Report.Grid grid : report.grids()) {
            csv(folder, grid.key(), grid.rows());
        }
        Files.writeString(folder.resolve("published.csv"), new ReportCsv(report.words(), synthetic).published(report));
    }

    private String page(boolean print) {
        String page = render("report.jte", ImmutableMap.of("page", new FigurePage(report), "print", print));
        // The font for paper lacks the hyphen that does not break, and on paper no line ends between digits.
        return print ? page.replace('\u2011', '-') : page;
    }

    private String render(String template, Map<String, Object> more) {
        StringOutput text = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render(
                        template,
                        ImmutableMap.<String, Object>builder()
                                .put("report", report)
                                .put("words", report.words())
                                .put("synthetic", synthetic)
                                .putAll(more)
                                .buildOrThrow(),
                        text);
        return text.toString();
    }

    private void spreadsheet(OutputStream output) throws IOException {
        ReportWords words = report.words();
        Map<String, List<TableResult>> sheets = new LinkedHashMap<>();
        sheets.put(words.of("table", 1), report.responseTable());
        report.figures().forEach(figure -> sheets.put(figure.name(), List.of(figure.table())));
        report.grids().forEach(grid -> sheets.put(grid.name(), grid.rows()));
        XlsxTables tables = XlsxTables.of(words.table(), words.of("title"));
        (synthetic ? tables.remark(words.of("synthetic.remark")) : tables).write(sheets, output);
    }

    private void csv(Path folder, String name, ImmutableList<TableResult> tables) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), new ReportCsv(report.words(), synthetic).tables(tables));
    }
}
