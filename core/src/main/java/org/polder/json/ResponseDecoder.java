package org.polder.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.polder.answer.Answer;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Suggestion;
import org.polder.response.Response;
import org.polder.response.Status;

/** Turns one line of JSON into a response, reporting everything that is wrong with it. */
final class ResponseDecoder {
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

    private static final int MOST_SUGGESTIONS = 20;

    /** A computed number may have many digits behind the point. */
    private static final int LONGEST_NUMBER = 1100;

    private final Questionnaire questionnaire;
    private final Circumstances circumstances;
    private final ObjectMapper mapper;

    ResponseDecoder(Questionnaire questionnaire, ReadLimits limits) {
        this.questionnaire = questionnaire;
        this.circumstances = new Circumstances(questionnaire);
        this.mapper = new ObjectMapper(JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.textLength())
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(200)
                        .build())
                .build());
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    Optional<Response> decode(String line, Place place, Consumer<Problem> problems) {
        JsonNode root;
        if (line.indexOf('\uFFFD') >= 0) {
            problems.accept(Problem.warning(
                    "not-utf-8",
                    place.withItem("character " + (line.indexOf('\uFFFD') + 1)),
                    "The line holds the character U+FFFD, which mostly stands for bytes that were not UTF-8: save the"
                            + " file as UTF-8, or write \\ufffd if it is meant"));
        }
        try {
            root = mapper.readTree(line);
        } catch (JsonProcessingException broken) {
            problems.accept(Problem.error(
                    "broken-json",
                    column(place, broken),
                    "The line is not one JSON object: " + Json.plain(broken.getOriginalMessage())));
            return Optional.empty();
        } catch (NumberFormatException tooFar) {
            problems.accept(Problem.error(
                    "broken-json", place, "The line holds a number with an exponent of too many digits: write it out"));
            return Optional.empty();
        }
        if (!root.isObject()) {
            problems.accept(Problem.error(
                    "broken-json",
                    place,
                    "The line is not a JSON object: expected" + " {\"respondent\":…,\"answers\":{…}}; found "
                            + Json.shown(root)));
            return Optional.empty();
        }
        String name = text(root, "respondent", place, problems)
                .filter(value -> !value.isBlank())
                .orElse("");
        if (name.isEmpty()) {
            problems.accept(Problem.error(
                    "no-respondent",
                    place,
                    "The response has no 'respondent': add the" + " respondent's name, such as \"respondent\":\"r1\""));
            return Optional.empty();
        }
        return fields(root, name, place.withRespondent(name), problems);
    }

    private Optional<Response> fields(JsonNode root, String name, Place place, Consumer<Problem> problems) {
        root.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                problems.accept(Problem.error(
                        "unknown-field",
                        place,
                        "The response has an unknown field '"
                                + Json.cut(field) + "'; its fields are " + String.join(", ", FIELDS) + "."
                                + Suggestion.sentence(field, FIELDS)));
            }
        });
        Optional<String> belongsTo = text(root, "questionnaire", place, problems);
        if (belongsTo.isPresent() && !belongsTo.get().equals(questionnaire.id())) {
            problems.accept(Problem.error(
                    "other-questionnaire",
                    place,
                    "The response belongs to questionnaire '"
                            + Json.cut(belongsTo.get()) + "'; expected '" + questionnaire.id()
                            + "': give the questionnaire it was answered with"));
            return Optional.empty();
        }
        JsonNode answers = root.get("answers");
        if (answers == null || !answers.isObject()) {
            problems.accept(Problem.error(
                    "no-answers",
                    place,
                    "The response has no 'answers': expected an object such" + " as {\"Q1\":2}; found "
                            + (answers == null ? "nothing" : Json.shown(answers))));
            return Optional.empty();
        }
        return Optional.of(new Response(
                name,
                belongsTo,
                text(root, "version", place, problems),
                text(root, "fingerprint", place, problems),
                status(root, place, problems),
                circumstances.start(root.get("start"), place, problems),
                answers(answers, root.get("texts"), place, problems),
                reached(root, place, problems),
                circumstances.order(root.get("order"), place, problems),
                aside(root.get("aside"), place, problems)));
    }

    private ImmutableMap<ItemId, Answer> aside(@Nullable JsonNode aside, Place place, Consumer<Problem> problems) {
        if (aside == null || aside.isNull()) {
            return ImmutableMap.of();
        }
        JsonNode answers = aside.get("answers");
        aside.fieldNames().forEachRemaining(field -> {
            if (!field.equals("answers") && !field.equals("texts")) {
                problems.accept(Problem.error(
                        "unknown-field",
                        place,
                        "The field 'aside' has an unknown field '" + Json.cut(field)
                                + "'; its fields are answers, texts"));
            }
        });
        if (answers == null || !answers.isObject()) {
            problems.accept(Problem.error(
                    "wrong-kind",
                    place,
                    "The field 'aside' takes an object with 'answers' and perhaps 'texts'; found "
                            + Json.shown(aside)));
            return ImmutableMap.of();
        }
        return answers(answers, aside.get("texts"), place, problems);
    }

    private ImmutableMap<ItemId, Answer> answers(
            JsonNode answers, @Nullable JsonNode texts, Place place, Consumer<Problem> problems) {
        OpenParts parts = OpenParts.of(texts, questionnaire, place, problems);
        ImmutableMap<ItemId, Answer> decoded = answers(answers, parts, place, problems);
        parts.unused().forEach(problem -> problems.accept(problem.within(place)));
        return decoded;
    }

    private ImmutableMap<ItemId, Answer> answers(
            JsonNode answers, OpenParts parts, Place place, Consumer<Problem> problems) {
        Map<ItemId, Answer> decoded = new LinkedHashMap<>();
        int[] unknown = new int[1];
        answers.properties().forEach(entry -> {
            Optional<Item> item = item(entry.getKey());
            if (item.isEmpty()) {
                String name = Json.cut(entry.getKey());
                // Finding what was meant costs time in proportion to the questionnaire: a few times is enough.
                boolean worth = unknown[0]++ < MOST_SUGGESTIONS;
                problems.accept(Problem.error(
                        "unknown-question",
                        place.withItem(name),
                        worth ? questionnaire.unknownItem(name) : "There is no question '" + name + "'."));
                parts.skip(entry.getKey());
                return;
            }
            AnswerDecoder decoder =
                    new AnswerDecoder(entry.getValue(), parts.of(item.get().id()));
            Optional<Answer> answer = decoder.decode(item.get());
            decoder.problems().forEach(problem -> problems.accept(problem.within(place)));
            answer.ifPresent(found -> decoded.put(item.get().id(), found));
        });
        return ImmutableMap.copyOf(decoded);
    }

    private Optional<Item> item(String name) {
        return ItemId.isAllowed(name) ? questionnaire.item(ItemId.of(name)) : Optional.empty();
    }

    private static Optional<Status> status(JsonNode root, Place place, Consumer<Problem> problems) {
        Optional<String> found = text(root, "status", place, problems);
        Optional<Status> status = found.flatMap(Status::of);
        if (found.isPresent() && status.isEmpty()) {
            List<String> known = List.of("complete", "partial", "screened-out");
            problems.accept(Problem.error(
                    "unknown-status",
                    place,
                    "The status '" + Json.cut(found.get())
                            + "' does not exist; it is one of " + String.join(", ", known) + "."
                            + Suggestion.sentence(found.get(), known)));
        }
        return status;
    }

    private Optional<ItemId> reached(JsonNode root, Place place, Consumer<Problem> problems) {
        Optional<String> found = text(root, "reached", place, problems);
        Optional<Item> item = found.flatMap(this::item);
        if (found.isPresent() && item.isEmpty()) {
            problems.accept(Problem.error(
                    "unknown-question",
                    place,
                    "The field 'reached' names no question. " + questionnaire.unknownItem(Json.cut(found.get()))));
        }
        return item.map(Item::id);
    }

    private static Optional<String> text(JsonNode root, String field, Place place, Consumer<Problem> problems) {
        JsonNode node = root.get(field);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            problems.accept(Problem.error(
                    "wrong-kind", place, "The field '" + field + "' takes a text; found " + Json.shown(node)));
            return Optional.empty();
        }
        return Optional.of(node.textValue());
    }

    private static Place column(Place place, JsonProcessingException broken) {
        return broken.getLocation() == null
                ? place
                : place.withItem("character " + broken.getLocation().getColumnNr());
    }
}
