package org.polder.tabulation.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.polder.interview.Replay;
import org.polder.interview.Routing;
import org.polder.json.ResponseReader;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** Responses in a file of JSON lines, read anew for each pass and never held as a whole. */
public final class JsonLines implements ResponseSource {
    private final Path file;
    private final ResponseReader reader;
    private final Routing routing;
    private final Schema schema;

    private JsonLines(Path file, Questionnaire questionnaire, Language language) {
        this.file = file;
        this.reader = ResponseReader.of(questionnaire);
        this.routing = Routing.of(questionnaire);
        this.schema = QuestionnaireSchema.of(questionnaire, language);
    }

    /**
     * Makes a source.
     *
     * @param file the file, one response in the plain form a line
     * @param questionnaire the questionnaire the responses belong to
     * @param language the language of the labels
     * @return the source
     */
    public static JsonLines of(Path file, Questionnaire questionnaire, Language language) {
        return new JsonLines(file, questionnaire, language);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public void forEach(Consumer<? super Respondent> respondents) {
        forEach(respondents, Run.here());
    }

    /**
     * Passes every respondent once.
     *
     * @param respondents takes each respondent
     * @param run tells what to do with lines that cannot be read, or whose answers the questionnaire does not allow
     * @return the lines left out
     * @throws ProblemsException after the last line, when lines or answers were wrong and are to be refused
     */
    @Override
    public Skipped forEach(Consumer<? super Respondent> respondents, Run run) {
        BadLines bad = new BadLines(run);
        String name = String.valueOf(file.getFileName());
        Place place = Place.none().withSource(name);
        try (InputStream input = Files.newInputStream(file)) {
            reader.read(
                    name,
                    input,
                    response -> {
                        Replay replay = Replay.of(routing, response);
                        List<Problem> wrong = replay.problems().stream()
                                .filter(Problem::isError)
                                .map(problem -> problem.within(place))
                                .toList();
                        if (wrong.isEmpty()) {
                            respondents.accept(new ReplayedRespondent(replay, response));
                        } else {
                            bad.add(wrong);
                        }
                    },
                    problem -> bad.add(List.of(problem)));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name, failure);
        }
        return bad.skipped(name);
    }
}
