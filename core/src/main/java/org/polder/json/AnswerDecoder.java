package org.polder.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.polder.answer.Answer;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Ranking;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** Turns the JSON of one answer into the kind of answer its question takes. */
final class AnswerDecoder implements Item.Visitor<Optional<Answer>> {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final JsonNode node;
    private final Map<Integer, String> texts;
    private final List<Problem> problems = new ArrayList<>();

    AnswerDecoder(JsonNode node, Map<Integer, String> texts) {
        this.node = node;
        this.texts = texts;
    }

    Optional<Answer> decode(Item item) {
        if (node.isNull()) {
            texts.keySet()
                    .forEach(code -> report(
                            item,
                            "text-without-option",
                            "was left open but has a text '" + item.id() + "." + code
                                    + "': answer it, or drop the text"));
            return Optional.of(Answer.leftOpen());
        }
        if (item.asking().personal()
                && node.isObject()
                && node.size() == 1
                && node.get("withheld") == BooleanNode.TRUE) {
            return Optional.of(Answer.withheld());
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
        Optional<Integer> repeated = Optional.empty();
        for (JsonNode element : node) {
            Optional<Integer> code = whole(element);
            if (code.isEmpty()) {
                report(item, "wrong-kind", "takes option codes, whole numbers; found " + Json.shown(element));
                return Optional.empty();
            }
            repeated = codes.add(code.get()) ? repeated : code;
        }
        repeated.ifPresent(code -> report(item, "repeated-code", "has option " + code + " twice: keep it once"));
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
    public Optional<Answer> ranking(Ranking item) {
        if (!node.isArray()) {
            report(
                    item,
                    "wrong-kind",
                    "is a ranking and takes a list of option codes, the highest place first, such as [3, 1]; found "
                            + Json.shown(node));
            return Optional.empty();
        }
        List<Integer> codes = new ArrayList<>();
        for (JsonNode element : node) {
            Optional<Integer> code = whole(element);
            if (code.isEmpty()) {
                report(item, "wrong-kind", "takes option codes, whole numbers; found " + Json.shown(element));
                return Optional.empty();
            }
            codes.add(code.get());
        }
        return Optional.of(new Answer.Ranked(ImmutableList.copyOf(codes), ImmutableSortedMap.copyOf(texts)));
    }

    @Override
    public Optional<Answer> number(NumberQuestion item) {
        noTexts(item);
        return node.isObject() ? alternative(item) : numeric(item);
    }

    private Optional<Answer> numeric(Item item) {
        if (!node.isNumber()) {
            report(item, "wrong-kind", "takes a number without quotation marks; found " + Json.shown(node));
            return Optional.empty();
        }
        try {
            return Optional.of(Answer.number(node.decimalValue()));
        } catch (IllegalArgumentException tooLong) {
            report(item, "wrong-kind", "takes a number of a sensible length; found " + Json.shown(node));
            return Optional.empty();
        }
    }

    @Override
    public Optional<Answer> date(DateQuestion item) {
        noTexts(item);
        if (node.isObject()) {
            return alternative(item);
        }
        Optional<LocalDate> date = node.isTextual() ? day(node.textValue()) : Optional.empty();
        if (date.isEmpty()) {
            report(
                    item,
                    "wrong-kind",
                    "takes a date in quotation marks, such as \"2026-04-17\"; found " + Json.shown(node));
        }
        return date.map(Answer::date);
    }

    /** Reads {@code {"code":9}}, which stands for an option beside a number or date. */
    private Optional<Answer> alternative(Item item) {
        Optional<Integer> code = node.size() == 1 && node.has("code") ? whole(node.get("code")) : Optional.empty();
        if (code.isEmpty()) {
            report(
                    item,
                    "wrong-kind",
                    "takes an option as {\"code\":9}, the number being the option's code; found " + Json.shown(node));
        }
        return code.map(Answer::instead);
    }

    static Optional<LocalDate> day(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException impossible) {
            return Optional.empty();
        }
    }

    private void noTexts(Item item) {
        texts.keySet()
                .forEach(code -> report(
                        item,
                        "unexpected-text",
                        "has no open-ended option " + code + ": drop the text '" + item.id() + "." + code + "'"));
    }

    @Override
    public Optional<Answer> notice(Notice item) {
        noTexts(item);
        if (!node.isBoolean() || !node.booleanValue()) {
            report(item, "wrong-kind", "is a notice and takes true, once it was seen; found " + Json.shown(node));
            return Optional.empty();
        }
        return Optional.of(Answer.seen());
    }

    @Override
    public Optional<Answer> computed(Computed item) {
        noTexts(item);
        return numeric(item);
    }

    @Override
    public Optional<Answer> screenOut(ScreenOut item) {
        report(item, "wrong-kind", "is a screen-out and takes no answer; found " + Json.shown(node));
        return Optional.empty();
    }

    @Override
    public Optional<Answer> grid(Grid item) {
        return new RowsDecoder(node, texts, (code, end) -> report(item, code, end)).rows();
    }

    @Override
    public Optional<Answer> multipleGrid(MultipleGrid item) {
        return new RowsDecoder(node, texts, (code, end) -> report(item, code, end)).rowSets();
    }

    static Optional<Integer> whole(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToInt() ? Optional.of(value.intValue()) : Optional.empty();
    }

    private void report(Item item, String code, String end) {
        problems.add(Problem.error(code, Place.item(item.id().value()), "Question '" + item.id() + "' " + end));
    }
}
