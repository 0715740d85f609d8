package org.polder.tabulation.source;

import com.google.common.io.ByteSource;
import com.google.common.io.CountingInputStream;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.polder.json.ReadLimits;
import org.polder.json.ResponseReader;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.response.Response;

/**
 * Responses to a questionnaire in a file of JSON lines, read anew for each pass and never held as a whole; only the
 * names of the respondents are, to find those who stand twice.
 */
public final class JsonLines implements ResponseSource {
    private static final ReadLimits LIMITS = new ReadLimits(
            ReadLimits.standard().lineLength(),
            ReadLimits.standard().depth(),
            ReadLimits.standard().textLength(),
            Integer.MAX_VALUE);

    private final String name;
    private final ByteSource bytes;
    private final ResponseReader reader;
    private final ReplayedResponses replayed;

    private JsonLines(String name, ByteSource bytes, Questionnaire questionnaire, Language language) {
        this.name = name;
        this.bytes = bytes;
        this.reader = ResponseReader.of(questionnaire, LIMITS);
        this.replayed = ReplayedResponses.of(questionnaire, language);
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
        return of(String.valueOf(file.getFileName()), MoreFiles.asByteSource(file), questionnaire, language);
    }

    /**
     * Makes a source of bytes that are no file.
     *
     * @param name what to call them in messages
     * @param bytes gives the same bytes, one response in the plain form a line, for each pass
     * @param questionnaire the questionnaire the responses belong to
     * @param language the language of the labels
     * @return the source
     */
    public static JsonLines of(String name, ByteSource bytes, Questionnaire questionnaire, Language language) {
        return new JsonLines(name, bytes, questionnaire, language);
    }

    @Override
    public Schema schema() {
        return replayed.schema();
    }

    @Override
    public void forEach(Consumer<? super Respondent> respondents) {
        forEach(respondents, Run.here());
    }

    /**
     * Passes every respondent once.
     *
     * @param respondents takes each respondent
     * @param run tells what to do with lines that cannot be read, or whose answers the questionnaire does not allow;
     *     its progress is asked whether to stop every so many lines, and hears which share of the bytes lies behind
     * @return the lines left out
     * @throws ProblemsException after the last line, when lines or answers were wrong and are to be refused
     * @throws UncheckedIOException when the file cannot be read on, with how far it was read
     * @throws CancellationException when the progress said to stop
     */
    @Override
    public Skipped forEach(Consumer<? super Respondent> respondents, Run run) {
        Pass pass = new Pass(respondents, run);
        try (CountingInputStream input = new CountingInputStream(bytes.openStream())) {
            pass.input = input;
            reader.readPlaced(name, input, pass::response, pass::problem);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Reading " + name + " failed after " + pass.responses + " responses, at byte " + pass.position()
                            + ": " + failure.getMessage(),
                    failure);
        }
        pass.endLine();
        run.progress().behind(1);
        return pass.bad.skipped(name);
    }

    /** One pass: a line with a problem is left out as a whole. */
    private final class Pass {
        private static final int LINES_BETWEEN_LOOKS = 1_000;

        private final Consumer<? super Respondent> respondents;
        private final Run run;
        private final BadLines bad;
        private final List<Problem> wrong = new ArrayList<>();
        private OptionalLong line = OptionalLong.empty();
        private long responses;
        private long lines;
        private CountingInputStream input = new CountingInputStream(InputStream.nullInputStream());

        Pass(Consumer<? super Respondent> respondents, Run run) {
            this.respondents = respondents;
            this.run = run;
            this.bad = new BadLines(run);
        }

        long position() {
            return input.getCount();
        }

        void problem(Problem problem) {
            if (problem.isError()) {
                begin(problem.place());
                wrong.add(problem);
            }
        }

        void response(Place place, Response response) {
            begin(place);
            responses++;
            if (wrong.isEmpty()) {
                List<Problem> refused = new ArrayList<>();
                replayed.respondent(response, refused).ifPresent(respondents);
                refused.forEach(problem -> wrong.add(problem.within(place)));
            }
        }

        /** Problems of a line come before its response, and both before those of the next line. */
        private void begin(Place place) {
            if (!place.line().equals(line)) {
                endLine();
                line = place.line();
                if (++lines % LINES_BETWEEN_LOOKS == 0) {
                    look();
                }
            }
        }

        void endLine() {
            if (!wrong.isEmpty()) {
                bad.add(wrong);
                wrong.clear();
            }
        }

        private void look() {
            long size = bytes.sizeIfKnown().or(0L);
            if (size > 0) {
                run.progress().behind(Math.min(1, (double) position() / size));
            }
            if (run.progress().isCancelled()) {
                throw new CancellationException("The pass over " + name + " was stopped after " + lines + " lines");
            }
        }
    }
}
