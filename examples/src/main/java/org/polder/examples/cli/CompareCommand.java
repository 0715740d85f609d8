package org.polder.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.polder.examples.report.DerivedVariables;
import org.polder.examples.report.ReportWords;
import org.polder.problem.Place;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.Table;
import org.polder.tabulation.compare.Benchmark;
import org.polder.tabulation.compare.ComparisonDocument;
import org.polder.tabulation.compare.ComparisonPlan;
import org.polder.tabulation.compare.Harmonisation;
import org.polder.tabulation.compare.Phrase;
import org.polder.tabulation.compare.PublishedDistribution;
import org.polder.tabulation.compare.ScaleMapping;
import org.polder.tabulation.source.ResponseSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compares responses with what others published. */
@Command(
        name = "compare",
        description =
                "Compares a variable of responses with published shares, or holds its groups against a statistic.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    /** The kinds of problem that a file with a mapping or shares can have. */
    private static final Set<String> OF_FILES = Set.of("mapping", "comparison", "no-overlap", "benchmark");

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions data;

    @Mixin
    private SampleOptions sample;

    @Option(names = "--rows", description = "The variable; that of the mapping, if none is named.")
    private Optional<String> rows = Optional.empty();

    @Option(
            names = "--with",
            required = true,
            description = "A JSON file: a comparison or a benchmark, or a mapping beside --published.")
    private Path with;

    @Option(names = "--published", description = "JSON files with published shares, beside a mapping.")
    private List<Path> published = new ArrayList<>();

    @Option(names = "--population", description = "What to call whom it is about.")
    private Optional<String> population = Optional.empty();

    @Option(names = "--format", defaultValue = "text", description = "text, markdown, csv or json.")
    private CompareFormat format;

    @Option(names = "--lang", defaultValue = "nl", description = "nl or en.")
    private String lang;

    @Override
    public Integer call() throws IOException {
        try {
            ReportWords words = Inputs.words(lang);
            String text = Inputs.document(with).accept(new Answering(words));
            spec.commandLine().getOut().println(text.stripTrailing());
            return 0;
        } catch (ProblemsException problems) {
            throw located(problems, with);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    private ResponseSource source(ReportWords words) {
        try {
            return DerivedVariables.over(data.open(words, spec.commandLine().getErr()::println), words);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Names the file whose mapping or shares do not fit; other problems name their own place. */
    private static ProblemsException located(ProblemsException found, Path file) {
        Place place = Place.none().withSource(Inputs.name(file));
        return new ProblemsException(
                "The command",
                found.problems().stream()
                        .map(problem -> OF_FILES.contains(problem.code()) ? problem.within(place) : problem)
                        .toList());
    }

    private Phrase whom() {
        return Phrase.of(population.orElse(""));
    }

    /** Does what a document asks for. */
    private final class Answering implements ComparisonDocument.Visitor<String> {
        private final ReportWords words;

        Answering(ReportWords words) {
            this.words = words;
        }

        private Table table(ScaleMapping mapping, ResponseSource source) {
            return sample.table(rows.orElse(mapping.ours().name()), source.schema());
        }

        private void needsNoMore(String kind) {
            if (!published.isEmpty()) {
                throw new IllegalArgumentException(
                        "--published goes with a mapping, and '" + with + "' is a " + kind + ", which holds its own");
            }
        }

        @Override
        public String mapping(ScaleMapping mapping) {
            if (published.isEmpty()) {
                throw new IllegalArgumentException("'" + with
                        + "' is a mapping: name what it is compared with by --published FILE, or give a comparison");
            }
            PublishedDistribution[] distributions =
                    published.stream().map(file -> fitting(file, mapping)).toArray(PublishedDistribution[]::new);
            ResponseSource source = source(words);
            return format.of(
                    ComparisonPlan.of(mapping, whom(), distributions).over(source, table(mapping, source)),
                    words.table());
        }

        private PublishedDistribution fitting(Path file, ScaleMapping mapping) {
            PublishedDistribution read = Inputs.document(file, PublishedDistribution.class);
            try {
                return ComparisonPlan.of(mapping, whom(), read).entries().get(0).published();
            } catch (ProblemsException unfit) {
                throw located(unfit, file);
            }
        }

        @Override
        public String comparison(ComparisonPlan plan) {
            needsNoMore("comparison");
            ResponseSource source = source(words);
            return format.of(plan.over(source, table(plan.mapping(), source)), words.table());
        }

        @Override
        public String benchmark(Benchmark benchmark) {
            needsNoMore("benchmark");
            ResponseSource source = source(words);
            return format.of(benchmark.over(source, table(benchmark.mapping(), source), whom()), words.table());
        }

        @Override
        public String harmonisation(Harmonisation plan) {
            throw new IllegalArgumentException(
                    "'" + with + "' sets surveys side by side: give it to the command harmonise");
        }

        @Override
        public String distribution(PublishedDistribution document) {
            throw new IllegalArgumentException(
                    "'" + with + "' holds published shares: give it as --published, and a mapping as --with");
        }
    }
}
