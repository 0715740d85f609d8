package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.polder.model.Item;
import org.polder.model.MultipleGrid;
import org.polder.model.Ordering;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.text.Text;

/** Writes a grid as a group with a question for each row, and one for the name of a row that the respondent names. */
final class RowWriter {
    private final Ground ground;
    private final Gate gate;
    private final TextWriter texts;
    private final QuestionWriter questions;
    private final OptionWriter options;

    RowWriter(Ground ground, Gate gate, TextWriter texts, QuestionWriter questions, OptionWriter options) {
        this.ground = ground;
        this.gate = gate;
        this.texts = texts;
        this.questions = questions;
        this.options = options;
    }

    List<ObjectNode> grid(Rowed item, boolean multiple, Ordering order, Formula enabled) {
        ObjectNode group = questions.item(item, "group", enabled);
        Extensions.control(group, "htable");
        Extensions.add(group, Urls.own("grid")).put("valueCode", multiple ? "multiple" : "single");
        questions.order(item, group, order);
        if (item.asking().required()) {
            Extensions.add(group, Urls.own("requirement"))
                    .put("valueCode", item.asking().requirement().code());
        }
        ArrayNode parts = group.putArray("item");
        item.rows().forEach(row -> row(item, row, multiple, parts));
        if (parts.isEmpty()) {
            group.remove("item");
        }
        return questions.withHint(item, group, enabled);
    }

    private void row(Rowed grid, Row row, boolean multiple, ArrayNode parts) {
        String user = grid.id() + "." + row.code();
        Formula offered = ground.holds(row.askedIf(), user);
        boolean named = row.label() instanceof Row.NamedByRespondent;
        if (row.label() instanceof Row.NamedByRespondent label) {
            parts.add(questions.name(grid, row, label, offered));
        }
        ObjectNode node = parts.addObject().put("linkId", Links.row(grid.id(), row.code()));
        label(grid, row, node, user);
        node.put("type", "choice");
        gate.put(node, named ? Ground.named(grid, row) : offered, user);
        if (grid.asking().required() && !named) {
            node.put("required", true);
        }
        if (multiple) {
            node.put("repeats", true);
            int most = ((MultipleGrid) grid).most();
            if (most < grid.scale().size()) {
                Extensions.add(node, Urls.MAX_OCCURS).put("valueInteger", most);
            }
        }
        if (row.anchored()) {
            Extensions.add(node, Urls.own("anchored")).put("valueBoolean", true);
        }
        options.put(node, grid);
    }

    private void label(Item grid, Row row, ObjectNode node, String user) {
        Optional<Text> fixed = row.label() instanceof Row.Fixed label ? Optional.of(label.label()) : Optional.empty();
        if (fixed.isPresent()) {
            texts.put(node, "text", fixed.get(), user);
            return;
        }
        node.put("text", TextWriter.BLANK);
        ground.losses()
                .add("row-name", user, "The name that the respondent gave the row reads '" + TextWriter.BLANK + "'");
        if (row.label() instanceof Row.CarriedForward carried) {
            Extensions.add(node, Urls.own("carried-forward"))
                    .put("valueString", Links.row(carried.grid(), carried.row()));
        }
    }
}
