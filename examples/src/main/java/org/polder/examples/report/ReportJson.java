package org.polder.examples.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.polder.tabulation.compare.Comparison;
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
            json.writeArrayFieldStart("comparisons");
            for (Comparison comparison : report.comparisons()) {
                comparison(comparison, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("sectors");
            rows(report.sectors(), json);
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

    private void comparison(Comparison comparison, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("mapping", comparison.mapping().name());
        json.writeStringField("version", comparison.mapping().version());
        json.writeStringField("variable", comparison.mapping().variable());
        json.writeStringField("population", comparison.population());
        json.writeStringField("with", comparison.published().source());
        json.writeStringField("theirQuestion", comparison.published().question());
        json.writeStringField("theirPopulation", comparison.published().population());
        json.writeNumberField("base", comparison.base());
        json.writeStringField("note", comparison.mapping().note());
        json.writeArrayFieldStart("rows");
        rows(comparison, json);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void rows(Comparison comparison, JsonGenerator json) throws IOException {
        for (int i = 0; i < comparison.rows().size(); i++) {
            Comparison.Row row = comparison.rows().get(i);
            json.writeStartObject();
            json.writeStringField("label", row.label());
            json.writeArrayFieldStart("theirOptions");
            for (String option : comparison.mapping().rows().get(i).theirs()) {
                json.writeString(option);
            }
            json.writeEndArray();
            row(row, json);
            if (comparison == report.sectors()) {
                json.writeStringField("judgement", report.judgement(row));
            }
            json.writeEndObject();
        }
    }

    private static void row(Comparison.Row row, JsonGenerator json) throws IOException {
        if (row.ours().isPresent()) {
            json.writeNumberField("n", row.ours().get().n());
        }
        if (row.ours().filter(share -> share.exists()).isPresent()) {
            json.writeNumberField("ours", row.ours().get().value());
        }
        number("theirs", row.theirs(), json);
        number("theirsAtLeast", row.low(), json);
        number("theirsBelow", row.high(), json);
        number("differenceInPoints", row.difference(), json);
        json.writeStringField("note", row.note());
    }

    private static void number(String name, Optional<BigDecimal> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get());
        }
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
