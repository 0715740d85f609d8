package org.polder.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.polder.answer.Answer;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.OpenQuestion;
import org.polder.model.SingleChoice;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** Turns the JSON of one answer into the kind of answer its question takes. */
final class AnswerDecoder implements Item.Visitor<Optional<Answer>> {
    private final JsonNode node;
    private final Map<Integer, String> texts;
    private final List<Problem> problems = new ArrayList<>();

    AnswerDecoder(JsonNode node, Map<Integer, String> texts) {
        this.node = node;
        this.texts = texts;
    }

    Optional<Answer> decode(Item item) {
        if (node.isNull() || (node.isObject() && node.isEmpty() && texts.isEmpty())) {
            texts.keySet()
                    .forEach(code -> report(
                            item,
                            "text-without-option",
                            "was left open but has a text '" + item.id() + "." + code
                                    + "': answer it, or drop the text"));
            return Optional.of(Answer.leftOpen());
        }
        return item.accept(this);
    }

    List<Problem> problems() {
        return problems;
    }

    @Override
    public Optional<Answer> singleChoice(SingleChoice item) {
        if (node.isArray() && node.size() > 1) {
            report(
                    item,
                    "two-answers",
                    "is a single choice and takes one option code; found " + Json.shown(node) + ": keep one of them");
            return Optional.empty();
        }
        Optional<Integer> code = whole(node);
        if (code.isEmpty()) {
            report(
                    item,
                    "wrong-kind",
                    "is a single choice and takes one option code, a whole number; found " + Json.shown(node));
            return Optional.empty();
        }
        texts.keySet().stream()
                .filter(key -> !key.equals(code.get()))
                .forEach(key -> report(
                        item,
                        "text-without-option",
                        "has a text for option " + key + ", which was not chosen: choose the option or"
                                + " drop the text '" + item.id() + "." + key + "'"));
        return Optional.of(new Answer.Single(code.get(), Optional.ofNullable(texts.get(code.get()))));
    }

    @Override
    public Optional<Answer> multipleChoice(MultipleChoice item) {
        if (!node.isArray()) {
            report(
                    item,
                    "wrong-kind",
                    "is a multiple choice and takes a list of option codes, such as [1, 6]; found " + Json.shown(node));
            return Optional.empty();
        }
        TreeSet<Integer> codes = new TreeSet<>();
        for (JsonNode element : node) {
            Optional<Integer> code = whole(element);
            if (code.isEmpty()) {
                report(item, "wrong-kind", "takes option codes, whole numbers; found " + Json.shown(element));
                return Optional.empty();
            }
            if (!codes.add(code.get())) {
                report(item, "repeated-code", "has option " + code.get() + " twice: keep it once");
            }
        }
        return Optional.of(new Answer.Multiple(ImmutableSortedSet.copyOf(codes), ImmutableSortedMap.copyOf(texts)));
    }

    @Override
    public Optional<Answer> openQuestion(OpenQuestion item) {
        if (!node.isTextual()) {
            report(
                    item,
                    "wrong-kind",
                    "is an open question and takes a text in quotation marks; found " + Json.shown(node));
            return Optional.empty();
        }
        texts.keySet()
                .forEach(code -> report(
                        item,
                        "unexpected-text",
                        "is an open question and has no option " + code + ": drop the text '" + item.id() + "." + code
                                + "'"));
        return Optional.of(node.textValue().isBlank() ? Answer.leftOpen() : Answer.text(node.textValue()));
    }

    @Override
    public Optional<Answer> grid(Grid item) {
        if (!node.isObject()) {
            report(
                    item,
                    "wrong-kind",
                    "is a grid and takes an object from row code to scale code, such as {\"1\":3};" + " found "
                            + Json.shown(node));
            return Optional.empty();
        }
        Map<Integer, Integer> codes = new TreeMap<>();
        node.properties().forEach(entry -> {
            Optional<Integer> row = rowCode(entry.getKey());
            Optional<Integer> code = whole(entry.getValue());
            if (row.isEmpty()) {
                report(
                        item,
                        "unknown-row",
                        "has no row '" + Json.cut(entry.getKey()) + "': rows are named by their code, a whole number");
            } else if (!entry.getValue().isNull() && code.isEmpty()) {
                report(
                        item,
                        "wrong-kind",
                        "takes one scale code for row " + row.get() + ", a whole number; found "
                                + Json.shown(entry.getValue()));
            } else {
                code.ifPresent(value -> codes.put(row.get(), value));
            }
        });
        return Optional.of(
                codes.isEmpty() && texts.isEmpty()
                        ? Answer.leftOpen()
                        : new Answer.Rows(ImmutableSortedMap.copyOf(codes), ImmutableSortedMap.copyOf(texts)));
    }

    private static Optional<Integer> rowCode(String key) {
        return key.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(key)) : Optional.empty();
    }

    private static Optional<Integer> whole(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToInt() ? Optional.of(value.intValue()) : Optional.empty();
    }

    private void report(Item item, String code, String end) {
        problems.add(Problem.error(code, Place.item(item.id().value()), "Question '" + item.id() + "' " + end));
    }
}
