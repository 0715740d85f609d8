package org.polder.examples.guide;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.polder.examples.report.DerivedVariables;
import org.polder.examples.report.ReportWords;
import org.polder.genai2026.Genai2026;
import org.polder.name.Language;
import org.polder.tabulation.Table;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.compare.Benchmark;
import org.polder.tabulation.compare.BenchmarkResult;
import org.polder.tabulation.compare.Comparison;
import org.polder.tabulation.compare.ComparisonPlan;
import org.polder.tabulation.compare.ComparisonSet;
import org.polder.tabulation.compare.Harmonisation;
import org.polder.tabulation.compare.Phrase;
import org.polder.tabulation.compare.PublishedDistribution;
import org.polder.tabulation.compare.PublishedShare;
import org.polder.tabulation.compare.Scale;
import org.polder.tabulation.compare.ScaleMapping;
import org.polder.tabulation.compare.ScaleMapping.Row;
import org.polder.tabulation.json.ComparisonJson;
import org.polder.tabulation.render.ComparisonTables;
import org.polder.tabulation.render.HarmonisedTables;
import org.polder.tabulation.render.TableWords;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.JsonLines;
import org.polder.tabulation.source.ResponseSource;

/** The code of docs/comparing.md. */
final class ComparingChapter {
    private static final Path REPORT = Path.of("src/main/resources/org/polder/examples/report");

    private ComparingChapter() {}

    static void run(Path folder) {
        try {
            ResponseSource source = DerivedVariables.over(
                    JsonLines.of(REPORT.resolve("respondents.jsonl"), Genai2026.asFielded(), Language.EN),
                    ReportWords.in(Language.EN));
            byHand(source);
            fromFiles(source, REPORT.resolve("comparisons"));
            sideBySide(REPORT.resolve("comparisons"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void byHand(ResponseSource source) {
        // guide: by-hand
        PublishedDistribution boekman = PublishedDistribution.of(
                "usage",
                "Boekmanstichting",
                ImmutableMap.of(
                        "daily", Optional.empty(),
                        "weekly", Optional.empty(),
                        "rarely", Optional.of(PublishedShare.of("28")),
                        "never", Optional.of(PublishedShare.of("29.3"))));
        ScaleMapping mapping = ScaleMapping.of(
                "usage",
                "1.0",
                Scale.of(source.schema().variable("Q6")),
                Scale.of("usage", "daily", "weekly", "rarely", "never"),
                Row.of("Regularly", List.of("1", "2", "3"), List.of("daily", "weekly")),
                Row.of("Rarely", List.of("4"), List.of("rarely")),
                Row.of("Never", List.of("5"), List.of("never")),
                Row.of("Don't know", List.of("6"), List.of()));
        Table table = mapping.plan(Table.of("Q6").filter(Filter.reached("Q16")));
        Comparison comparison =
                Comparison.of(mapping, Tabulator.tabulate(source, table), Phrase.of("everyone"), boekman.n(713));
        comparison.rows().forEach(row -> System.out.println(row.row().label() + ": " + row.range()));
        mapping.then(mapping.inverse()).losses().forEach(System.out::println);
        // guide: end
    }

    private static void fromFiles(ResponseSource source, Path comparisons) throws IOException {
        // guide: from-files
        ComparisonPlan plan = ComparisonJson.read(comparisons.resolve("compare-lost-work.json"), ComparisonPlan.class);
        ComparisonSet set = plan.over(source, Table.of("Q14").filter(Filter.reached("Q16")));
        System.out.println(ComparisonTables.text(set, TableWords.ENGLISH));

        Benchmark benchmark = ComparisonJson.read(comparisons.resolve("benchmark-sectors.json"), Benchmark.class);
        BenchmarkResult sectors = benchmark.over(source, Table.of("Q5"), Phrase.of("everyone"));
        sectors.rows().forEach(row -> System.out.println(row.row().row().label() + ": " + row.judgement()));
        // guide: end
        if (benchmark.tolerance().size().compareTo(BigDecimal.TEN) != 0) {
            throw new IllegalStateException("The chapter speaks of ten points");
        }
    }

    private static void sideBySide(Path comparisons) throws IOException {
        // guide: side-by-side
        Harmonisation outlook = ComparisonJson.read(comparisons.resolve("harmonise-outlook.json"), Harmonisation.class);
        System.out.println(HarmonisedTables.text(outlook.harmonise(List.of(), 0.95), TableWords.ENGLISH));
        // guide: end
    }
}
