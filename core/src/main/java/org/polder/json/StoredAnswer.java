package org.polder.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.polder.answer.Answer;

/**
 * An answer that says itself of which kind it is, such as {@code {"single":4,"text":"other work"}}, so that it can be
 * read back under any version of the questionnaire.
 */
final class StoredAnswer implements Answer.Visitor<ObjectNode> {
    private static final StoredAnswer WRITER = new StoredAnswer();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private StoredAnswer() {}

    static ObjectNode write(Answer answer) {
        return answer.accept(WRITER);
    }

    /** Reads an answer. Throws IllegalArgumentException, saying what was found, when it has none of the forms. */
    static Answer read(JsonNode node) {
        String kind = node.isObject() && !node.isEmpty() ? node.fieldNames().next() : "";
        JsonNode value = node.path(kind);
        return switch (kind) {
            case "single" ->
                new Answer.Single(
                        code(value), node.has("text") ? Optional.of(text(node.get("text"))) : Optional.empty());
            case "multiple" -> new Answer.Multiple(set(value), texts(node.path("texts")));
            case "text" -> Answer.text(text(value));
            case "number" -> Answer.number(require(value, value.isNumber()).decimalValue());
            case "date" -> Answer.date(AnswerDecoder.day(text(value)).orElseThrow(() -> malformed(value)));
            case "instead" -> Answer.instead(code(value));
            case "ranked" -> new Answer.Ranked(list(value), texts(node.path("texts")));
            case "rows" -> new Answer.Rows(rows(value), texts(node.path("names")));
            case "rowSets" -> new Answer.RowSets(rowSets(value), texts(node.path("names")));
            case "seen" -> Answer.seen();
            case "withheld" -> Answer.withheld();
            case "leftOpen" -> Answer.leftOpen();
            default -> throw malformed(node);
        };
    }

    private static JsonNode require(JsonNode node, boolean sound) {
        if (!sound) {
            throw malformed(node);
        }
        return node;
    }

    private static IllegalArgumentException malformed(JsonNode node) {
        return new IllegalArgumentException("the answer " + Json.shown(node) + " has none of the forms of an answer");
    }

    private static int code(JsonNode node) {
        return require(node, node.isInt()).intValue();
    }

    private static String text(JsonNode node) {
        return require(node, node.isTextual()).textValue();
    }

    private static ImmutableList<Integer> list(JsonNode node) {
        ImmutableList.Builder<Integer> codes = ImmutableList.builder();
        require(node, node.isArray()).forEach(code -> codes.add(code(code)));
        return codes.build();
    }

    private static ImmutableSortedSet<Integer> set(JsonNode node) {
        return ImmutableSortedSet.copyOf(list(node));
    }

    private static int key(Map.Entry<String, JsonNode> entry) {
        require(entry.getValue(), entry.getKey().matches("[0-9]{1,6}"));
        return Integer.parseInt(entry.getKey());
    }

    private static ImmutableSortedMap<Integer, String> texts(JsonNode node) {
        Map<Integer, String> all = new TreeMap<>();
        node.properties().forEach(entry -> all.put(key(entry), text(entry.getValue())));
        return ImmutableSortedMap.copyOf(all);
    }

    private static ImmutableSortedMap<Integer, Integer> rows(JsonNode node) {
        Map<Integer, Integer> all = new TreeMap<>();
        require(node, node.isObject()).properties().forEach(entry -> all.put(key(entry), code(entry.getValue())));
        return ImmutableSortedMap.copyOf(all);
    }

    private static ImmutableSortedMap<Integer, ImmutableSortedSet<Integer>> rowSets(JsonNode node) {
        Map<Integer, ImmutableSortedSet<Integer>> all = new TreeMap<>();
        require(node, node.isObject()).properties().forEach(entry -> all.put(key(entry), set(entry.getValue())));
        return ImmutableSortedMap.copyOf(all);
    }

    private static ObjectNode with(String kind, JsonNode value, String name, Map<Integer, String> texts) {
        ObjectNode node = JSON.objectNode();
        node.set(kind, value);
        if (!texts.isEmpty()) {
            ObjectNode all = node.putObject(name);
            texts.forEach((code, text) -> all.put(String.valueOf(code), text));
        }
        return node;
    }

    private static ObjectNode with(String kind, JsonNode value) {
        return with(kind, value, "", Map.of());
    }

    private static ArrayNode codes(Iterable<Integer> codes) {
        ArrayNode all = JSON.arrayNode();
        codes.forEach(all::add);
        return all;
    }

    @Override
    public ObjectNode single(Answer.Single answer) {
        ObjectNode node = with("single", JSON.numberNode(answer.code()));
        answer.text().ifPresent(text -> node.put("text", text));
        return node;
    }

    @Override
    public ObjectNode multiple(Answer.Multiple answer) {
        return with("multiple", codes(answer.codes()), "texts", answer.texts());
    }

    @Override
    public ObjectNode openText(Answer.OpenText answer) {
        return with("text", JSON.textNode(answer.text()));
    }

    @Override
    public ObjectNode number(Answer.Number answer) {
        // With an exponent, so that a number read of few characters is written of few.
        return with("number", JSON.numberNode(answer.value().stripTrailingZeros()));
    }

    @Override
    public ObjectNode date(Answer.Date answer) {
        return with("date", JSON.textNode(answer.value().toString()));
    }

    @Override
    public ObjectNode instead(Answer.Instead answer) {
        return with("instead", JSON.numberNode(answer.code()));
    }

    @Override
    public ObjectNode ranked(Answer.Ranked answer) {
        return with("ranked", codes(answer.codes()), "texts", answer.texts());
    }

    @Override
    public ObjectNode rows(Answer.Rows answer) {
        ObjectNode rows = JSON.objectNode();
        answer.codes().forEach((row, code) -> rows.put(String.valueOf(row), code));
        return with("rows", rows, "names", answer.names());
    }

    @Override
    public ObjectNode rowSets(Answer.RowSets answer) {
        ObjectNode rows = JSON.objectNode();
        answer.codes().forEach((row, chosen) -> rows.set(String.valueOf(row), codes(chosen)));
        return with("rowSets", rows, "names", answer.names());
    }

    @Override
    public ObjectNode seen() {
        return with("seen", JSON.booleanNode(true));
    }

    @Override
    public ObjectNode withheld() {
        return with("withheld", JSON.booleanNode(true));
    }

    @Override
    public ObjectNode leftOpen() {
        return with("leftOpen", JSON.booleanNode(true));
    }
}
