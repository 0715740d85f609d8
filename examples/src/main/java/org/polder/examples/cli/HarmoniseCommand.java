package org.polder.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polder.examples.report.DerivedVariables;
import org.polder.examples.report.ReportWords;
import org.polder.tabulation.compare.Harmonisation;
import org.polder.tabulation.compare.HarmonisedTable;
import org.polder.tabulation.source.ResponseSource;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sets surveys side by side on one scale. */
@Command(
        name = "harmonise",
        description = "Sets several surveys side by side on one scale, from files alone or with responses of our own.",
        mixinStandardHelpOptions = true)
final class HarmoniseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup(exclusive = false)
    private @Nullable DataOptions data;

    @Mixin
    private SampleOptions sample;

    @Option(names = "--with", required = true, description = "A JSON file: the scale, and each survey's mapping to it.")
    private Path with;

    @Option(names = "--format", defaultValue = "text", description = "text, markdown, csv or json.")
    private CompareFormat format;

    @Option(names = "--lang", defaultValue = "nl", description = "nl or en.")
    private String lang;

    @Override
    public Integer call() throws IOException {
        try {
            ReportWords words = Inputs.words(lang);
            Harmonisation plan = Inputs.document(with, Harmonisation.class);
            spec.commandLine()
                    .getOut()
                    .println(format.of(table(plan, words), words.table()).stripTrailing());
            return 0;
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    private HarmonisedTable table(Harmonisation plan, ReportWords words) throws IOException {
        List<Harmonisation.Source> own = plan.sources().stream()
                .filter(source -> source.published().isEmpty())
                .toList();
        if (data == null) {
            if (!own.isEmpty()) {
                throw new IllegalArgumentException("'" + own.get(0).label().in(words.language())
                        + "' is a survey of our own: name its responses with --data");
            }
            return plan.harmonise(List.of(), sample.level());
        }
        if (own.isEmpty()) {
            throw new IllegalArgumentException("All surveys of '" + with
                    + "' hold published shares: leave --data out, or add a source without published shares");
        }
        ResponseSource source =
                DerivedVariables.over(data.open(words, spec.commandLine().getErr()::println), words);
        String variable = own.get(0).mapping().ours().name();
        return plan.over(source, sample.table(variable, source.schema()));
    }
}
