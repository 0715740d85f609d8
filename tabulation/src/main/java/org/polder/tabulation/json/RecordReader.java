package org.polder.tabulation.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.polder.answer.Missing;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Suggestion;
import org.polder.tabulation.columns.ColumnWriter;
import org.polder.tabulation.columns.ColumnsBuilder;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;

/** Reads lines, one after the other; it is itself the respondent of the line that was read last. */
final class RecordReader implements Respondent {
    private static final List<String> SKIPPED =
            List.of("questionnaire", "version", "fingerprint", "start", "texts", "order", "aside");
    private static final List<String> FIELDS = List.of(
            "respondent",
            "questionnaire",
            "version",
            "status",
            "fingerprint",
            "start",
            "answers",
            "texts",
            "order",
            "aside",
            "reached");

    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxStringLength(100_000)
                    .maxNumberLength(1_100)
                    .maxNameLength(200)
                    .build())
            .build();
    private final LineFeed feed = new LineFeed();
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private @Nullable JsonParser parser;
    private final Answers answers;
    private final Optional<String> source;
    private long line;
    private String respondent = "";
    private String status = "";
    private String last = "";
    private int reached;
    private final int[] reachedOf;
    private final Place[] placeOf;
    private int kept;
    private boolean isUsed;

    /** Keeps so many lines at most before they are written. */
    RecordReader(String source, Schema schema, int lines) {
        this.source = Optional.of(source);
        this.answers = new Answers(schema, lines);
        this.reachedOf = new int[lines];
        this.placeOf = new Place[lines];
    }

    /** Reads a line; without problems this is its respondent. */
    void read(ByteLines lines, List<Problem> problems) throws IOException {
        line = lines.number();
        respondent = "";
        status = "";
        last = "";
        answers.begin(kept);
        if (isUsed) {
            answers.forget();
        }
        isUsed = true;
        feed.take(lines);
        try {
            if (parser == null) {
                parser = factory.createParser(feed);
            }
            boolean any = object(parser, problems);
            if (any && problems.isEmpty() && goesOn(parser)) {
                problems.add(problem("broken-json", "The line goes on behind its object: put one response on a line"));
            }
        } catch (JsonProcessingException broken) {
            problems.add(problem(
                    "broken-json", "The line is not one JSON object: " + Plain.words(broken.getOriginalMessage())));
        } catch (CharConversionException foreign) {
            problems.add(
                    problem("broken-json", "The line is not one JSON object in UTF-8: save the file in that encoding"));
        }
        if (!problems.isEmpty()) {
            // It may stand anywhere within the line.
            close();
        }
        if (problems.isEmpty() && respondent.isBlank()) {
            problems.add(problem(
                    "no-respondent",
                    "The response has no 'respondent': add the respondent's name, such as \"respondent\":\"r1\""));
        }
        if (!problems.isEmpty()) {
            problems.replaceAll(problem -> problem.within(place()));
        }
        reached = reached();
    }

    private boolean goesOn(JsonParser json) throws IOException {
        rest.reset();
        boolean more = json.releaseBuffered(rest) > 0
                && !rest.toString(StandardCharsets.UTF_8).matches("[ \\t\\r]*");
        return more || !feed.isTaken();
    }

    /** Lets go of the parser; the next line gets another. */
    void close() throws IOException {
        if (parser != null) {
            parser.close();
            parser = null;
        }
    }

    private boolean object(JsonParser json, List<Problem> problems) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            problems.add(problem(
                    "broken-json",
                    "The line is not a JSON object: expected {\"respondent\":…,\"answers\":{…}}; found "
                            + Plain.cut(json.getText())));
            return false;
        }
        boolean answered = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (name.equals("answers") && token == JsonToken.START_OBJECT) {
                answered = true;
                answers.read(json, problems);
            } else if (name.equals("respondent")) {
                respondent = text(json, name, token, problems);
            } else if (name.equals("status")) {
                status = text(json, name, token, problems);
            } else if (name.equals("reached")) {
                last = text(json, name, token, problems);
            } else if (SKIPPED.contains(name)) {
                json.skipChildren();
            } else {
                json.skipChildren();
                problems.add(problem(
                        name.equals("answers") ? "no-answers" : "unknown-field",
                        name.equals("answers")
                                ? "The field 'answers' takes an object such as {\"Q1\":2}"
                                : "The response has an unknown field '" + Plain.cut(name) + "'; its fields are "
                                        + String.join(", ", FIELDS) + "." + Suggestion.sentence(name, FIELDS)));
            }
        }
        if (!answered && problems.isEmpty()) {
            problems.add(problem("no-answers", "The response has no 'answers': expected an object such as {\"Q1\":2}"));
        }
        return true;
    }

    private String text(JsonParser json, String name, @Nullable JsonToken token, List<Problem> problems)
            throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        if (token != JsonToken.VALUE_NULL) {
            json.skipChildren();
            problems.add(problem("wrong-kind", "The field '" + name + "' takes a text"));
        }
        return "";
    }

    private static Problem problem(String code, String message) {
        return Problem.error(code, Place.none(), message);
    }

    /** A response that says neither its status nor how far it got is complete. */
    private int reached() {
        if (status.equals("complete") || status.isEmpty() && last.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        return Math.max(answers.lastAnswered(), answers.position(last));
    }

    /** Keeps the line that was read last, and tells whether there is room for another. */
    boolean keep() {
        reachedOf[kept] = reached;
        placeOf[kept] = place();
        isUsed = false;
        return ++kept < reachedOf.length;
    }

    /** Adds the lines kept to columns, a column after the other; tells how many they were. */
    int write(ColumnWriter[] writers, ColumnsBuilder columns) {
        answers.write(writers, kept, reachedOf);
        for (int i = 0; i < kept; i++) {
            columns.endRow(placeOf[i], (int) Math.min(answers.items(), reachedOf[i] + 1L));
        }
        int written = kept;
        kept = 0;
        return written;
    }

    @Override
    public Value value(String variable) {
        return answers.value(variable, reached);
    }

    @Override
    public boolean hasReached(String item) {
        int position = answers.position(item);
        return position >= 0 && position <= reached;
    }

    @Override
    public Place place() {
        Optional<String> name = respondent.isBlank() ? Optional.empty() : Optional.of(respondent);
        return new Place(source, OptionalLong.of(line), name, Optional.empty());
    }

    static Missing absence(int item, int reached) {
        return item <= reached ? Missing.NOT_ASKED : Missing.NOT_REACHED;
    }
}
