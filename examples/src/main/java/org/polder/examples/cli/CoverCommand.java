package org.polder.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.polder.analysis.Analysis;
import org.polder.analysis.Covering;
import org.polder.analysis.Thoroughness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints test interviews that take in everything. */
@Command(
        name = "cover",
        description = "Prints few test interviews, one response a line, that take each decision both ways, show each"
                + " text variant and choose each option; how many are needed goes to standard error.",
        mixinStandardHelpOptions = true)
final class CoverCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--questionnaire", required = true, description = "The questionnaire, such as genai-2026.")
    private String questionnaire;

    @Option(names = "--parts", description = "Let also each part of each condition decide both ways (MC/DC).")
    private boolean parts;

    @Override
    public Integer call() throws IOException {
        Covering covering = Analysis.of(Inputs.questionnaire(questionnaire))
                .covering(parts ? Thoroughness.EVERY_PART : Thoroughness.EVERY_DECISION);
        AnalysisJson.lines(covering.responses()).forEach(spec.commandLine().getOut()::println);
        PrintWriter err = spec.commandLine().getErr();
        err.println(covering.responses().size() + " interviews take in "
                + covering.goals().size() + " things; "
                + (covering.isSmallest() ? "fewer cannot do." : "at least " + covering.atLeast() + " are needed."));
        covering.impossible().forEach(goal -> err.println("No interview can take in: " + goal));
        return 0;
    }
}
