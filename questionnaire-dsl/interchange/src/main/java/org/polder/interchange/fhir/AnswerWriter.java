package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.polder.answer.Answer;
import org.polder.model.Item;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.Rowed;

/** Writes one answer as items of a response; what was left open is an item without an answer. */
final class AnswerWriter implements Answer.Visitor<List<ObjectNode>> {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Questionnaire questionnaire;
    private final Item item;

    AnswerWriter(Questionnaire questionnaire, Item item) {
        this.questionnaire = questionnaire;
        this.item = item;
    }

    private static ObjectNode node(String link) {
        return JSON.objectNode().put("linkId", link);
    }

    private List<ObjectNode> only(String property, JsonNode value) {
        ObjectNode node = node(Links.of(item.id()));
        node.putArray("answer").addObject().set(property, value);
        return List.of(node);
    }

    private void codes(ObjectNode node, Collection<Integer> codes) {
        ArrayNode answers = node.putArray("answer");
        codes.forEach(code -> answers.addObject()
                .putObject("valueCoding")
                .put("system", Urls.system(questionnaire, item.id()))
                .put("code", String.valueOf(code)));
    }

    private List<ObjectNode> chosen(Collection<Integer> codes, Map<Integer, String> texts) {
        ObjectNode node = node(Links.of(item.id()));
        if (!codes.isEmpty()) {
            codes(node, codes);
        }
        List<ObjectNode> all = new ArrayList<>(List.of(node));
        for (Option option : item.options()) {
            String text = texts.get(option.code());
            if (option.open().isPresent() && text != null && codes.contains(option.code())) {
                ObjectNode open = node(Links.open(item.id(), option.code()));
                open.putArray("answer").add(option.open().get().accept(new Open(text)));
                all.add(open);
            }
        }
        return all;
    }

    private record Open(String text) implements OpenPart.Visitor<ObjectNode> {
        @Override
        public ObjectNode words(OpenPart.Words part) {
            return JSON.objectNode().put("valueString", text);
        }

        @Override
        public ObjectNode number(OpenPart.Number part) {
            return Numbers.of(text)
                    .map(number -> JSON.objectNode().<ObjectNode>set("valueDecimal", Extensions.number(number)))
                    .orElseGet(() -> words(new OpenPart.Words(1)));
        }
    }

    @Override
    public List<ObjectNode> single(Answer.Single answer) {
        return chosen(
                List.of(answer.code()),
                answer.text().map(text -> Map.of(answer.code(), text)).orElse(Map.of()));
    }

    @Override
    public List<ObjectNode> multiple(Answer.Multiple answer) {
        return chosen(answer.codes(), answer.texts());
    }

    @Override
    public List<ObjectNode> ranked(Answer.Ranked answer) {
        return chosen(answer.codes(), answer.texts());
    }

    @Override
    public List<ObjectNode> openText(Answer.OpenText answer) {
        return answer.text().isBlank() ? leftOpen() : only("valueString", JSON.textNode(answer.text()));
    }

    @Override
    public List<ObjectNode> rows(Answer.Rows answer) {
        ObjectNode group = node(Links.of(item.id()));
        for (Row row : ((Rowed) item).rows()) {
            name(group, row, answer.names());
            Integer code = answer.codes().get(row.code());
            if (code != null) {
                codes(row(group, row), List.of(code));
            }
        }
        return List.of(group);
    }

    @Override
    public List<ObjectNode> rowSets(Answer.RowSets answer) {
        ObjectNode group = node(Links.of(item.id()));
        for (Row row : ((Rowed) item).rows()) {
            name(group, row, answer.names());
            Collection<Integer> codes = answer.codes().get(row.code());
            if (codes != null) {
                codes(row(group, row), codes);
            }
        }
        return List.of(group);
    }

    private ObjectNode row(ObjectNode group, Row row) {
        return group.withArray("/item").addObject().put("linkId", Links.row(item.id(), row.code()));
    }

    private void name(ObjectNode group, Row row, Map<Integer, String> names) {
        String name = names.get(row.code());
        if (name != null) {
            ObjectNode node = group.withArray("/item").addObject().put("linkId", Links.rowName(item.id(), row.code()));
            node.putArray("answer").addObject().put("valueString", name);
        }
    }

    @Override
    public List<ObjectNode> number(Answer.Number answer) {
        boolean integer = item instanceof NumberQuestion number && Ground.isInteger(number);
        return only(integer ? "valueInteger" : "valueDecimal", Extensions.number(answer.value()));
    }

    @Override
    public List<ObjectNode> date(Answer.Date answer) {
        return only("valueDate", JSON.textNode(answer.value().toString()));
    }

    @Override
    public List<ObjectNode> instead(Answer.Instead answer) {
        ObjectNode node = node(Links.instead(item.id()));
        codes(node, List.of(answer.code()));
        return List.of(node);
    }

    @Override
    public List<ObjectNode> seen() {
        return leftOpen();
    }

    @Override
    public List<ObjectNode> withheld() {
        return List.of();
    }

    @Override
    public List<ObjectNode> leftOpen() {
        return List.of(node(Links.of(item.id())));
    }
}
