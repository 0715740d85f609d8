package org.polder.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.polder.json.ResponseReader;
import org.polder.model.Questionnaire;
import org.polder.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists everything that is wrong with a file of responses. */
@Command(
        name = "validate",
        description = "Lists every problem of a file of responses, with respondent and question.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--questionnaire", required = true, description = "The questionnaire, such as genai-2026.")
    private String questionnaire;

    @Option(names = "--responses", required = true, description = "The responses, one JSON object a line.")
    private Path responses;

    @Override
    public Integer call() throws IOException {
        Questionnaire model = Inputs.questionnaire(questionnaire);
        ResponseReader.Result read = Inputs.responses(responses, model);
        List<Problem> problems = Inputs.problems(read, model, Inputs.name(responses));
        problems.forEach(problem -> spec.commandLine().getErr().println(problem));
        long errors = problems.stream().filter(Problem::isError).count();
        spec.commandLine()
                .getOut()
                .println(read.responses().size() + " responses read, " + errors + " errors, "
                        + (problems.size() - errors) + " warnings");
        return errors == 0 ? 0 : 1;
    }
}
