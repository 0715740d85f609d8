package org.polder.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.polder.analysis.Analysis;
import org.polder.analysis.Audience;
import org.polder.analysis.Witness;
import org.polder.condition.Condition;
import org.polder.json.ResponseWriter;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says who is asked an item, and why. */
@Command(
        name = "explain",
        description = "Says who is asked an item, what that hangs on, and shows one who is and one who is not.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--questionnaire", required = true, description = "The questionnaire, such as genai-2026.")
    private String questionnaire;

    @Option(names = "--item", required = true, description = "The item, such as Q27.")
    private String item;

    @Option(names = "--format", description = "text or json.", defaultValue = "text")
    private LintCommand.Format format;

    @Override
    public Integer call() throws IOException {
        Questionnaire model = Inputs.questionnaire(questionnaire);
        Item found = model.items().stream()
                .filter(one -> one.id().value().equals(item))
                .findFirst()
                .orElseThrow(() -> new ProblemsException(
                        "The command",
                        List.of(Problem.error("unknown-question", Place.none(), model.unknownItem(item)))));
        Audience audience = Analysis.of(model).audience(found.id());
        PrintWriter out = spec.commandLine().getOut();
        if (format == LintCommand.Format.JSON) {
            out.println(AnalysisJson.of(audience));
        } else {
            text(out, audience);
        }
        return 0;
    }

    private static void text(PrintWriter out, Audience audience) {
        ItemId id = audience.item();
        if (audience.condition().equals(Condition.always())) {
            out.println(id + " is asked of everyone who gets there.");
        } else if (audience.condition().equals(Condition.never())) {
            out.println(id + " is asked of nobody.");
        } else {
            out.println(id + " is asked if " + audience.words() + ".");
        }
        audience.because().forEach(sentence -> out.println("  " + sentence));
        audience.example().map(Witness::response).ifPresent(response -> {
            out.println("One who is asked it:");
            out.println("  " + ResponseWriter.line(response));
        });
        audience.other().map(Witness::response).ifPresent(response -> {
            out.println("One who is not:");
            out.println("  " + ResponseWriter.line(response));
        });
    }
}
