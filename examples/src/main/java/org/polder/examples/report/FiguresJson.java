package org.polder.examples.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.audit.Statement;
import org.polder.tabulation.coding.CodedAnswers;
import org.polder.tabulation.coding.OpenAnswer;

/**
 * Writes what the report says of its figures, its check of published numbers, and its open answers.
 *
 * @param report the report
 * @param json where to write, within an open object
 */
record FiguresJson(Report report, JsonGenerator json) {

    void write() throws IOException {
        json.writeArrayFieldStart("figures");
        for (Report.Figure figure : report.figures()) {
            json.writeStartObject();
            head(figure.key(), figure.name(), figure.title(), figure.publishedBase());
            texts("rows", List.of(figure.table().variable().name()));
            texts("findings", figure.findings());
            texts("deviating", figure.deviating());
            json.writeEndObject();
        }
        for (Report.Grid grid : report.grids()) {
            json.writeStartObject();
            head(grid.key(), grid.name(), grid.title(), grid.publishedBase());
            texts(
                    "rows",
                    grid.rows().stream()
                            .map(TableResult::variable)
                            .map(row -> row.name())
                            .toList());
            texts("findings", grid.findings());
            texts("outliers", grid.outliers().values().asList());
            if (grid.mean().isPresent()) {
                json.writeNumberField("meanPercent", grid.mean().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("published");
        for (PublishedNumber claim : report.checked()) {
            claim(claim);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("openAnswers");
        for (CodedAnswers answers : report.openAnswers().coded()) {
            coded(answers);
        }
        json.writeEndArray();
    }

    private void head(String key, String name, String title, int publishedBase) throws IOException {
        json.writeStringField("key", key);
        json.writeStringField("name", name);
        json.writeStringField("title", title);
        json.writeNumberField("publishedBase", publishedBase);
    }

    private void texts(String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void claim(PublishedNumber claim) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", claim.id());
        json.writeStringField("figure", claim.figure());
        json.writeStringField("variable", claim.variable());
        json.writeStringField("group", claim.group());
        json.writeStringField("option", claim.what());
        json.writeStringField("published", claim.published());
        json.writeStringField("here", claim.ours());
        json.writeStringField("verdict", claim.verdictKey());
        if (claim.contradiction().isPresent()) {
            texts(
                    "contradicts",
                    claim.contradiction().get().statements().stream()
                            .map(Statement::id)
                            .toList());
        }
        json.writeEndObject();
    }

    private void coded(CodedAnswers answers) throws IOException {
        json.writeStartObject();
        json.writeStringField("place", answers.frame().place());
        json.writeStringField("label", answers.frame().label());
        json.writeNumberField("answers", answers.answers());
        json.writeArrayFieldStart("codes");
        for (CodedAnswers.Count count : answers.counts()) {
            json.writeStartObject();
            json.writeNumberField("code", count.code().code());
            json.writeStringField("label", count.code().label());
            json.writeNumberField("n", count.share().n());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts("uncoded", answers.uncoded().stream().map(OpenAnswer::text).toList());
        json.writeEndObject();
    }
}
