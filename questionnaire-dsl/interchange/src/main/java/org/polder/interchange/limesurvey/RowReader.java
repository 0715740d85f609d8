package org.polder.interchange.limesurvey;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.response.Response;
import org.polder.response.Start;
import org.polder.response.Status;

/** Reads one row as the interview it tells of. */
final class RowReader {
    private final Questionnaire questionnaire;
    private final Routing routing;
    private final Columns columns;
    private final Labels labels;
    private final Map<ItemId, Integer> pages = new HashMap<>();

    RowReader(Questionnaire questionnaire, Columns columns) {
        this.questionnaire = questionnaire;
        this.routing = Routing.of(questionnaire);
        this.columns = columns;
        this.labels = new Labels(questionnaire);
        for (int i = 0; i < questionnaire.groups().size(); i++) {
            int page = i + 1;
            questionnaire.groups().get(i).forEach(group -> group.forEach(item -> pages.put(item.id(), page)));
        }
    }

    /** The page of an item, from 1. */
    int page(ItemId item) {
        return pages.getOrDefault(item, 1);
    }

    LimeSurveyResponses.Result read(Head head, Place place, List<String> cells) {
        if (cells.size() != head.count()) {
            return new LimeSurveyResponses.Result(
                    place.line().orElse(1),
                    Optional.empty(),
                    ImmutableList.of(Problem.error(
                            "ragged-row",
                            place,
                            "The row has " + cells.size() + " cells, and the head has " + head.count()
                                    + ": put a cell that holds the separator between quotation marks")));
        }
        String token = Spreadsheet.read(head.cell(cells, Standard.TOKEN)).strip();
        String id = head.cell(cells, Standard.ID).strip();
        String respondent = !token.isEmpty()
                ? token
                : !id.isEmpty() ? id : "line " + place.line().orElse(1);
        Place whose = place.withRespondent(respondent);
        List<Problem> problems = new ArrayList<>();
        CellReader reader = new CellReader(
                columns,
                labels,
                column -> head.cell(cells, column),
                (column, message) -> problems.add(Problem.error(
                        "wrong-value",
                        whose.withItem(column),
                        "Column '" + column + "' " + message + ": the answer is left out")));
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        for (Item item : questionnaire.items()) {
            item.accept(reader).ifPresent(answer -> answers.put(item.id(), answer));
        }
        Step restored = Interview.start(routing, start(head, cells)).restore(answers);
        restored.problems().forEach(problem -> problems.add(problem.within(whose)));
        boolean submitted = !head.cell(cells, Standard.SUBMITTED).isBlank();
        int until = submitted ? Integer.MAX_VALUE : until(head, cells, answers);
        Interview interview = closed(restored.interview(), until);
        Response response = interview.response(respondent);
        if (submitted && !interview.isComplete()) {
            interview
                    .current()
                    .ifPresent(prompt -> problems.add(Problem.warning(
                            "left-open",
                            whose.withItem(prompt.id().value()),
                            "The row was submitted, yet '" + prompt.id()
                                    + "', which must be answered, is empty: the response is read as partial")));
        }
        return new LimeSurveyResponses.Result(
                place.line().orElse(1),
                Optional.of(submitted ? response : response.status(Status.PARTIAL)),
                ImmutableList.copyOf(problems));
    }

    private Start start(Head head, List<String> cells) {
        String tag = head.cell(cells, Standard.LANGUAGE).strip();
        Language language = questionnaire.languages().stream()
                .filter(known -> known.tag().equals(tag))
                .findFirst()
                .orElse(questionnaire.languages().get(0));
        Start start = Start.in(language);
        try {
            return start.on(Days.read(head.cell(cells, Standard.STARTED)));
        } catch (DateTimeException none) {
            return start;
        }
    }

    /** The position up to which a row that was not submitted tells of questions: the last answer or page. */
    private int until(Head head, List<String> cells, Map<ItemId, Answer> answers) {
        String last = head.cell(cells, Standard.LAST_PAGE).strip();
        int page = last.matches("[0-9]{1,6}") ? Integer.parseInt(last) : 0;
        int until = -1;
        for (Item item : questionnaire.items()) {
            if (answers.containsKey(item.id()) || page(item.id()) <= page) {
                until = Math.max(until, questionnaire.position(item.id()).orElse(-1));
            }
        }
        return until;
    }

    /** What is empty on the path was left open, as far as it may be. */
    private Interview closed(Interview interview, int until) {
        Interview now = interview;
        while (!now.isComplete()) {
            Optional<Prompt> current = now.current();
            boolean beyond = current.flatMap(prompt -> questionnaire.position(prompt.id()))
                    .filter(position -> position > until)
                    .isPresent();
            Step step = now.leaveOpen();
            Interview next = step.confirmed().orElse(step.interview());
            if (beyond || next.equals(now)) {
                return now;
            }
            now = next;
        }
        return now;
    }
}
