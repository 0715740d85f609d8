package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
import org.polder.interview.PathTracer;
import org.polder.interview.Routing;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.Questionnaire;
import org.polder.model.ScreenOut;
import org.polder.name.ItemId;
import org.polder.response.Response;
import org.polder.response.Start;
import org.polder.response.Status;

/** Reads the values of a completed form as a response: routing tells what was left open and what was not asked. */
final class ResultReader {
    private final Questionnaire questionnaire;
    private final JsonNode values;
    private final Losses losses;

    ResultReader(Questionnaire questionnaire, JsonNode values, Losses losses) {
        this.questionnaire = questionnaire;
        this.values = values;
        this.losses = losses;
    }

    Response response(Start start, String respondent) {
        ValueReader reader = new ValueReader(new Names(questionnaire), values, losses);
        Map<ItemId, Answer> given = new LinkedHashMap<>();
        Map<ItemId, Answer> all = new LinkedHashMap<>();
        for (Item item : questionnaire.items()) {
            Optional<Answer> answer = item.accept(reader);
            answer.ifPresent(found -> given.put(item.id(), found));
            Answer open = item instanceof Notice ? Answer.seen() : Answer.leftOpen();
            all.put(item.id(), answer.orElse(open));
        }
        values.fieldNames().forEachRemaining(name -> {
            if (!reader.hasRead(name)) {
                losses.add("value", "Value '" + HardenedJson.cut(name) + "' belongs to no question and is not read");
            }
        });
        PathTracer tracer = PathTracer.of(Routing.of(questionnaire), start);
        tracer.trace(all);
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        Map<ItemId, Answer> aside = new LinkedHashMap<>();
        for (Item item : questionnaire.items()) {
            boolean computed = item instanceof Computed || item instanceof Notice || item instanceof ScreenOut;
            if (tracer.isAsked(item.id()) && (!computed || given.containsKey(item.id()))) {
                answers.put(item.id(), all.get(item.id()));
            } else if (given.containsKey(item.id())) {
                aside.put(item.id(), given.get(item.id()));
            }
        }
        boolean out =
                questionnaire.items().stream().anyMatch(item -> item instanceof ScreenOut && tracer.isAsked(item.id()));
        return Response.of(respondent, answers)
                .status(out ? Status.SCREENED_OUT : Status.COMPLETE)
                .start(start)
                .aside(aside);
    }
}
