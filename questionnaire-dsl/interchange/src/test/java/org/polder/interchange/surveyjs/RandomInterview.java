package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polder.answer.Answer;
import org.polder.arbitrary.Move;
import org.polder.interview.Interview;
import org.polder.interview.PathTracer;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.name.ItemId;
import org.polder.response.Start;

/**
 * An interview with changes of earlier answers, both as values for the form and as what must be visible after each.
 *
 * <p>A form does not know what was reached: a question without a value is left open for it. So what must be visible
 * follows from the answers with all that was not answered yet left open.
 */
record RandomInterview(ObjectNode task, List<List<String>> expected, List<List<String>> reached) {

    static RandomInterview of(Questionnaire questionnaire, JsonNode form, Start start, List<Move> moves) {
        Names names = new Names(questionnaire);
        Routing routing = Routing.of(questionnaire);
        ObjectNode task = JsonNodeFactory.instance.objectNode();
        task.set("form", form);
        task.put("today", start.today().toString());
        ObjectNode variables = task.putObject("variables");
        for (Quota quota : questionnaire.quotas()) {
            variables.put(names.quota(quota.name()), start.closedQuotas().contains(quota.name()));
        }
        ArrayNode steps = task.putArray("steps");
        List<List<String>> expected = new ArrayList<>();
        List<List<String>> reached = new ArrayList<>();
        Step last = Move.begin(Interview.start(routing, start));
        expected.add(visible(last.interview(), names));
        reached.add(reached(last.interview(), names));
        for (Move move : moves) {
            Map<ItemId, Answer> before = last.interview().given();
            Step next = move.after(last);
            // A form does not know of contact data that is kept elsewhere.
            if (next.interview().given().containsValue(Answer.withheld())) {
                continue;
            }
            last = next;
            ObjectNode values = JsonNodeFactory.instance.objectNode();
            last.interview().given().forEach((id, answer) -> {
                if (!answer.equals(before.get(id))) {
                    Item item = questionnaire.item(id).orElseThrow();
                    answer.accept(new AnswerWriter(item, names)).forEach(values::set);
                }
            });
            steps.add(values);
            expected.add(visible(last.interview(), names));
            reached.add(reached(last.interview(), names));
        }
        return new RandomInterview(task, expected, reached);
    }

    /** What a form shows: what was not answered yet counts as left open there. */
    static List<String> visible(Interview interview, Names names) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        for (Item item : interview.questionnaire().items()) {
            if (!(item instanceof Computed)) {
                answers.put(item.id(), item instanceof Notice ? Answer.seen() : Answer.leftOpen());
            }
        }
        answers.putAll(interview.given());
        PathTracer tracer = PathTracer.of(interview.routing(), interview.start());
        tracer.trace(answers);
        return shown(tracer.path(), interview.questionnaire(), names);
    }

    /** What our own interview has put to the respondent, up to the first item that was not answered yet. */
    private static List<String> reached(Interview interview, Names names) {
        List<ItemId> path = new ArrayList<>();
        for (ItemId id : interview.path()) {
            path.add(id);
            Item item = interview.questionnaire().item(id).orElseThrow();
            if (!(item instanceof Computed) && !interview.given().containsKey(id)) {
                break;
            }
        }
        return shown(path, interview.questionnaire(), names);
    }

    private static List<String> shown(List<ItemId> path, Questionnaire questionnaire, Names names) {
        return path.stream()
                .filter(id -> !(questionnaire.item(id).orElseThrow() instanceof Computed))
                .map(names::of)
                .toList();
    }
}
