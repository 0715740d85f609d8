package org.polder.examples.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.polder.genai2026.Genai2026;
import org.polder.json.ResponseReader;
import org.polder.model.Questionnaire;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.problem.Suggestion;

/** Finds the questionnaire and opens the files that a command names. */
final class Inputs {
    private static final List<String> BUILT_IN = List.of(Genai2026.ID);

    private Inputs() {}

    static Questionnaire questionnaire(String name) {
        if (name.equals(Genai2026.ID)) {
            return Genai2026.asFielded();
        }
        throw new ProblemsException(
                "The command",
                List.of(Problem.error(
                        "unknown-questionnaire",
                        Place.none(),
                        "There is no questionnaire '" + name + "'; built in are " + String.join(", ", BUILT_IN) + "."
                                + Suggestion.sentence(name, BUILT_IN))));
    }

    static ResponseReader.Result responses(Path file, Questionnaire questionnaire) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ProblemsException(
                    "The command",
                    List.of(Problem.error(
                            "no-file",
                            Place.none(),
                            "Cannot read '" + file + "': "
                                    + (Files.isDirectory(file) ? "it is a folder" : "there is no such readable file")
                                    + "; give a file of responses, one JSON object a line")));
        }
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
            return ResponseReader.of(questionnaire).readAll(String.valueOf(file.getFileName()), input);
        }
    }
}
