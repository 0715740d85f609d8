package org.polder.examples.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.polder.tabulation.compare.BenchmarkResult;
import org.polder.tabulation.compare.Comparison;
import org.polder.tabulation.compare.ComparisonSet;
import org.polder.tabulation.render.ComparisonTables;
import org.polder.tabulation.render.JsonTables;

/** Writes the report as JSON: its tables, its comparisons, and the published numbers it cannot give. */
record ReportJson(Report report, boolean synthetic, List<Contradiction> contradictions) {

    String text() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeBooleanField("synthetic", synthetic);
            if (synthetic) {
                json.writeStringField(
                        "note",
                        report.words().of("synthetic.short") + ". "
                                + report.words().of("synthetic"));
            }
            json.writeStringField("language", report.words().language().tag());
            JsonTables.write(report.tables(), json);
            new FiguresJson(report, json).write();
            json.writeArrayFieldStart("comparisons");
            for (ComparisonSet set : report.comparisons()) {
                for (Comparison comparison : set.comparisons()) {
                    ComparisonTables.write(comparison, report.words().table(), json);
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("sectors");
            for (BenchmarkResult.JudgedRow row : report.sectors().rows()) {
                sector(row, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("contradictions");
            for (Contradiction contradiction : contradictions) {
                contradiction(contradiction, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private void sector(BenchmarkResult.JudgedRow row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        ComparisonTables.write(row.row(), report.words().table(), json);
        json.writeStringField("judgement", report.judgement(row));
        json.writeEndObject();
    }

    private void contradiction(Contradiction contradiction, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", contradiction.id());
        json.writeStringField("figure", contradiction.figure());
        json.writeStringField("variable", contradiction.question());
        if (contradiction.group().isPresent()) {
            Contradiction.GroupKey group = contradiction.group().get();
            json.writeStringField("by", group.variable());
            json.writeNumberField("groupCode", group.code());
            json.writeStringField("group", report.groupLabel(group.variable(), group.code()));
        } else {
            json.writeNullField("group");
        }
        json.writeStringField("published", contradiction.published());
        json.writeStringField("reached", contradiction.reached());
        json.writeStringField("reason", contradiction.reason());
        json.writeEndObject();
    }
}
