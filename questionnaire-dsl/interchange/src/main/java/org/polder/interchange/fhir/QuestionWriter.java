package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.polder.model.Asking;
import org.polder.model.Check;
import org.polder.model.Item;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.model.Ordering;
import org.polder.model.Requirement;
import org.polder.model.Row;

/** Writes what all items have: words, condition, requirement, checks, and the questions for open-ended options. */
final class QuestionWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Ground ground;
    private final Gate gate;
    private final TextWriter texts;

    QuestionWriter(Ground ground, Gate gate, TextWriter texts) {
        this.ground = ground;
        this.gate = gate;
        this.texts = texts;
    }

    void loss(Item item, String code, String message) {
        ground.losses().add(code, item.id().value(), message);
    }

    /** Writes an item of a type, enabled when a formula holds. */
    ObjectNode item(Item item, String type, Formula enabled) {
        Asking asking = item.asking();
        String link = Links.of(item.id());
        ObjectNode node = JSON.objectNode().put("linkId", link);
        texts.put(node, "text", asking.text(), link);
        node.put("type", type);
        gate.put(node, enabled, link);
        checks(item, node);
        if (asking.requirement() == Requirement.WARN_ONCE) {
            Extensions.add(node, Urls.own("requirement")).put("valueCode", Requirement.WARN_ONCE.code());
            loss(item, "warn-once", "FHIR does not ask to confirm an empty answer: it may be left open there");
        }
        if (asking.personal()) {
            Extensions.add(node, Urls.own("personal")).put("valueBoolean", true);
            loss(item, "personal", "FHIR keeps contact data with the other answers");
        }
        asking.timeLimit().ifPresent(limit -> {
            Extensions.add(node, Urls.own("time-limit")).put("valueString", limit.toString());
            loss(item, "time-limit", "FHIR has no time limit of " + limit);
        });
        return node;
    }

    /** Says that a question must be answered, if so. */
    static void required(Item item, ObjectNode node) {
        if (item.asking().required()) {
            node.put("required", true);
        }
    }

    /** Adds the hint as words within the question; a display can hold none, so there it follows. */
    List<ObjectNode> withHint(Item item, ObjectNode node, Formula enabled) {
        List<ObjectNode> all = new ArrayList<>(List.of(node));
        item.asking().hint().ifPresent(hint -> {
            String link = Links.hint(Links.of(item.id()));
            ObjectNode words = JSON.objectNode().put("linkId", link);
            texts.put(words, "text", hint, item.id().value());
            words.put("type", "display");
            Extensions.control(words, "help");
            Extensions.add(words, Urls.own("hint")).put("valueString", Links.of(item.id()));
            if (node.path("type").asText().equals("display")) {
                gate.put(words, enabled, item.id().value());
                all.add(words);
            } else {
                node.withArray("/item").insert(0, words);
            }
        });
        return all;
    }

    private void checks(Item item, ObjectNode node) {
        int number = 0;
        for (Check check : item.asking().checks()) {
            String user = item.id().value();
            ObjectNode constraint = Extensions.add(node, Urls.CONSTRAINT);
            Extensions.add(constraint, "key").put("valueId", "c" + ++number);
            Extensions.add(constraint, "severity").put("valueCode", check.soft() ? "warning" : "error");
            gate.text(ground.fails(check.holds(), user).not(), user)
                    .ifPresent(text -> Extensions.add(constraint, "expression").put("valueString", text));
            texts.put(Extensions.add(constraint, "human"), "valueString", check.message(), user);
        }
    }

    void order(Item item, ObjectNode node, Ordering order) {
        if (order != Ordering.AS_WRITTEN) {
            Extensions.add(node, Urls.own("order")).put("valueCode", order.code());
            loss(item, "order", "FHIR has no order '" + order.code() + "': the parts stand as written");
        }
    }

    /** The questions for what goes with open-ended options. */
    List<ObjectNode> open(Item item) {
        List<ObjectNode> questions = new ArrayList<>();
        for (Option option : item.options()) {
            option.open().ifPresent(part -> {
                String link = Links.open(item.id(), option.code());
                ObjectNode node = JSON.objectNode().put("linkId", link);
                texts.put(node, "text", option.text(), link);
                part.accept(new Open(node));
                gate.put(node, ground.chosen(item, Links.of(item.id()), List.of(option.code())), link);
                node.put("required", true);
                Extensions.add(node, Urls.own("open-part")).put("valueString", Links.of(item.id()));
                questions.add(node);
            });
        }
        return questions;
    }

    private record Open(ObjectNode node) implements OpenPart.Visitor<ObjectNode> {
        @Override
        public ObjectNode words(OpenPart.Words part) {
            return node.put("type", "string").put("maxLength", part.longest());
        }

        @Override
        public ObjectNode number(OpenPart.Number part) {
            node.put("type", "decimal");
            bound(node, Urls.MIN_VALUE, part.least(), false);
            bound(node, Urls.MAX_VALUE, part.most(), false);
            Extensions.add(node, Urls.MAX_DECIMALS).put("valueInteger", part.decimals());
            return node;
        }
    }

    static void bound(ObjectNode node, String url, BigDecimal bound, boolean integer) {
        ObjectNode extension = Extensions.add(node, url);
        if (integer) {
            extension.put("valueInteger", bound.intValue());
        } else {
            extension.set("valueDecimal", Extensions.number(bound));
        }
    }

    /** A row's question for the name that the respondent gives it. */
    ObjectNode name(Item item, Row row, Row.NamedByRespondent label, Formula offered) {
        String link = Links.rowName(item.id(), row.code());
        ObjectNode node = JSON.objectNode().put("linkId", link);
        texts.put(node, "text", label.invitation(), item.id() + "." + row.code());
        node.put("type", "string");
        gate.put(node, offered, item.id() + "." + row.code());
        Extensions.add(node, Urls.own("row-name")).put("valueString", Links.row(item.id(), row.code()));
        return node.put("maxLength", Row.LONGEST_NAME);
    }
}
