package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.polder.answer.Answer;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.NumberQuestion;
import org.polder.model.Row;
import org.polder.model.Rowed;

/** Gives the values of a form for one answer, by name; null where a question of the form has none. */
final class AnswerWriter implements Answer.Visitor<ImmutableMap<String, JsonNode>> {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Item item;
    private final Names names;
    private final String name;

    AnswerWriter(Item item, Names names) {
        this.item = item;
        this.names = names;
        this.name = names.of(item.id());
    }

    private ImmutableMap<String, JsonNode> only(JsonNode value) {
        return ImmutableMap.of(name, value);
    }

    private static JsonNode commented(int code, String comment) {
        return JSON.objectNode().put("value", code).put("comment", comment);
    }

    @Override
    public ImmutableMap<String, JsonNode> single(Answer.Single answer) {
        JsonNode code = JSON.numberNode(answer.code());
        return only(answer.text().map(text -> commented(answer.code(), text)).orElse(code));
    }

    @Override
    public ImmutableMap<String, JsonNode> multiple(Answer.Multiple answer) {
        ArrayNode codes = JSON.arrayNode();
        answer.codes().forEach(code -> {
            String comment = answer.texts().get(code);
            codes.add(comment == null ? JSON.numberNode(code) : commented(code, comment));
        });
        return only(codes);
    }

    @Override
    public ImmutableMap<String, JsonNode> openText(Answer.OpenText answer) {
        return only(JSON.textNode(answer.text()));
    }

    @Override
    public ImmutableMap<String, JsonNode> rows(Answer.Rows answer) {
        ObjectNode rows = JSON.objectNode();
        answer.codes().forEach((row, code) -> rows.put(String.valueOf(row), code));
        return grid(rows, answer.names());
    }

    @Override
    public ImmutableMap<String, JsonNode> rowSets(Answer.RowSets answer) {
        ObjectNode rows = JSON.objectNode();
        answer.codes().forEach((row, codes) -> codes.forEach(rows.withArray("/" + row)::add));
        return grid(rows, answer.names());
    }

    private ImmutableMap<String, JsonNode> grid(ObjectNode rows, Map<Integer, String> named) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (Row row : ((Rowed) item).rows()) {
            if (row.label() instanceof Row.NamedByRespondent) {
                String given = named.get(row.code());
                values.put(names.row(item.id(), row.code()), given == null ? JSON.nullNode() : JSON.textNode(given));
            }
        }
        values.put(name, rows.isEmpty() ? JSON.nullNode() : rows);
        return ImmutableMap.copyOf(values);
    }

    @Override
    public ImmutableMap<String, JsonNode> number(Answer.Number answer) {
        return beside(JSON.numberNode(answer.value()), JSON.nullNode());
    }

    @Override
    public ImmutableMap<String, JsonNode> date(Answer.Date answer) {
        return beside(JSON.textNode(answer.value().toString()), JSON.nullNode());
    }

    @Override
    public ImmutableMap<String, JsonNode> instead(Answer.Instead answer) {
        return beside(JSON.nullNode(), JSON.arrayNode().add(answer.code()));
    }

    private ImmutableMap<String, JsonNode> beside(JsonNode value, JsonNode option) {
        boolean plain = item.options().isEmpty() || item instanceof Computed;
        return plain ? only(value) : ImmutableMap.of(name, value, names.instead(item.id()), option);
    }

    @Override
    public ImmutableMap<String, JsonNode> ranked(Answer.Ranked answer) {
        ArrayNode codes = JSON.arrayNode();
        answer.codes().forEach(codes::add);
        return only(codes);
    }

    @Override
    public ImmutableMap<String, JsonNode> seen() {
        return ImmutableMap.of();
    }

    @Override
    public ImmutableMap<String, JsonNode> withheld() {
        return ImmutableMap.of();
    }

    @Override
    public ImmutableMap<String, JsonNode> leftOpen() {
        if (item instanceof Rowed) {
            return grid(JSON.objectNode(), Map.of());
        }
        boolean beside = item instanceof NumberQuestion || item instanceof DateQuestion;
        return beside ? beside(JSON.nullNode(), JSON.nullNode()) : only(JSON.nullNode());
    }
}
