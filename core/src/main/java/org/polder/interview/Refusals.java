package org.polder.interview;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.polder.condition.ConditionWords;
import org.polder.model.Check;
import org.polder.model.Item;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Severity;

/** Says why a step is not taken. */
record Refusals(State state) {

    Problem unknown(String question) {
        return Problem.error(
                        "unknown-question",
                        Place.item(question),
                        state.routing.questionnaire().unknownItem(question))
                .with(Map.of("question", question));
    }

    Problem completed(ItemId question) {
        return problem(
                "completed",
                question,
                "Question '" + question + "' cannot be answered or gone back to: the interview was completed and"
                        + " nothing changes after that");
    }

    Problem notAsked(int position) {
        Item item = state.routing.item(position);
        if (state.isOnPath(position)) {
            return problem(
                    "not-asked",
                    item.id(),
                    "Item '" + item.id() + "' is never put to respondents: go to a question or notice");
        }
        String message = state.isAsked(position)
                ? "Question '" + item.id() + "' comes after '" + state.routing.id(state.end())
                        + "', which screened this respondent out"
                : notAsked(item);
        return problem("not-asked", item.id(), message);
    }

    static String notAsked(Item item) {
        return "Question '" + item.id() + "' was not asked of this respondent, yet it was answered; it is asked only"
                + " if " + ConditionWords.of(item.askedIf());
    }

    Problem notReached(ItemId item, int pending) {
        return problem(
                "not-reached",
                item,
                "Question '" + item + "' was not reached yet: answer '" + state.routing.id(pending) + "' first");
    }

    Problem notComplete(int pending) {
        ItemId open = state.routing.id(pending);
        return problem(
                "not-complete", open, "The interview is not complete: question '" + open + "' is still to be put");
    }

    static Problem nothingLeft() {
        return Problem.error("complete", Place.none(), "The interview is complete: there is no question to leave open");
    }

    /** Says which checks fail in this state, in the respondent's words. */
    ImmutableList<Problem> failing(int position, List<Check> checks, Language language) {
        ItemId item = state.routing.id(position);
        Wordsmith words = new Wordsmith(state, language);
        return checks.stream()
                .map(check -> {
                    String message = words.say(check.message());
                    return new Problem(
                            "check",
                            check.soft() ? Severity.WARNING : Severity.ERROR,
                            Place.item(item.value()),
                            "The answer to question '" + item + "' does not agree with its check ("
                                    + ConditionWords.of(check.holds()) + "): " + message,
                            ImmutableMap.of("question", item.value(), "message", message));
                })
                .collect(ImmutableList.toImmutableList());
    }

    private static Problem problem(String code, ItemId question, String message) {
        return Problem.error(code, Place.item(question.value()), message).with(Map.of("question", question.value()));
    }
}
