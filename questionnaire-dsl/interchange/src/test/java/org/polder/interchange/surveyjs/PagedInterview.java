package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.polder.answer.Answer;
import org.polder.arbitrary.Move;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.model.Element;
import org.polder.model.Item;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Start;

/**
 * A whole interview from the first page to the last: what stands on each page at first and after each answer on it.
 *
 * @param task the interview as values for the form
 * @param interview the interview when all is answered
 */
record PagedInterview(ObjectNode task, Interview interview) {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** Answers what is given, and at random what is not. */
    static PagedInterview of(
            String name, Questionnaire questionnaire, JsonNode form, Language language, Map<String, Answer> given) {
        Names names = new Names(questionnaire);
        ObjectNode task = JsonNodeFactory.instance.objectNode().put("name", name);
        task.set("form", form);
        task.put("language", language.tag());
        ArrayNode pages = task.putArray("pages");
        Random random = new Random(name.hashCode());
        Interview now = Interview.start(
                Routing.of(questionnaire), Start.in(language).on(DAY).seed(1));
        Page page = null;
        while (!now.isComplete()) {
            Prompt prompt = now.current().orElseThrow();
            if (page == null || !holds(page, prompt.id())) {
                page = pageOf(questionnaire, prompt.id());
                ObjectNode sheet = pages.addObject().put("name", page.name());
                seen(sheet.putArray("seen"), now, page, names);
                sheet.putArray("answers");
            }
            Answer answer = given.getOrDefault(prompt.id().value(), Answer.leftOpen());
            Step step = now.answer(prompt.id(), answer);
            while (!step.accepted() || !given.containsKey(prompt.id().value()) && answer instanceof Answer.LeftOpen) {
                answer = Move.answer(prompt, random.ints(20, 0, 1000).boxed().toList());
                step = now.answer(prompt.id(), answer);
            }
            now = step.interview();
            ObjectNode one = ((ArrayNode) pages.get(pages.size() - 1).get("answers")).addObject();
            ObjectNode values = one.putObject("values");
            answer.accept(new AnswerWriter(prompt.item(), names)).forEach(values::set);
            seen(one.putArray("seen"), now, page, names);
        }
        return new PagedInterview(task, now);
    }

    private static Page pageOf(Questionnaire questionnaire, ItemId id) {
        return questionnaire.pages().stream()
                .filter(page -> holds(page, id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean holds(Page page, ItemId id) {
        return page.elements().stream()
                .anyMatch((Element element) ->
                        element instanceof Item item && item.id().equals(id));
    }

    private static void seen(ArrayNode seen, Interview now, Page page, Names names) {
        List<String> visible = RandomInterview.visible(now, names);
        page.elements().stream()
                .map(element -> names.of(((Item) element).id()))
                .filter(visible::contains)
                .sorted()
                .forEach(seen::add);
    }
}
