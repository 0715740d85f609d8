package org.polder.examples.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jline.terminal.Terminal;
import org.polder.examples.embedding.KeptInterviews;
import org.polder.examples.embedding.KeyboardInterview;
import org.polder.examples.embedding.PrivateKey;
import org.polder.examples.embedding.TerminalInterview;
import org.polder.fieldwork.Session;
import org.polder.message.Messages;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Interviews whoever types, by keys at a terminal and otherwise line by line, and keeps every answer before it goes on. */
@Command(
        name = "interview",
        description = "Holds an interview in the terminal; stopped or killed, it goes on with the key it showed.",
        mixinStandardHelpOptions = true)
final class InterviewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--questionnaire", required = true, description = "The questionnaire, such as genai-2026.")
    private String questionnaire;

    @Option(names = "--store", required = true, description = "The folder where answers and contact data are kept.")
    private Path store;

    @Option(names = "--resume", description = "The key that the interview to go on with showed.")
    private Optional<String> resume;

    @Option(names = "--lang", description = "The language, such as en; the questionnaire's first unless said.")
    private Optional<String> language;

    @Option(
            names = "--lines",
            description = "Asks line by line in a terminal too, as for a screen reader or a braille display.")
    private boolean lineByLine;

    @Override
    public Integer call() throws IOException {
        Questionnaire model = Inputs.questionnaire(questionnaire);
        Messages messages = Messages.standard().covering(model);
        Optional<Language> wanted = language.map(tag -> known(model, tag));
        Optional<PrivateKey> key = resume.map(this::key);
        try (KeptInterviews kept = KeptInterviews.open(model, store)) {
            Session session = key.map(given -> resumed(kept, given))
                    .orElseGet(() -> kept.begin(wanted.orElse(model.languages().get(0))));
            wanted.ifPresent(session::in);
            hold(session, messages);
        }
        return 0;
    }

    private void hold(Session session, Messages messages) throws IOException {
        Optional<Terminal> terminal = lineByLine ? Optional.empty() : Keyboard.terminal();
        if (terminal.isPresent()) {
            try (Terminal keyboard = terminal.get()) {
                new KeyboardInterview(session, messages, keyboard, Keyboard.wantsColour()).run();
            }
        } else {
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            new TerminalInterview(session, messages, in, spec.commandLine().getOut()).run();
        }
    }

    private Session resumed(KeptInterviews kept, PrivateKey key) {
        return kept.resume(key)
                .orElseThrow(() -> new ProblemsException(
                        "The command",
                        List.of(Problem.error(
                                "unknown-interview",
                                Place.none(),
                                "There is no interview of the given key in '" + store
                                        + "': give the folder and the key of the same interview"))));
    }

    private PrivateKey key(String text) {
        try {
            return PrivateKey.of(text);
        } catch (IllegalArgumentException malformed) {
            throw new ParameterException(spec.commandLine(), String.valueOf(malformed.getMessage()), malformed);
        }
    }

    private Language known(Questionnaire model, String tag) {
        return model.languages().stream()
                .filter(spoken -> spoken.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "Questionnaire '" + model.id() + "' has no language '" + tag + "'; its languages are "
                                + model.languages()));
    }
}
