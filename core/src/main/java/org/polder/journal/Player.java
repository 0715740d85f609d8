package org.polder.journal;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Step;
import org.polder.name.ItemId;
import org.polder.problem.Problem;

/** Does again what the events of a journal say was done. */
final class Player implements Event.Visitor<Boolean> {
    private final List<Problem> problems = new ArrayList<>();
    private Interview interview;

    Player(Interview start) {
        this.interview = start;
    }

    Interview interview() {
        return interview;
    }

    List<Problem> problems() {
        return problems;
    }

    private boolean give(ItemId item, Answer answer) {
        Step step = interview.answer(item, answer);
        if (!step.accepted()
                && step.confirmed().isEmpty()
                && interview.completed().isEmpty()) {
            // What is off the path now may be on it after a later event, so it is kept aside rather than refused.
            step = interview.restore(ImmutableMap.of(item, answer));
        }
        step.problems().stream().filter(Problem::isError).forEach(problems::add);
        interview = step.confirmed().orElse(step.interview());
        return true;
    }

    private boolean become(Interview changed) {
        interview = changed;
        return true;
    }

    @Override
    public Boolean started(Event.Started event) {
        return true;
    }

    @Override
    public Boolean resumed(Event.Resumed event) {
        return true;
    }

    @Override
    public Boolean shown(Event.Shown event) {
        return true;
    }

    @Override
    public Boolean answered(Event.Answered event) {
        return give(event.item(), event.answer());
    }

    @Override
    public Boolean changed(Event.Changed event) {
        return give(event.item(), event.answer());
    }

    @Override
    public Boolean carried(Event.Carried event) {
        return give(event.item(), event.answer());
    }

    @Override
    public Boolean leftOpen(Event.LeftOpen event) {
        return give(event.item(), Answer.leftOpen());
    }

    @Override
    public Boolean wentBack(Event.WentBack event) {
        return goTo(event.item());
    }

    private boolean goTo(ItemId item) {
        Step step = interview.goTo(item);
        problems.addAll(step.problems());
        return become(step.interview());
    }

    @Override
    public Boolean wentForward(Event.WentForward event) {
        return become(interview.forward());
    }

    @Override
    public Boolean wentTo(Event.WentTo event) {
        return goTo(event.item());
    }

    @Override
    public Boolean switched(Event.Switched event) {
        if (interview.questionnaire().languages().contains(event.language())) {
            return become(interview.in(event.language()));
        }
        problems.add(FittingStart.unknownLanguage(event.language(), interview.questionnaire()));
        return false;
    }

    @Override
    public Boolean quotasClosed(Event.QuotasClosed event) {
        return become(interview.closing(FittingStart.known(event.names(), interview.questionnaire(), problems)));
    }

    @Override
    public Boolean completed(Event.Completed event) {
        Step step = interview.complete(event.policy());
        problems.addAll(step.problems());
        return become(step.interview());
    }
}
