package org.polder.examples.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.polder.tabulation.compare.Comparison;
import org.polder.tabulation.render.CsvTables;
import org.polder.tabulation.render.JsonTables;

/** Writes the report as a page, as JSON and as one CSV file a table. */
public final class ReportFiles {
    private final Report report;
    private final boolean synthetic;

    private ReportFiles(Report report, boolean synthetic) {
        this.report = report;
        this.synthetic = synthetic;
    }

    /**
     * Writes all files of a report.
     *
     * @param report the report
     * @param synthetic whether the responses are the shipped reconstruction, which every page then says
     * @param folder where to write; made when it does not exist
     * @throws IOException when writing fails
     */
    public static void write(Report report, boolean synthetic, Path folder) throws IOException {
        new ReportFiles(report, synthetic).write(folder);
    }

    private void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringOutput page = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("report.jte", Map.of("report", report, "synthetic", synthetic), page);
        Files.writeString(folder.resolve("report.html"), page.toString());
        Files.writeString(
                folder.resolve("table-1-work.csv"),
                CsvTables.of(report.responseTable().get(0)));
        Files.writeString(
                folder.resolve("table-1-organisation.csv"),
                CsvTables.of(report.responseTable().get(1)));
        Files.writeString(
                folder.resolve("table-1-sector.csv"),
                CsvTables.of(report.responseTable().get(2)));
        for (Report.Figure figure : report.figures()) {
            Files.writeString(folder.resolve(figure.key() + ".csv"), CsvTables.of(figure.table()));
        }
        try (JsonGenerator json =
                new JsonFactory().createGenerator(Files.newBufferedWriter(folder.resolve("report.json")))) {
            json(json);
        }
    }

    private void json(JsonGenerator json) throws IOException {
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeBooleanField("synthetic", synthetic);
        if (synthetic) {
            json.writeStringField(
                    "note", "A synthetic reconstruction from published figures, not the respondents' data.");
        }
        JsonTables.write(report.tables(), json);
        json.writeArrayFieldStart("comparisons");
        for (Comparison comparison : report.comparisons()) {
            comparison(comparison, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sectors");
        for (Report.SectorRow row : report.sectors()) {
            json.writeStartObject();
            json.writeStringField("sector", row.sector());
            json.writeNumberField("n", row.n());
            json.writeStringField("percent", row.percent());
            json.writeStringField("cbs", row.cbs().orElse(""));
            json.writeStringField("judgement", row.judgement());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void comparison(Comparison comparison, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("mapping", comparison.mapping().name());
        json.writeStringField("version", comparison.mapping().version());
        json.writeStringField("population", comparison.population());
        json.writeStringField("with", comparison.published().source());
        json.writeStringField("theirPopulation", comparison.published().population());
        json.writeNumberField("base", comparison.base());
        json.writeStringField("note", comparison.mapping().note());
        json.writeArrayFieldStart("rows");
        for (Comparison.Row row : comparison.rows()) {
            json.writeStartObject();
            json.writeStringField("label", row.label());
            if (row.ours().isPresent()) {
                json.writeNumberField("n", row.ours().get().n());
                json.writeNumberField("ours", row.ours().get().value());
            }
            number("theirs", row.theirs(), json);
            number("theirsAtLeast", row.low(), json);
            number("theirsBelow", row.high(), json);
            number("differenceInPoints", row.difference(), json);
            json.writeStringField("note", row.note());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void number(String name, Optional<BigDecimal> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get());
        }
    }
}
