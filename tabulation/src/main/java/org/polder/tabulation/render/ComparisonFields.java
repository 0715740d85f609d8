package org.polder.tabulation.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.polder.tabulation.Share;
import org.polder.tabulation.compare.Closest;
import org.polder.tabulation.compare.ComparedRow;
import org.polder.tabulation.compare.Comparison;
import org.polder.tabulation.compare.ComparisonSet;
import org.polder.tabulation.compare.Difference;
import org.polder.tabulation.compare.PValueRange;
import org.polder.tabulation.compare.PercentRange;
import org.polder.tabulation.compare.TotalVariation;
import org.polder.tabulation.compare.Warning;

/** Writes the parts of comparisons as fields of JSON. */
record ComparisonFields(CompareWords words, JsonGenerator json) {

    /** Writes to a document. */
    interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    static String document(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            writing.to(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append('\n').toString();
    }

    void set(ComparisonSet set) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("comparisons");
        for (Comparison comparison : set.comparisons()) {
            comparison(comparison);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("closest");
        for (Closest closest : set.closest()) {
            json.writeStartObject();
            texts(
                    "ranking",
                    closest.ranking().stream()
                            .map(comparison -> comparison.published().name())
                            .toList());
            json.writeBooleanField("settledByRounding", closest.settledByRounding());
            json.writeNumberField("support", closest.support());
            json.writeBooleanField("beyondChance", closest.isBeyondChance());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    void comparison(Comparison comparison) throws IOException {
        json.writeStartObject();
        head(comparison);
        json.writeArrayFieldStart("rows");
        for (ComparedRow row : comparison.rows()) {
            json.writeStartObject();
            row(row);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    void head(Comparison comparison) throws IOException {
        json.writeStringField("mapping", comparison.mapping().name());
        json.writeStringField("version", comparison.mapping().version());
        json.writeStringField("citation", comparison.mapping().citation());
        json.writeStringField("variable", comparison.mapping().ours().name());
        json.writeStringField("population", words.of(comparison.population()));
        json.writeNumberField("base", comparison.base());
        json.writeNumberField("weightedBase", comparison.count().weight());
        json.writeStringField("with", comparison.published().source());
        json.writeStringField("published", comparison.published().name());
        json.writeStringField("theirCitation", comparison.published().citation());
        json.writeStringField("theirQuestion", words.of(comparison.published().question()));
        json.writeStringField("theirPopulation", words.of(comparison.published().population()));
        json.writeStringField("theirPeriod", words.of(comparison.published().period()));
        if (comparison.published().n().isPresent()) {
            json.writeNumberField("theirN", comparison.published().n().getAsLong());
        }
        json.writeNumberField("level", comparison.level());
        warnings(comparison.warnings());
        texts(
                "losses",
                words.losses(
                        comparison.mapping().losses(),
                        comparison.mapping().ours(),
                        comparison.mapping().theirs(),
                        "loss.ours",
                        "loss.theirs"));
        if (comparison.variation().isPresent()) {
            variation(comparison.variation().get());
        }
    }

    void row(ComparedRow row) throws IOException {
        json.writeStringField("label", words.of(row.row().label()));
        texts("ourOptions", row.row().ours());
        texts("theirOptions", row.row().theirs());
        if (row.ours().isPresent()) {
            json.writeNumberField("n", row.ours().get().n());
        }
        if (row.ours().filter(Share::exists).isPresent()) {
            json.writeNumberField("ours", row.ours().get().value());
        }
        if (row.interval().isPresent()) {
            json.writeNumberField("oursLow", row.interval().get().low());
            json.writeNumberField("oursHigh", row.interval().get().high());
        }
        number("theirs", row.theirs());
        if (row.range().isPresent()) {
            range(row.range().get());
        }
        if (row.difference().isPresent()) {
            difference(row.difference().get());
        }
        json.writeStringField("note", words.of(row.row().note()));
    }

    private void range(PercentRange range) throws IOException {
        // Who reads the fields knows from their names whether the ends belong to the range.
        json.writeNumberField(range.lowIncluded() ? "theirsAtLeast" : "theirsAbove", range.low());
        json.writeNumberField(range.highIncluded() ? "theirsAtMost" : "theirsBelow", range.high());
    }

    private void difference(Difference difference) throws IOException {
        json.writeNumberField("differenceInPoints", difference.points(1));
        json.writeNumberField("differenceLow", difference.low());
        json.writeNumberField("differenceHigh", difference.high());
        json.writeBooleanField("bothSampled", difference.bothSampled());
        if (difference.test().value().isPresent()) {
            pValues("test", difference.test().value().get());
        } else {
            json.writeStringField(
                    "untested", difference.test().reason().orElseThrow().name().toLowerCase(Locale.ROOT));
        }
    }

    void pValues(String name, PValueRange test) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("method", test.method().name().toLowerCase(Locale.ROOT));
        json.writeStringField("base", test.base().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("pLeast", test.least());
        json.writeNumberField("pGreatest", test.greatest());
        json.writeEndObject();
    }

    private void variation(TotalVariation variation) throws IOException {
        json.writeObjectFieldStart("totalVariation");
        json.writeNumberField("rows", variation.rows());
        json.writeNumberField("estimate", variation.estimate());
        json.writeNumberField("leastByRounding", variation.least());
        json.writeNumberField("greatestByRounding", variation.greatest());
        json.writeNumberField("low", variation.low());
        json.writeNumberField("high", variation.high());
        json.writeBooleanField("bothSampled", variation.bothSampled());
        json.writeEndObject();
    }

    void warnings(List<Warning> warnings) throws IOException {
        json.writeArrayFieldStart("warnings");
        for (Warning warning : warnings) {
            json.writeStartObject();
            json.writeStringField("kind", warning.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("text", words.warning(warning));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void texts(String name, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    void number(String name, Optional<BigDecimal> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get());
        }
    }
}
