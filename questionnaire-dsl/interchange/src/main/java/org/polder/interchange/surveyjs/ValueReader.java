package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.polder.answer.Answer;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
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
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Reads the values that a form has for an item as its answer; nothing where it has none. */
final class ValueReader implements Item.Visitor<Optional<Answer>> {
    private final Names names;
    private final JsonNode values;
    private final Losses losses;
    private final Set<String> read = new HashSet<>();

    ValueReader(Names names, JsonNode values, Losses losses) {
        this.names = names;
        this.values = values;
        this.losses = losses;
    }

    boolean hasRead(String name) {
        return read.contains(name);
    }

    private JsonNode take(String name) {
        read.add(name);
        return values.path(name);
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isContainerNode() && value.isEmpty();
    }

    private Optional<Answer> lost(Item item, JsonNode value) {
        losses.add(
                "value",
                item.id().value(),
                "Value " + HardenedJson.cut(value.toString()) + " is not understood and not read");
        return Optional.empty();
    }

    /** A code by itself, or with a comment. */
    private static Optional<Integer> code(JsonNode value) {
        JsonNode code = value.isObject() ? value.path("value") : value;
        try {
            return code.isValueNode() ? Optional.of(Integer.valueOf(code.asText())) : Optional.empty();
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }

    private static Optional<String> comment(JsonNode value) {
        return Optional.of(value.path("comment").asText("")).filter(text -> !text.isBlank());
    }

    @Override
    public Optional<Answer> singleChoice(SingleChoice item) {
        JsonNode value = take(names.of(item.id()));
        if (isEmpty(value)) {
            return Optional.empty();
        }
        Optional<Integer> code = code(value);
        return code.isEmpty() ? lost(item, value) : Optional.of(new Answer.Single(code.get(), comment(value)));
    }

    /** The codes of a list, each perhaps with a comment; nothing when one is none. */
    private static Optional<SortedMap<Integer, Optional<String>>> codes(JsonNode value) {
        SortedMap<Integer, Optional<String>> codes = new TreeMap<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            Optional<Integer> code = code(one);
            if (code.isEmpty()) {
                return Optional.empty();
            }
            codes.put(code.get(), comment(one));
        }
        return Optional.of(codes);
    }

    @Override
    public Optional<Answer> multipleChoice(MultipleChoice item) {
        JsonNode value = take(names.of(item.id()));
        if (isEmpty(value)) {
            return Optional.empty();
        }
        Optional<SortedMap<Integer, Optional<String>>> codes = codes(value);
        if (codes.isEmpty()) {
            return lost(item, value);
        }
        ImmutableSortedMap.Builder<Integer, String> texts = ImmutableSortedMap.naturalOrder();
        codes.get().forEach((code, text) -> text.ifPresent(words -> texts.put(code, words)));
        return Optional.of(
                new Answer.Multiple(ImmutableSortedSet.copyOf(codes.get().keySet()), texts.buildOrThrow()));
    }

    @Override
    public Optional<Answer> ranking(Ranking item) {
        JsonNode value = take(names.of(item.id()));
        if (isEmpty(value)) {
            return Optional.empty();
        }
        ImmutableList.Builder<Integer> codes = ImmutableList.builder();
        for (JsonNode one : value) {
            Optional<Integer> code = code(one);
            if (code.isEmpty()) {
                return lost(item, value);
            }
            codes.add(code.get());
        }
        return value.isArray()
                ? Optional.of(new Answer.Ranked(codes.build(), ImmutableSortedMap.of()))
                : lost(item, value);
    }

    @Override
    public Optional<Answer> openQuestion(OpenQuestion item) {
        JsonNode value = take(names.of(item.id()));
        if (isEmpty(value) || value.isValueNode() && value.asText().isBlank()) {
            return Optional.empty();
        }
        return value.isValueNode() ? Optional.of(Answer.text(value.asText())) : lost(item, value);
    }

    /** The option beside a number or date, which goes before the number or date. */
    private Optional<Answer> instead(Item item) {
        if (item.options().isEmpty()) {
            return Optional.empty();
        }
        JsonNode value = take(names.instead(item.id()));
        if (isEmpty(value)) {
            return Optional.empty();
        }
        Optional<SortedMap<Integer, Optional<String>>> codes = codes(value);
        return codes.isEmpty() || codes.get().isEmpty()
                ? lost(item, value)
                : Optional.of(Answer.instead(codes.get().firstKey()));
    }

