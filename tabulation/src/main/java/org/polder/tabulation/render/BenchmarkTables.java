package org.polder.tabulation.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polder.tabulation.Share;
import org.polder.tabulation.compare.Benchmark;
import org.polder.tabulation.compare.BenchmarkResult;
import org.polder.tabulation.compare.ComparedRow;
import org.polder.tabulation.compare.Comparison;
import org.polder.tabulation.compare.Tolerance;

/** Writes our groups held against a statistic; every form holds the bases, the rule and the warnings. */
public final class BenchmarkTables {
    private static final List<String> HEADING = List.of(
            "benchmark",
            "with",
            "label",
            "ourGroups",
            "theirGroups",
            "n",
            "base",
            "ours",
            "theirs",
            "theirsAtLeast",
            "theirsAtMost",
            "differenceInPoints",
            "low",
            "high",
            "judgement");

    private final CompareWords words;
    private final BenchmarkResult result;

    private BenchmarkTables(BenchmarkResult result, TableWords words) {
        this.words = new CompareWords(words);
        this.result = result;
    }

    /**
     * Writes a benchmark as text for a terminal.
     *
     * @param result the benchmark
     * @param words the words around the numbers
     * @return the text
     */
    public static String text(BenchmarkResult result, TableWords words) {
        return new BenchmarkTables(result, words).grid().text();
    }

    /**
     * Writes a benchmark as Markdown.
     *
     * @param result the benchmark
     * @param words the words around the numbers
     * @return the text; what Markdown or HTML would take for a sign of theirs is escaped
     */
    public static String markdown(BenchmarkResult result, TableWords words) {
        return new BenchmarkTables(result, words).grid().markdown();
    }

    /**
     * Writes a benchmark as CSV, a group a line; numbers have a decimal point in every language.
     *
     * @param result the benchmark
     * @param words the language of labels
     * @return the lines, with a heading; shares are percentages
     */
    public static String csv(BenchmarkResult result, TableWords words) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADING);
            BenchmarkTables tables = new BenchmarkTables(result, words);
            result.rows().forEach(row -> csv.writeRecord(tables.line(row)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * Writes a benchmark as JSON: what was compared, and a row a group with its judgement.
     *
     * @param result the benchmark
     * @param words the language of labels and warnings
     * @return the document; shares of ours run from 0 to 1, published ones and differences are in percent
     */
    public static String json(BenchmarkResult result, TableWords words) {
        CompareWords language = new CompareWords(words);
        return ComparisonFields.document(json -> {
            ComparisonFields fields = new ComparisonFields(language, json);
            json.writeStartObject();
            json.writeStringField("benchmark", result.benchmark().name());
            Tolerance tolerance = result.benchmark().tolerance();
            json.writeNumberField(
                    tolerance instanceof Tolerance.Points ? "toleranceInPoints" : "toleranceInPercent",
                    tolerance.size());
            json.writeNumberField("leastBase", result.benchmark().leastBase());
            json.writeStringField("basis", result.benchmark().basis().name().toLowerCase(Locale.ROOT));
            fields.head(result.comparison());
            json.writeArrayFieldStart("rows");
            for (BenchmarkResult.JudgedRow row : result.rows()) {
                json.writeStartObject();
                fields.row(row.row());
                json.writeStringField("judgement", row.judgement().name().toLowerCase(Locale.ROOT));
                json.writeEndObject();
            }
            json.writeEndArray();
            if (result.fit().value().isPresent()) {
                fields.pValues("fit", result.fit().value().get());
            }
            json.writeEndObject();
        });
    }

    private Grid grid() {
        Comparison comparison = result.comparison();
        return new Grid(
                words.sentence(
                        "benchmark.title",
                        result.benchmark().name(),
                        words.population(comparison.population()),
                        String.valueOf(comparison.base()),
                        words.with(comparison.published())),
                List.of(
                        words.word("benchmark.group"),
                        words.word("benchmark.n"),
                        words.word("compare.ours"),
                        words.word("compare.theirs"),
                        words.word("compare.rounding"),
                        words.word("compare.difference"),
                        words.word("compare.interval"),
                        words.word("benchmark.judgement")),
                result.rows().stream().map(this::cells).toList(),
                remarks(comparison));
    }

    private List<String> remarks(Comparison comparison) {
        List<String> remarks = new ArrayList<>(ComparisonTables.remarks(comparison, words.words()));
        Benchmark benchmark = result.benchmark();
        remarks.add(words.word("benchmark.basis." + benchmark.basis()));
        remarks.add(words.sentence(
                benchmark.tolerance() instanceof Tolerance.Points ? "benchmark.points" : "benchmark.percent",
                words.words().number(benchmark.tolerance().size())));
        if (benchmark.leastBase() > 0) {
            remarks.add(words.sentence("benchmark.least", String.valueOf(benchmark.leastBase())));
        }
        remarks.add(result.fit()
                .value()
                .map(fit -> words.sentence(
                        "benchmark.fit",
                        words.word("method." + fit.method()),
                        words.pValue(fit.least()),
                        words.pValue(fit.greatest())))
                .orElseGet(() -> words.sentence(
                        "benchmark.no-fit",
                        words.word("reason." + result.fit().reason().orElseThrow()))));
        return remarks;
    }

    private List<String> cells(BenchmarkResult.JudgedRow judged) {
        ComparedRow row = judged.row();
        return List.of(
                words.of(row.row().label()),
                row.ours().map(share -> String.valueOf(share.n())).orElse(""),
                words.or(row.ours().filter(Share::exists).map(share -> words.percent(share.percent(1), 1))),
                words.or(row.theirs().map(words::printed)),
                row.range().map(words::range).orElse(""),
                row.difference()
                        .map(found -> words.points(found.points(1).doubleValue()))
                        .orElse(""),
                row.difference()
                        .map(found -> words.sentence(
                                "compare.from-to", words.points(found.low()), words.points(found.high())))
                        .orElse(""),
                words.word("judgement." + judged.judgement()));
    }

    private List<String> line(BenchmarkResult.JudgedRow judged) {
        ComparedRow row = judged.row();
        return List.of(
                Formulas.harmless(result.benchmark().name()),
                Formulas.harmless(result.benchmark().published().source()),
                Formulas.harmless(words.of(row.row().label())),
                Formulas.harmless(String.join("; ", row.row().ours())),
                Formulas.harmless(String.join("; ", row.row().theirs())),
                row.ours().map(share -> String.valueOf(share.n())).orElse(""),
                String.valueOf(result.comparison().base()),
                row.ours()
                        .filter(Share::exists)
                        .map(share -> share.percent(2).toPlainString())
                        .orElse(""),
                row.theirs().map(BigDecimal::toPlainString).orElse(""),
                row.range().map(range -> range.low().toPlainString()).orElse(""),
                row.range().map(range -> range.high().toPlainString()).orElse(""),
                row.difference().map(found -> found.points(2).toPlainString()).orElse(""),
                row.difference().map(found -> number(found.low())).orElse(""),
                row.difference().map(found -> number(found.high())).orElse(""),
                judged.judgement().name().toLowerCase(Locale.ROOT));
    }

    private static String number(double points) {
        return String.format(Locale.ROOT, "%.2f", points);
    }
}
