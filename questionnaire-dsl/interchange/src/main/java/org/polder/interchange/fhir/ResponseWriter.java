package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.interchange.internal.Losses;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.response.Response;
import org.polder.response.Status;

/** Writes a response as a FHIR QuestionnaireResponse. */
final class ResponseWriter {
    private final Questionnaire questionnaire;
    private final Losses losses;

    ResponseWriter(Questionnaire questionnaire, Losses losses) {
        this.questionnaire = questionnaire;
        this.losses = losses;
    }

    ObjectNode write(Response response) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("resourceType", "QuestionnaireResponse");
        response.start()
                .ifPresent(start -> node.put("language", start.language().tag()));
        node.putObject("identifier")
                .put("system", Urls.questionnaire(questionnaire) + ":respondent")
                .put("value", response.respondent());
        node.put("questionnaire", Urls.questionnaire(questionnaire) + "|" + questionnaire.version());
        boolean open = response.status().equals(Optional.of(Status.PARTIAL));
        node.put("status", open ? "in-progress" : "completed");
        response.start().ifPresent(start -> node.put("authored", start.today().toString()));
        ArrayNode pages = node.putArray("item");
        for (int i = 0; i < questionnaire.pages().size(); i++) {
            ObjectNode page = JsonNodeFactory.instance.objectNode().put("linkId", Links.page(i + 1));
            ArrayNode items = page.putArray("item");
            for (ImmutableList<Item> group : questionnaire.groups().get(i)) {
                group.forEach(item -> answer(response, item, items));
            }
            if (!items.isEmpty()) {
                pages.add(page);
            }
        }
        if (pages.isEmpty()) {
            node.remove("item");
        }
        report(response);
        return node;
    }

    private void answer(Response response, Item item, ArrayNode items) {
        response.answer(item.id()).ifPresent(answer -> {
            if (answer instanceof Answer.Withheld) {
                losses.add("withheld", item.id().value(), "Contact data is kept elsewhere: it is not written");
            }
            items.addAll(answer.accept(new AnswerWriter(questionnaire, item)));
        });
    }

    private void report(Response response) {
        response.answers().keySet().stream()
                .filter(id -> questionnaire.item(id).isEmpty())
                .forEach(id -> losses.add("unknown-item", id.value(), questionnaire.unknownItem(id.value())));
        if (!response.aside().isEmpty()) {
            losses.add("aside", "The answers that fell off the path are not written: FHIR does not allow them");
        }
    }
}
