package org.polder.jqwik;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.name.ItemId;
import org.polder.response.Start;

/**
 * An interview held anew, with answers from another one where they still fit and the simplest where not.
 *
 * @param routing the routing
 * @param start the circumstances
 * @param answers the answers to give where they fit
 * @param longest the number of items after which the respondent stops
 */
record Retelling(Routing routing, Start start, ImmutableMap<ItemId, Answer> answers, int longest) {

    /** The interview, or nothing when some question had no answer that it would take. */
    Optional<Interview> held() {
        Interview interview = Interview.start(routing, start);
        Optional<Prompt> prompt = interview.current();
        for (int length = 0; prompt.isPresent() && length < longest; length++) {
            Interview before = interview;
            Prompt put = prompt.get();
            Optional<Interview> next = Optional.ofNullable(answers.get(put.id()))
                    .flatMap(answer -> taken(before, put.id(), answer))
                    .or(() -> simplest(before, put));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            interview = next.get();
            prompt = interview.current();
        }
        return Optional.of(interview);
    }

    /** The interview in which one item has an answer of its own, or nothing when that cannot be. */
    Optional<Interview> heldWith(ItemId item, Answer own) {
        Retelling changed = new Retelling(
                routing,
                start,
                ImmutableMap.<ItemId, Answer>builder()
                        .putAll(answers)
                        .put(item, own)
                        .buildKeepingLast(),
                longest);
        return changed.held().filter(interview -> own.equals(interview.given().get(item)));
    }

    private Optional<Interview> simplest(Interview interview, Prompt prompt) {
        LocalDate today = start.today();
        Stream<Answer> simple = SimpleAnswers.of(prompt, today);
        return simple.map(answer -> taken(interview, prompt.id(), answer))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Interview> taken(Interview interview, ItemId item, Answer answer) {
        Step step = interview.answer(item, answer);
        return step.accepted() ? Optional.of(step.interview()) : step.confirmed();
    }
}
