package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.polder.interchange.internal.Losses;
import org.polder.model.Block;
import org.polder.model.Item;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.ScreenOut;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** Writes a questionnaire as a FHIR Questionnaire. */
final class FormWriter {
    private final Questionnaire questionnaire;
    private final Losses losses = new Losses(Place.none());
    private final Ground ground;
    private final Gate gate;
    private final TextWriter texts;
    private final List<ScreenOut> screenOuts = new ArrayList<>();

    FormWriter(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.ground = new Ground(questionnaire, losses);
        this.gate = new Gate(losses);
        this.texts = new TextWriter(ground, gate);
    }

    ObjectNode form() {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("resourceType", "Questionnaire");
        form.put("language", questionnaire.languages().get(0).tag());
        Extensions.add(form, Urls.own("languages"))
                .put(
                        "valueString",
                        String.join(
                                " ",
                                questionnaire.languages().stream()
                                        .map(language -> language.tag())
                                        .toList()));
        form.put("url", Urls.questionnaire(questionnaire));
        form.put("version", questionnaire.version());
        form.put("title", questionnaire.id());
        form.put("status", "active");
        ArrayNode items = form.putArray("item");
        for (int i = 0; i < questionnaire.pages().size(); i++) {
            page(i, items.addObject());
        }
        return form;
    }

    ImmutableList<Problem> losses() {
        return losses.all();
    }

    private void page(int number, ObjectNode node) {
        Page page = questionnaire.pages().get(number);
        node.put("linkId", Links.page(number + 1));
        Extensions.add(node, Urls.own("page")).put("valueString", page.name());
        page.title().ifPresent(title -> texts.put(node, "text", title, page.name()));
        node.put("type", "group");
        if (page.order() != Ordering.AS_WRITTEN) {
            // The askings of a block stay together here, and would not once they are written out.
            if (page.elements().stream().noneMatch(Block.class::isInstance)) {
                Extensions.add(node, Urls.own("order"))
                        .put("valueCode", page.order().code());
            }
            losses.add(
                    "order",
                    page.name(),
                    "FHIR has no order '" + page.order().code() + "': the page stands as written");
        }
        page.elements().stream()
                .filter(Block.class::isInstance)
                .map(Block.class::cast)
                .forEach(block -> losses.add(
                        "block",
                        block.name(),
                        "The block is written out, each asking as questions of its own, in the order written"));
        gate.put(node, ground.ended(screenOuts).not(), page.name());
        ArrayNode own = node.putArray("item");
        List<ScreenOut> before = new ArrayList<>();
        for (ImmutableList<Item> group : questionnaire.groups().get(number)) {
            for (Item item : group) {
                own.addAll(item.accept(
                        new ItemWriter(ground, gate, texts, ground.ended(before).not())));
                if (item instanceof ScreenOut end) {
                    before.add(end);
                }
            }
        }
        screenOuts.addAll(before);
    }
}
