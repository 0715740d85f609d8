package org.polder.tabulation.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.Stored;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Variable;

/** Makes the JSON of a codebook. */
record CodebookEncoder(ObjectMapper mapper) implements Stored.Visitor<ObjectNode> {
    ObjectNode node(Codebook codebook) {
        ObjectNode node = mapper.createObjectNode().put("polder", "codebook").put("format", 1);
        codebook.respondent().ifPresent(column -> node.put("respondent", column));
        codebook.reached().ifPresent(column -> node.put("reached", column));
        node.put("blank", Names.of(codebook.blank()));
        ObjectNode absences = node.putObject("absences");
        codebook.absences().forEach((code, kind) -> absences.put(String.valueOf(code), Names.of(kind)));
        ArrayNode variables = node.putArray("variables");
        for (Variable variable : codebook.schema().variables()) {
            ObjectNode one = variables
                    .addObject()
                    .put("name", variable.name())
                    .put("label", variable.label())
                    .put("kind", Names.of(variable.kind()));
            if (!variable.categories().isEmpty()) {
                ArrayNode categories = one.putArray("categories");
                variable.categories().forEach(category -> category(categories.addObject(), category));
            }
            one.set("stored", codebook.place(variable.name()).accept(this));
        }
        return node;
    }

    private static void category(ObjectNode node, Category category) {
        node.put("code", category.code()).put("label", category.label());
        category.missing().ifPresent(kind -> node.put("missing", Names.of(kind)));
    }

    @Override
    public ObjectNode code(Stored.Code stored) {
        return mapper.createObjectNode().put("code", stored.column());
    }

    @Override
    public ObjectNode label(Stored.Label stored) {
        return mapper.createObjectNode().put("label", stored.column());
    }

    @Override
    public ObjectNode codeList(Stored.CodeList stored) {
        return mapper.createObjectNode().put("codes", stored.column()).put("separator", stored.separator());
    }

    @Override
    public ObjectNode indicators(Stored.Indicators stored) {
        ObjectNode node = mapper.createObjectNode();
        ObjectNode byCode = node.putObject("indicators");
        stored.byCode().forEach((code, column) -> byCode.put(String.valueOf(code), column));
        stored.absence().ifPresent(column -> node.put("absence", column));
        return node;
    }

    @Override
    public ObjectNode plain(Stored.Plain stored) {
        ObjectNode node = mapper.createObjectNode().put("value", stored.column());
        stored.instead().ifPresent(column -> node.put("instead", column));
        return node;
    }
}
