package org.polder.examples.cli;

import org.polder.tabulation.compare.BenchmarkResult;
import org.polder.tabulation.compare.ComparisonSet;
import org.polder.tabulation.compare.HarmonisedTable;
import org.polder.tabulation.render.BenchmarkTables;
import org.polder.tabulation.render.ComparisonTables;
import org.polder.tabulation.render.HarmonisedTables;
import org.polder.tabulation.render.TableWords;

/** The forms comparisons can be written in. */
enum CompareFormat {
    text {
        @Override
        String of(ComparisonSet set, TableWords words) {
            return ComparisonTables.text(set, words);
        }

        @Override
        String of(BenchmarkResult result, TableWords words) {
            return BenchmarkTables.text(result, words);
        }

        @Override
        String of(HarmonisedTable table, TableWords words) {
            return HarmonisedTables.text(table, words);
        }
    },
    markdown {
        @Override
        String of(ComparisonSet set, TableWords words) {
            return ComparisonTables.markdown(set, words);
        }

        @Override
        String of(BenchmarkResult result, TableWords words) {
            return BenchmarkTables.markdown(result, words);
        }

        @Override
        String of(HarmonisedTable table, TableWords words) {
            return HarmonisedTables.markdown(table, words);
        }
    },
    csv {
        @Override
        String of(ComparisonSet set, TableWords words) {
            return ComparisonTables.csv(set, words);
        }

        @Override
        String of(BenchmarkResult result, TableWords words) {
            return BenchmarkTables.csv(result, words);
        }

        @Override
        String of(HarmonisedTable table, TableWords words) {
            return HarmonisedTables.csv(table, words);
        }
    },
    json {
        @Override
        String of(ComparisonSet set, TableWords words) {
            return ComparisonTables.json(set, words);
        }

        @Override
        String of(BenchmarkResult result, TableWords words) {
            return BenchmarkTables.json(result, words);
        }

        @Override
        String of(HarmonisedTable table, TableWords words) {
            return HarmonisedTables.json(table, words);
        }
    };

    abstract String of(ComparisonSet set, TableWords words);

    abstract String of(BenchmarkResult result, TableWords words);

    abstract String of(HarmonisedTable table, TableWords words);
}
