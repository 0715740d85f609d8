package org.polder.json;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.polder.model.Questionnaire;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.response.Response;

/**
 * Reads responses in the plain form, one JSON object a line, within bounds.
 *
 * <p>A line that is wrong is reported with its place; the rest of the file is still read. Whether answers agree with
 * the routing is not judged here: {@link org.polder.interview.Replay} does.
 *
 * <p>Safe to share between threads.
 */
public final class ResponseReader {
    private final ResponseDecoder decoder;
    private final ReadLimits limits;

    private ResponseReader(Questionnaire questionnaire, ReadLimits limits) {
        this.decoder = new ResponseDecoder(questionnaire, limits);
        this.limits = limits;
    }

    /**
     * Makes a reader with standard bounds.
     *
     * @param questionnaire the questionnaire the responses belong to
     * @return the reader
     */
    public static ResponseReader of(Questionnaire questionnaire) {
        return new ResponseReader(questionnaire, ReadLimits.standard());
    }

    /**
     * Gives a reader with other bounds.
     *
     * @param questionnaire the questionnaire the responses belong to
     * @param limits the bounds
     * @return the reader
     */
    public static ResponseReader of(Questionnaire questionnaire, ReadLimits limits) {
        return new ResponseReader(questionnaire, limits);
    }

    /**
     * All responses of a file and all its problems.
     *
     * @param responses the responses that could be read, wrong answers left out, in file order
     * @param problems everything that was wrong, with line, respondent and question
     */
    public record Result(ImmutableList<Response> responses, ImmutableList<Problem> problems) {}

    /**
     * Reads a whole file into memory.
     *
     * @param source what to call the input in messages, such as the file's name
     * @param input the input in UTF-8; it is not closed
     * @return the responses and the problems
     * @throws IOException when reading fails
     */
    public Result readAll(String source, InputStream input) throws IOException {
        ImmutableList.Builder<Response> responses = ImmutableList.builder();
        List<Problem> problems = new ArrayList<>();
        read(source, input, responses::add, problems::add);
        return new Result(responses.build(), ImmutableList.copyOf(problems));
    }

    /**
     * Reads a file line by line, in memory bounded by one line and the respondents' names.
     *
     * @param source what to call the input in messages
     * @param input the input in UTF-8; it is not closed
     * @param responses takes each response that could be read
     * @param problems takes each problem; after the limit one more says that there were others
     * @throws IOException when reading fails
     */
    public void read(String source, InputStream input, Consumer<Response> responses, Consumer<Problem> problems)
            throws IOException {
        readPlaced(source, input, (place, response) -> responses.accept(response), problems);
    }

    /**
     * Reads a file line by line as {@link #read} does, and tells where each response stands.
     *
     * @param source what to call the input in messages
     * @param input the input in UTF-8; it is not closed
     * @param responses takes the source, line and respondent of each response that could be read, and the response
     * @param problems takes each problem, those of a line before its response; after the limit one more says that there
     *     were others
     * @throws IOException when reading fails
     */
    public void readPlaced(
            String source, InputStream input, BiConsumer<Place, Response> responses, Consumer<Problem> problems)
            throws IOException {
        Place file = Place.none().withSource(source);
        Limited reported = new Limited(limits.problems(), problems, file);
        Map<String, Long> seen = new HashMap<>();
        LineReader lines = new LineReader(utf8(input), limits.lineLength());
        for (Optional<LineReader.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            LineReader.Line line = next.get();
            Place place = file.withLine(line.number());
            String text = line.number() == 1 && line.text().startsWith("\uFEFF")
                    ? line.text().substring(1)
                    : line.text();
            if (line.tooLong()) {
                reported.accept(Problem.error(
                        "line-too-long",
                        place,
                        "The line is longer than " + limits.lineLength() + " characters: put one response on a line"));
            } else if (!text.isBlank()) {
                decoder.decode(text, place, reported).ifPresent(response -> {
                    Long earlier = seen.putIfAbsent(response.respondent(), line.number());
                    if (earlier != null) {
                        reported.accept(Problem.error(
                                "repeated-respondent",
                                place.withRespondent(response.respondent()),
                                "Respondent '" + response.respondent() + "' stands on line " + earlier
                                        + " too: keep one of them"));
                    } else {
                        responses.accept(place.withRespondent(response.respondent()), response);
                    }
                });
            }
        }
        if (seen.isEmpty() && reported.count() == 0) {
            reported.accept(Problem.error(
                    "empty-file",
                    file,
                    "The file holds no responses: expected one JSON object"
                            + " a line, such as {\"respondent\":\"r1\",\"answers\":{\"Q1\":2}}"));
        }
        reported.close();
    }

    private static Reader utf8(InputStream input) {
        // Malformed bytes become U+FFFD, so that one bad line does not hide the others; the decoder reports it.
        return new BufferedReader(new InputStreamReader(
                input,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    /** Passes on problems up to a limit and counts the rest. */
    static final class Limited implements Consumer<Problem> {
        private final int limit;
        private final Consumer<Problem> target;
        private final Place place;
        private long count;

        Limited(int limit, Consumer<Problem> target, Place place) {
            this.limit = limit;
            this.target = target;
            this.place = place;
        }

        @Override
        public void accept(Problem problem) {
            if (count++ < limit) {
                target.accept(problem);
            }
        }

        long count() {
            return count;
        }

        void close() {
            if (count > limit) {
                target.accept(Problem.error(
                        "more-problems", place, "There are " + (count - limit) + " more problems: mend these first"));
            }
        }
    }
}
