package org.polder.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** The {@code texts} of one response, by question and code. */
final class OpenParts {
    private static final Pattern KEY =
            Pattern.compile("([A-Za-z][A-Za-z0-9_-]{0,63}(?:\\[[1-9][0-9]{0,5}])?)\\.([1-9][0-9]{0,5})");

    private final Questionnaire questionnaire;
    private final Map<String, Map<Integer, String>> texts = new LinkedHashMap<>();

    private OpenParts(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    static OpenParts of(@Nullable JsonNode node, Questionnaire questionnaire, Place place, Consumer<Problem> problems) {
        OpenParts parts = new OpenParts(questionnaire);
        if (node == null || node.isNull()) {
            return parts;
        }
        if (!node.isObject()) {
            problems.accept(Problem.error(
                    "wrong-kind",
                    place,
                    "The field 'texts' takes an object such as" + " {\"Q7.6\":\"to explore\"}; found "
                            + Json.shown(node)));
            return parts;
        }
        node.properties().forEach(entry -> {
            Matcher key = KEY.matcher(entry.getKey());
            if (!key.matches()) {
                problems.accept(Problem.error(
                        "malformed-key",
                        place,
                        "The text key '" + Json.cut(entry.getKey())
                                + "' is malformed: expected question.code, such as 'Q7.6'"));
            } else if (!entry.getValue().isTextual()) {
                problems.accept(Problem.error(
                        "wrong-kind",
                        place.withItem(entry.getKey()),
                        "The text '" + entry.getKey() + "' takes a text in quotation marks; found "
                                + Json.shown(entry.getValue())));
            } else {
                parts.texts
                        .computeIfAbsent(key.group(1), question -> new TreeMap<>())
                        .put(Integer.valueOf(key.group(2)), entry.getValue().textValue());
            }
        });
        return parts;
    }

    /** Takes the texts of a question; what nobody takes is reported. */
    Map<Integer, String> of(ItemId question) {
        Map<Integer, String> found = texts.remove(question.value());
        return found == null ? Map.of() : found;
    }

    /** Passes over the texts of a question already reported. */
    void skip(String question) {
        texts.remove(question);
    }

    List<Problem> unused() {
        List<Problem> problems = new ArrayList<>();
        texts.forEach((question, byCode) -> byCode.keySet().forEach(code -> {
            boolean known = questionnaire.position(ItemId.of(question)).isPresent();
            problems.add(Problem.error(
                    "text-without-option",
                    Place.item(question),
                    known
                            ? "Question '" + question + "' has a text '" + question + "." + code
                                    + "' but no answer: answer it, or drop the text"
                            : problems.isEmpty()
                                    ? questionnaire.unknownItem(question)
                                    : "Question '" + question + "' does not exist"));
        }));
        return problems;
    }
}
