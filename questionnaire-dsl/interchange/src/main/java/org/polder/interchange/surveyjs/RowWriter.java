package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.polder.model.Row;
import org.polder.model.Rowed;

/** Writes the rows of a grid; a row that the respondent names gets a question for the name before the grid. */
final class RowWriter {
    private final Presence presence;
    private final Wordings wordings;

    RowWriter(Presence presence, Wordings wordings) {
        this.presence = presence;
        this.wordings = wordings;
    }

    ArrayNode rows(Rowed grid) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Row row : grid.rows()) {
            ObjectNode node = rows.addObject().put("value", row.code());
            node.set("text", row.label().accept(new Label(grid, row)));
            Term shown = presence.shown(grid, row);
            if (!shown.equals(Term.YES)) {
                node.put("visibleIf", shown.text());
            }
            if (row.anchored()) {
                Extras.of(node).put("anchored", true);
            }
            if (row.label() instanceof Row.CarriedForward carried) {
                Extras.of(node)
                        .putObject("carriedForward")
                        .put("item", presence.names().of(carried.grid()))
                        .put("row", carried.row());
            }
        }
        return rows;
    }

    List<ObjectNode> names(Rowed grid, Term visible) {
        List<ObjectNode> questions = new ArrayList<>();
        for (Row row : grid.rows()) {
            if (row.label() instanceof Row.NamedByRespondent named) {
                ObjectNode question = JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "text")
                        .put("name", presence.names().row(grid.id(), row.code()));
                question.set("title", wordings.of(named.invitation(), grid.id() + "." + row.code()));
                // Above the grid nothing else tells what the row is for.
                question.set(
                        "description",
                        wordings.of(grid.asking().text(), grid.id().value()));
                question.put("maxLength", Row.LONGEST_NAME);
                ElementWriter.condition(question, visible.and(presence.offered(grid, row)));
                Extras.of(question)
                        .putObject("names")
                        .put("item", presence.names().of(grid.id()))
                        .put("row", row.code());
                questions.add(question);
            }
        }
        return questions;
    }

    private final class Label implements Row.LabelVisitor<JsonNode> {
        private final Rowed grid;
        private final Row row;

        Label(Rowed grid, Row row) {
            this.grid = grid;
            this.row = row;
        }

        @Override
        public JsonNode fixed(Row.Fixed label) {
            return wordings.of(label.label(), grid.id() + "." + row.code());
        }

        @Override
        public JsonNode namedByRespondent(Row.NamedByRespondent label) {
            return JsonNodeFactory.instance.textNode("{" + presence.names().row(grid.id(), row.code()) + "}");
        }

        @Override
        public JsonNode carriedForward(Row.CarriedForward label) {
            return JsonNodeFactory.instance.textNode("{" + presence.names().row(label.grid(), label.row()) + "}");
        }
    }
}
