package org.polder.examples.cli;

import java.util.function.BiFunction;
import org.polder.tabulation.compare.BenchmarkResult;
import org.polder.tabulation.compare.ComparisonSet;
import org.polder.tabulation.compare.HarmonisedTable;
import org.polder.tabulation.render.BenchmarkTables;
import org.polder.tabulation.render.ComparisonTables;
import org.polder.tabulation.render.HarmonisedTables;
import org.polder.tabulation.render.TableWords;

/** The forms comparisons can be written in. */
enum CompareFormat {
    text(ComparisonTables::text, BenchmarkTables::text, HarmonisedTables::text),
    markdown(ComparisonTables::markdown, BenchmarkTables::markdown, HarmonisedTables::markdown),
    csv(ComparisonTables::csv, BenchmarkTables::csv, HarmonisedTables::csv),
    json(ComparisonTables::json, BenchmarkTables::json, HarmonisedTables::json);

    private final BiFunction<ComparisonSet, TableWords, String> sets;
    private final BiFunction<BenchmarkResult, TableWords, String> benchmarks;
    private final BiFunction<HarmonisedTable, TableWords, String> harmonised;

    CompareFormat(
            BiFunction<ComparisonSet, TableWords, String> sets,
            BiFunction<BenchmarkResult, TableWords, String> benchmarks,
            BiFunction<HarmonisedTable, TableWords, String> harmonised) {
        this.sets = sets;
        this.benchmarks = benchmarks;
        this.harmonised = harmonised;
    }

    String of(ComparisonSet set, TableWords words) {
        return sets.apply(set, words);
    }

    String of(BenchmarkResult result, TableWords words) {
        return benchmarks.apply(result, words);
    }

    String of(HarmonisedTable table, TableWords words) {
        return harmonised.apply(table, words);
    }
}
