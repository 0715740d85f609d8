package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.compare.Benchmark;
import org.polder.tabulation.compare.BenchmarkResult;
import org.polder.tabulation.compare.Comparison;
import org.polder.tabulation.compare.ComparisonDocument;
import org.polder.tabulation.compare.ComparisonPlan;
import org.polder.tabulation.compare.ComparisonSet;
import org.polder.tabulation.compare.Phrase;
import org.polder.tabulation.json.ComparisonJson;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.ResponseSource;

/**
 * The report's figures beside what others published, from the files in {@code comparisons}.
 *
 * @param boekman ours beside the Boekman foundation's, question by question
 * @param sectors our sectors beside national statistics
 */
public record Comparisons(ImmutableList<ComparisonSet> boekman, BenchmarkResult sectors) {
    private static final List<String> BOEKMAN =
            List.of("compare-composition", "compare-usage", "compare-lost-work", "compare-expected-loss");
    private static final String SECTORS = "benchmark-sectors";

    /**
     * Compares in one pass over the responses.
     *
     * @param source responses to the report's questionnaire, with the groups of {@link DerivedVariables}
     * @param filter whom the comparison is about
     * @param words the reader's language, that of the responses' labels
     * @return the comparisons
     */
    public static Comparisons over(ResponseSource source, Filter filter, ReportWords words) {
        List<ComparisonPlan> plans =
                BOEKMAN.stream().map(name -> read(name, ComparisonPlan.class)).toList();
        Benchmark benchmark = read(SECTORS, Benchmark.class);
        List<Table> tables = new ArrayList<>();
        plans.forEach(
                plan -> tables.addAll(plan.tables(table(plan.mapping().ours().name(), filter), source.schema())));
        tables.add(benchmark.table(table(benchmark.mapping().ours().name(), filter)));
        List<TableResult> results = Tabulator.tabulate(source, tables);
        ImmutableList.Builder<ComparisonSet> sets = ImmutableList.builder();
        int next = 0;
        for (ComparisonPlan plan : plans) {
            int after = next + plan.entries().size();
            sets.add(large(plan.compare(results.subList(next, after))));
            next = after;
        }
        Phrase everyone = Phrase.of(words.of("population.ours"));
        return new Comparisons(sets.build(), benchmark.judge(results.get(next), everyone));
    }

    private static Table table(String variable, Filter filter) {
        return Table.of(variable).filter(filter);
    }

    /** The report names a group only when it is large enough. */
    private static ComparisonSet large(ComparisonSet set) {
        ImmutableList<Comparison> large = set.comparisons().stream()
                .filter(comparison -> comparison.base() >= Report.LEAST_BASE)
                .collect(ImmutableList.toImmutableList());
        return new ComparisonSet(
                set.plan(),
                large,
                set.closest().stream()
                        .filter(closest -> large.containsAll(closest.ranking()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static <T extends ComparisonDocument> T read(String name, Class<T> kind) {
        String file = name + ".json";
        try {
            return ComparisonJson.read(file, text(file).orElseThrow(), Comparisons::text, kind);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the resource " + file, failure);
        }
    }

    private static Optional<String> text(String file) throws IOException {
        try (InputStream input = Comparisons.class.getResourceAsStream("comparisons/" + file)) {
            return input == null
                    ? Optional.empty()
                    : Optional.of(new String(input.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
