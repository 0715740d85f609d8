package org.polder.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.polder.interview.Replay;
import org.polder.interview.Routing;
import org.polder.json.ResponseReader;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.problem.Problem;
import org.polder.response.Response;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the items asked of each respondent. */
@Command(
        name = "path",
        description = "Prints, per respondent, the items asked in order; problems go to standard error.",
        mixinStandardHelpOptions = true)
final class PathCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--questionnaire", required = true, description = "The questionnaire, such as genai-2026.")
    private String questionnaire;

    @Option(names = "--responses", required = true, description = "The responses, one JSON object a line.")
    private Path responses;

    @Override
    public Integer call() throws IOException {
        Questionnaire model = Inputs.questionnaire(questionnaire);
        Routing routing = Routing.of(model);
        ResponseReader.Result read = Inputs.responses(responses, model);
        List<Problem> problems = Inputs.problems(read, model, Inputs.name(responses));
        problems.forEach(problem -> spec.commandLine().getErr().println(problem));
        for (Response response : read.responses()) {
            Replay replay = Replay.of(routing, response);
            spec.commandLine()
                    .getOut()
                    .println(replay.path().stream()
                            .map(ItemId::value)
                            .collect(Collectors.joining(" ", response.respondent() + ": ", "")));
        }
        return problems.stream().noneMatch(Problem::isError) ? 0 : 1;
    }
}
