package org.polder.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.polder.analysis.Change;
import org.polder.analysis.Difference;
import org.polder.json.ResponseWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what changed between two versions, and for whom. */
@Command(
        name = "diff",
        description = "Says what changed between two versions of a questionnaire, and shows who is asked other things.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--questionnaire", required = true, description = "The old version.")
    private String questionnaire;

    @Option(names = "--with", required = true, description = "The new version.")
    private String with;

    @Option(names = "--format", description = "text or json.", defaultValue = "text")
    private LintCommand.Format format;

    @Override
    public Integer call() throws IOException {
        Difference difference = Difference.between(Inputs.questionnaire(questionnaire), Inputs.questionnaire(with));
        PrintWriter out = spec.commandLine().getOut();
        if (format == LintCommand.Format.JSON) {
            out.println(AnalysisJson.of(difference));
        } else if (difference.changes().isEmpty()) {
            out.println("Nothing that respondents meet differs.");
        } else {
            difference.changes().forEach(change -> text(out, change));
        }
        return 0;
    }

    private static void text(PrintWriter out, Change change) {
        out.println(change.explanation());
        change.before().ifPresent(response -> out.println("  before: " + ResponseWriter.line(response)));
        change.after().ifPresent(response -> out.println("  after:  " + ResponseWriter.line(response)));
    }
}
