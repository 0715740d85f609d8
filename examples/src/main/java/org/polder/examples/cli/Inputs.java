package org.polder.examples.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.polder.examples.report.ReportWords;
import org.polder.genai2026.Genai2026;
import org.polder.interchange.Imported;
import org.polder.interview.Replay;
import org.polder.interview.Routing;
import org.polder.json.QuestionnaireReader;
import org.polder.json.ResponseReader;
import org.polder.model.Manuscript;
import org.polder.model.Questionnaire;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.problem.Suggestion;
import org.polder.tabulation.compare.ComparisonDocument;
import org.polder.tabulation.json.ComparisonJson;

/** Finds the questionnaire, the language and the files that a command names. */
final class Inputs {
    private static final String PRINTED = Genai2026.ID + "-printed";
    private static final List<String> BUILT_IN = List.of(Genai2026.ID, PRINTED);

    private Inputs() {}

    /** Finds a built-in questionnaire by its name, or reads one from a JSON file. */
    static Questionnaire questionnaire(String name) throws IOException {
        if (name.equals(Genai2026.ID)) {
            return Genai2026.asFielded();
        }
        if (name.equals(PRINTED)) {
            return Genai2026.asPrinted().questionnaire();
        }
        if (isFile(name)) {
            return QuestionnaireReader.standard().read(Path.of(name));
        }
        throw unknown(name);
    }

    /** Finds a questionnaire, sound or not, or another tool's form; what of that is not understood goes to the list. */
    static Manuscript manuscript(String name, List<Problem> losses) throws IOException {
        if (name.equals(PRINTED)) {
            return Genai2026.asPrinted();
        }
        Optional<ForeignForm> foreign = isFile(name) ? ForeignForm.in(Path.of(name)) : Optional.empty();
        if (foreign.isPresent()) {
            Imported imported = foreign.get().read(Path.of(name));
            losses.addAll(imported.losses());
            return imported.manuscript();
        }
        return isFile(name)
                ? QuestionnaireReader.standard().manuscript(Path.of(name))
                : Manuscript.of(questionnaire(name));
    }

    private static ProblemsException unknown(String name) {
        return new ProblemsException(
                "The command",
                List.of(Problem.error(
                        "unknown-questionnaire",
                        Place.none(),
                        "There is no questionnaire '" + name + "' and no such file; built in are "
                                + String.join(", ", BUILT_IN) + "."
                                + Suggestion.sentence(name, BUILT_IN))));
    }

    static ReportWords words(String language) {
        return ReportWords.LANGUAGES.stream()
                .filter(known -> known.tag().equals(language))
                .findFirst()
                .map(ReportWords::in)
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no language '" + language + "'; it is nl or en"));
    }

    /** Lists what is wrong with responses: what their reading found and what does not agree with the routing. */
    static List<Problem> problems(ResponseReader.Result read, Questionnaire questionnaire, String source) {
        Routing routing = Routing.of(questionnaire);
        Place file = Place.none().withSource(source);
        List<Problem> problems = new ArrayList<>(read.problems());
        // What could not be read was left out, so that it lacks an answer says nothing new.
        Set<String> told = read.problems().stream().map(Inputs::question).collect(Collectors.toSet());
        read.responses().stream()
                .flatMap(response -> Replay.of(routing, response).problems().stream())
                .filter(problem -> !problem.code().equals("answer-missing") || !told.contains(question(problem)))
                .forEach(problem -> problems.add(problem.within(file)));
        return problems;
    }

    private static String question(Problem problem) {
        return problem.place().respondent().orElse("") + " "
                + problem.place().item().orElse("");
    }

    /** Lets a command go on only with responses that have no errors. */
    static ResponseReader.Result sound(ResponseReader.Result read, Questionnaire questionnaire, String source) {
        List<Problem> errors = problems(read, questionnaire, source).stream()
                .filter(Problem::isError)
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemsException(source, errors);
        }
        return read;
    }

    /** Refuses a file that cannot be read. */
    static void readable(Path file, String wanted) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ProblemsException(
                    "The command",
                    List.of(Problem.error(
                            "no-file",
                            Place.none(),
                            "Cannot read '" + file + "': "
                                    + (Files.isDirectory(file) ? "it is a folder" : "there is no such readable file")
                                    + "; give " + wanted)));
        }
    }

    /** Reads what comparisons are made from. */
    static ComparisonDocument document(Path file) {
        readable(file, "a JSON file with a comparison, mapping, benchmark or harmonisation");
        try {
            return ComparisonJson.read(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads a document of one kind that comparisons are made from. */
    static <T extends ComparisonDocument> T document(Path file, Class<T> kind) {
        ComparisonDocument read = document(file);
        if (!kind.isInstance(read)) {
            throw new IllegalArgumentException("'" + file + "' holds the " + words(read.getClass()) + " '" + read.name()
                    + "': give a " + words(kind));
        }
        return kind.cast(read);
    }

    /** Names a kind in words, such as "published distribution". */
    private static String words(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    static ResponseReader.Result responses(Path file, Questionnaire questionnaire) throws IOException {
        readable(file, "a file of responses, one JSON object a line");
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
            return ResponseReader.of(questionnaire).readAll(name(file), input);
        }
    }
}
