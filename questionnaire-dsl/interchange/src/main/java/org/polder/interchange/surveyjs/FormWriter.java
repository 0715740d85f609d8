package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polder.interchange.internal.Losses;
import org.polder.model.Block;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.ScreenOut;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** Writes a questionnaire as a form. */
final class FormWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Questionnaire questionnaire;
    private final Losses losses = new Losses(Place.none());
    private final Presence presence;
    private final Wordings wordings;

    /** Variables that texts need; they may look at all the others. */
    private final ArrayNode texts = JSON.arrayNode();

    private final List<ObjectNode> computed = new ArrayList<>();

    /** The elements of each item, all that stands for it, and whether the interview may have ended before it. */
    private final Map<ItemId, List<ObjectNode>> elements = new LinkedHashMap<>();

    private final ListMultimap<ItemId, ObjectNode> parts = ArrayListMultimap.create();

    private final Map<ItemId, Term> opens = new LinkedHashMap<>();
    private Term open = Term.YES;

    FormWriter(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.presence = new Presence(questionnaire, new Names(questionnaire), losses);
        this.wordings = new Wordings(presence, texts);
    }

    ObjectNode form() {
        ObjectNode form = JSON.objectNode();
        form.put("locale", questionnaire.languages().get(0).tag());
        ArrayNode pages = form.putArray("pages");
        for (int i = 0; i < questionnaire.pages().size(); i++) {
            page(questionnaire.pages().get(i), questionnaire.groups().get(i), pages.addObject());
        }
        ArrayNode variables = JSON.arrayNode();
        // Naming variables may bring in more of them, of earlier items only.
        List<ObjectNode> asked = new ArrayList<>();
        for (Item item : questionnaire.items().reverse()) {
            if (presence.watched().contains(item.id())) {
                asked.add(askedVariable(item));
                lookAtVariable(item);
            }
        }
        asked.forEach(variable -> variables.insert(0, variable));
        presence.answered().forEach((grid, term) -> {
            ObjectNode variable = variables
                    .addObject()
                    .put(
                            "name",
                            presence.names()
                                    .other("answered_" + presence.names().of(grid)))
                    .put("expression", term.text());
            Extras.of(variable).put("answered", presence.names().of(grid));
        });
        variables.addAll(computed).addAll(texts);
        if (!variables.isEmpty()) {
            form.set("calculatedValues", variables);
        }
        Extras.of(form).put("id", questionnaire.id()).put("version", questionnaire.version());
        new CarriedWriter(questionnaire, presence.names(), Multimaps.asMap(parts)).write(form);
        return form;
    }

    private ObjectNode askedVariable(Item item) {
        ObjectNode variable = JSON.objectNode()
                .put("name", presence.names().asked(item.id()))
                .put(
                        "expression",
                        presence.holds(item.askedIf(), item.id().value()).text());
        if (item instanceof Computed) {
            Extras.of(variable).put("asked", presence.names().of(item.id()));
        }
        parts.put(item.id(), variable);
        return variable;
    }

    /** Shows an item by the variable that tells whether it is asked, so that a reader knows what the variable means. */
    private void lookAtVariable(Item item) {
        List<ObjectNode> own = elements.getOrDefault(item.id(), List.of());
        Term asked = presence.asked(item.id());
        for (ObjectNode element : own) {
            // A question for the name of a row may have a condition of its own.
            if (element.path("name").asText().equals(presence.names().of(item.id()))) {
                ElementWriter.condition(element, asked.and(opens.get(item.id())));
            }
        }
    }

    ImmutableList<Problem> losses() {
        return losses.all();
    }

    private void page(Page page, ImmutableList<ImmutableList<Item>> groups, ObjectNode node) {
        node.put("name", page.name());
        if (page.order() != Ordering.AS_WRITTEN && page.order() != Ordering.SHUFFLED) {
            Extras.of(node).put("order", page.order().code());
        }
        page.title().ifPresent(title -> node.set("title", wordings.of(title, page.name())));
        if (page.order() == Ordering.SHUFFLED) {
            node.put("questionsOrder", "random");
        }
        if (page.order() != Ordering.AS_WRITTEN) {
            losses.add(
                    "order",
                    page.name(),
                    page.order() == Ordering.SHUFFLED
                            ? "SurveyJS shuffles all that stands on a page, also notices and what belongs together"
                            : "SurveyJS cannot order a page '" + page.order().code() + "': it stands as written");
        }
        page.elements().stream()
                .filter(Block.class::isInstance)
                .map(Block.class::cast)
                .forEach(block -> losses.add(
                        "block",
                        block.name(),
                        "The block is written out, each asking as questions of its own, in the order written"));
        ArrayNode all = node.putArray("elements");
        groups.forEach(group -> group.forEach(item -> item(item, all)));
    }

    private void item(Item item, ArrayNode page) {
        int before = texts.size();
        List<ObjectNode> own = item.accept(new ElementWriter(presence, wordings, open));
        elements.put(item.id(), own);
        parts.putAll(item.id(), own);
        for (int i = before; i < texts.size(); i++) {
            parts.put(item.id(), (ObjectNode) texts.get(i));
        }
        opens.put(item.id(), open);
        page.addAll(own);
        if (item instanceof Computed value) {
            Worth worth = Worth.of(value.value(), presence, value.id());
            Term asked = presence.asked(value.id());
            ObjectNode variable = JSON.objectNode()
                    .put("name", presence.names().of(value.id()))
                    .put(
                            "expression",
                            new Worth(worth.term(), asked.and(worth.known()))
                                    .whole()
                                    .text())
                    .put("includeIntoResult", true);
            if (!presence.names().of(value.id()).equals(value.id().value())) {
                Extras.of(variable).put("id", value.id().value());
            }
            computed.add(variable);
            parts.put(value.id(), variable);
        }
        if (item instanceof ScreenOut) {
            open = open.and(presence.asked(item.id()).not());
        }
    }
}
