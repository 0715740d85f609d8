package org.polder.interview;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polder.answer.Answer;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** Collects stored answers for a state and reports those that cannot be put in. */
final class Restoration {
    private final State state;
    private final @Nullable Answer[] answers;
    private final List<Problem> problems = new ArrayList<>();

    Restoration(State state) {
        this.state = state;
        this.answers = state.givenAnswers();
    }

    void put(ItemId item, Answer answer) {
        int position = state.routing.position(item);
        if (position < 0) {
            problems.add(Problem.error(
                    "unknown-question",
                    Place.item(item.value()),
                    state.routing.questionnaire().unknownItem(item.value())));
            return;
        }
        ImmutableList<Problem> wrong = AnswerCheck.neverRight(state, position, answer);
        problems.addAll(wrong);
        if (wrong.isEmpty()) {
            answers[position] = answer;
        }
    }

    @Nullable
    Answer[] answers() {
        return answers;
    }

    ImmutableList<Problem> problems() {
        return ImmutableList.copyOf(problems);
    }
}
