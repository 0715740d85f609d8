package org.polder.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Suggestion;
import org.polder.response.Start;

/** Reads under which circumstances an interview started, and the orders drawn in it. */
final class Circumstances {
    private static final List<String> FIELDS = List.of("language", "seed", "date", "closedQuotas");

    private final Questionnaire questionnaire;

    Circumstances(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    Optional<Start> start(@Nullable JsonNode node, Place place, Consumer<Problem> problems) {
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isObject()) {
            problems.accept(Problem.error(
                    "wrong-kind",
                    place,
                    "The field 'start' takes an object with the fields " + String.join(", ", FIELDS) + "; found "
                            + Json.shown(node)));
            return Optional.empty();
        }
        List<Problem> found = new ArrayList<>();
        node.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                found.add(Problem.error(
                        "unknown-field",
                        place,
                        "The field 'start' has an unknown field '" + Json.cut(field) + "'; its fields are "
                                + String.join(", ", FIELDS) + "." + Suggestion.sentence(field, FIELDS)));
            }
        });
        String language = text(node, "language");
        String seed = text(node, "seed");
        Optional<LocalDate> date = AnswerDecoder.day(text(node, "date"));
        if (questionnaire.languages().stream().noneMatch(known -> known.tag().equals(language))) {
            found.add(wrong(place, "language", "one of " + questionnaire.languages(), node));
        }
        if (!seed.matches("-?[0-9]{1,19}") || !isLong(seed)) {
            found.add(wrong(place, "seed", "a whole number of at most 64 bits in quotation marks", node));
        }
        if (date.isEmpty()) {
            found.add(wrong(place, "date", "a date such as \"2026-04-17\"", node));
        }
        List<String> closed = closed(node.path("closedQuotas"), place, found::add);
        found.forEach(problems);
        return found.isEmpty()
                ? Optional.of(Start.in(Language.of(language))
                        .seed(Long.parseLong(seed))
                        .on(date.orElseThrow())
                        .closed(closed))
                : Optional.empty();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.get(field).textValue() : "";
    }

    private List<String> closed(JsonNode names, Place place, Consumer<Problem> problems) {
        List<String> known = questionnaire.quotas().stream().map(Quota::name).toList();
        List<String> closed = new ArrayList<>();
        if (!names.isMissingNode() && !names.isArray()) {
            problems.accept(wrong(place, "closedQuotas", "a list of names", names));
        }
        for (JsonNode name : names) {
            if (name.isTextual() && known.contains(name.textValue())) {
                closed.add(name.textValue());
            } else {
                problems.accept(wrong(place, "closedQuotas", "names of " + known, name));
                break;
            }
        }
        return closed;
    }

    private static boolean isLong(String digits) {
        try {
            Long.parseLong(digits);
            return true;
        } catch (NumberFormatException tooLarge) {
            return false;
        }
    }

    private static Problem wrong(Place place, String field, String takes, JsonNode node) {
        return Problem.error(
                "wrong-kind",
                place,
                "The field 'start." + field + "' takes " + takes + "; found "
                        + Json.shown(node.path(field).isMissingNode() ? node : node.path(field)));
    }

    ImmutableMap<ItemId, ImmutableList<Integer>> order(
            @Nullable JsonNode node, Place place, Consumer<Problem> problems) {
        Map<ItemId, ImmutableList<Integer>> orders = new LinkedHashMap<>();
        if (node != null && !node.isNull() && !node.isObject()) {
            problems.accept(
                    Problem.error("wrong-kind", place, "The field 'order' takes an object; found " + Json.shown(node)));
        } else if (node != null && !node.isNull()) {
            node.properties().forEach(entry -> {
                boolean known = ItemId.isAllowed(entry.getKey())
                        && questionnaire.position(ItemId.of(entry.getKey())).isPresent();
                ImmutableList.Builder<Integer> codes = ImmutableList.builder();
                boolean sound = known && entry.getValue().isArray();
                for (JsonNode code : entry.getValue()) {
                    sound &= code.isInt();
                    codes.add(code.intValue());
                }
                if (sound) {
                    orders.put(ItemId.of(entry.getKey()), codes.build());
                } else {
                    problems.accept(Problem.error(
                            "wrong-kind",
                            place.withItem(Json.cut(entry.getKey())),
                            "The field 'order' takes lists of codes by question, such as {\"Q7\":[3,1,2]}; found "
                                    + Json.shown(entry.getValue())
                                    + (known ? "" : ". " + questionnaire.unknownItem(Json.cut(entry.getKey())))));
                }
            });
        }
        return ImmutableMap.copyOf(orders);
    }
}