    @Override
    public Optional<Answer> number(NumberQuestion item) {
        JsonNode value = take(names.of(item.id()));
        Optional<Answer> instead = instead(item);
        return instead.isPresent() || isEmpty(value) ? instead : numeral(item, value);
    }

    private Optional<Answer> numeral(Item item, JsonNode value) {
        Optional<Answer> number = value.isValueNode() ? Elements.number(value).map(Answer::number) : Optional.empty();
        return number.isPresent() ? number : lost(item, value);
    }

    @Override
    public Optional<Answer> date(DateQuestion item) {
        JsonNode value = take(names.of(item.id()));
        Optional<Answer> instead = instead(item);
        if (instead.isPresent() || isEmpty(value)) {
            return instead;
        }
        try {
            return Optional.of(Answer.date(LocalDate.parse(value.asText())));
        } catch (DateTimeParseException malformed) {
            return lost(item, value);
        }
    }

    private ImmutableSortedMap<Integer, String> named(Rowed item) {
        ImmutableSortedMap.Builder<Integer, String> found = ImmutableSortedMap.naturalOrder();
        for (Row row : item.rows()) {
            if (row.label() instanceof Row.NamedByRespondent) {
                String name = take(names.row(item.id(), row.code())).asText("");
                if (!name.isBlank()) {
                    found.put(row.code(), name);
                }
            }
        }
        return found.buildOrThrow();
    }

    private static Optional<Map<Integer, JsonNode>> rows(JsonNode value) {
        Map<Integer, JsonNode> rows = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            try {
                rows.put(Integer.valueOf(entry.getKey()), entry.getValue());
            } catch (NumberFormatException words) {
                return Optional.empty();
            }
        }
        return Optional.of(rows);
    }

    @Override
    public Optional<Answer> grid(Grid item) {
        JsonNode value = take(names.of(item.id()));
        ImmutableSortedMap<Integer, String> named = named(item);
        Optional<Map<Integer, JsonNode>> rows = rows(value);
        Map<Integer, Integer> codes = new TreeMap<>();
        for (Map.Entry<Integer, JsonNode> row : rows.orElse(Map.of()).entrySet()) {
            Optional<Integer> code = code(row.getValue());
            if (code.isEmpty()) {
                return lost(item, value);
            }
            codes.put(row.getKey(), code.get());
        }
        if (rows.isEmpty() || !value.isObject() && !isEmpty(value)) {
            return lost(item, value);
        }
        return codes.isEmpty() && named.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Rows(ImmutableSortedMap.copyOf(codes), named));
    }

    @Override
    public Optional<Answer> multipleGrid(MultipleGrid item) {
        JsonNode value = take(names.of(item.id()));
        ImmutableSortedMap<Integer, String> named = named(item);
        Optional<Map<Integer, JsonNode>> rows = rows(value);
        Map<Integer, ImmutableSortedSet<Integer>> codes = new TreeMap<>();
        for (Map.Entry<Integer, JsonNode> row : rows.orElse(Map.of()).entrySet()) {
            Optional<SortedMap<Integer, Optional<String>>> chosen = codes(row.getValue());
            if (chosen.isEmpty()) {
                return lost(item, value);
            }
            codes.put(row.getKey(), ImmutableSortedSet.copyOf(chosen.get().keySet()));
        }
        if (rows.isEmpty() || !value.isObject() && !isEmpty(value)) {
            return lost(item, value);
        }
        return codes.isEmpty() && named.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.RowSets(ImmutableSortedMap.copyOf(codes), named));
    }

    @Override
    public Optional<Answer> notice(Notice item) {
        return Optional.empty();
    }

    @Override
    public Optional<Answer> computed(Computed item) {
        JsonNode value = take(names.of(item.id()));
        return isEmpty(value) || value.asText().isEmpty() ? Optional.empty() : numeral(item, value);
    }

    @Override
    public Optional<Answer> screenOut(ScreenOut item) {
        return Optional.empty();
    }
}
