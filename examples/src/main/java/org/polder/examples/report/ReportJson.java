package org.polder.examples.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.polder.tabulation.audit.Contradiction;
import org.polder.tabulation.audit.Statement;
import org.polder.tabulation.compare.BenchmarkResult;
import org.polder.tabulation.compare.Comparison;
import org.polder.tabulation.compare.ComparisonSet;
import org.polder.tabulation.render.ComparisonTables;
import org.polder.tabulation.render.JsonTables;

/** Writes the report as JSON: its tables, its comparisons, and the published numbers that cannot be true. */
record ReportJson(Report report, boolean synthetic) {

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
            for (Contradiction contradiction : report.audit().contradictions()) {
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
        PublishedConflict conflict = new PublishedConflict(contradiction, report);
        json.writeStartObject();
        ids("statements", contradiction.statements(), json);
        ids("repeats", contradiction.repeats(), json);
        json.writeStringField("reason", conflict.reason());
        json.writeArrayFieldStart("repairs");
        for (String repair : conflict.repairs()) {
            json.writeString(repair);
        }
        json.writeEndArray();
        json.writeStringField("roundings", conflict.roundings());
        json.writeEndObject();
    }

    private static void ids(String field, List<Statement> statements, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (Statement statement : statements) {
            json.writeString(statement.id());
        }
        json.writeEndArray();
    }
}
