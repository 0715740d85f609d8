package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.polder.answer.Answer;
import org.polder.arbitrary.Move;
import org.polder.interview.ArbitraryInterviews.Plan;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.Questionnaire;
import org.polder.model.Rowed;
import org.polder.name.ItemId;
import org.polder.text.Text;

/** Runs a plan in the engine and in a plain reading of the questionnaire side by side. */
final class SecondReading {
    private SecondReading() {}

    /** Fails at the first move after which the two differ in anything that can be seen. */
    static void agreesThroughout(Plan plan) {
        Questionnaire questionnaire = plan.questionnaire();
        Interview begin = plan.begin();
        List<ItemId> order = IntStream.range(0, questionnaire.items().size())
                .mapToObj(place -> questionnaire
                        .items()
                        .get(begin.state().sequence.position(place))
                        .id())
                .toList();
        PlainInterview plain =
                new PlainInterview(new PlainMeaning(questionnaire, plan.start(), Map.of()), order, Optional.empty());
        Step step = Move.begin(begin);
        agree(step.interview(), plain);
        Optional<PlainInterview> questioned = Optional.empty();
        for (Move move : plan.moves()) {
            Step before = step;
            step = move.after(step);
            Optional<PlainInterview> next = Optional.empty();
            if (move instanceof Move.Confirm) {
                plain = questioned.orElse(plain);
            } else {
                PlainMove.Result result = PlainMove.of(move, before, plain);
                PlainInterview.Outcome outcome = result.outcome();
                assertThat(step.accepted()).as("%s", move).isEqualTo(outcome == PlainInterview.Outcome.TAKEN);
                assertThat(step.confirmed().isPresent())
                        .as("%s", move)
                        .isEqualTo(outcome == PlainInterview.Outcome.QUESTIONED);
                if (outcome == PlainInterview.Outcome.QUESTIONED) {
                    next = Optional.of(result.after());
                } else if (outcome == PlainInterview.Outcome.TAKEN) {
                    plain = result.after();
                }
            }
            questioned = next;
            agree(step.interview(), plain);
        }
    }

    private static void agree(Interview interview, PlainInterview plain) {
        PlainMeaning meaning = plain.meaning();
        assertThat(interview.start()).isEqualTo(meaning.start());
        assertThat(interview.path()).isEqualTo(plain.path());
        assertThat(interview.next().map(Item::id)).isEqualTo(plain.current());
        assertThat(interview.isComplete()).isEqualTo(plain.firstPending().isEmpty());
        assertThat(interview.screenOut().map(Prompt::id))
                .isEqualTo(meaning.end().filter(end -> interview.isComplete()));
        assertThat(interview.response("r").reached()).isEqualTo(plain.firstPending());
        Map<ItemId, Answer> counted = new TreeMap<>();
        Map<ItemId, Answer> contact = new TreeMap<>();
        Map<ItemId, Answer> aside = new TreeMap<>();
        for (Item item : interview.questionnaire().items()) {
            if (item.asking().personal()) {
                meaning.counted(item.id())
                        .filter(answer -> meaning.isOnPath(item.id()))
                        .ifPresent(answer -> contact.put(item.id(), answer));
                continue;
            }
            if (!(item instanceof Notice)) {
                meaning.counted(item.id())
                        .filter(answer -> meaning.isOnPath(item.id()))
                        .ifPresent(answer -> counted.put(item.id(), answer));
                meaning.aside(item).ifPresent(answer -> aside.put(item.id(), answer));
            }
            shown(interview, meaning, item);
        }
        assertThat(interview.response("r").answers()).isEqualTo(counted);
        assertThat(interview.contactData()).isEqualTo(contact);
        assertThat(interview.keptAside()).isEqualTo(aside);
    }

    private static void shown(Interview interview, PlainMeaning meaning, Item item) {
        Optional<Prompt> prompt = interview.prompt(item.id());
        assertThat(prompt.isPresent()).isEqualTo(meaning.isOnPath(item.id()));
        if (prompt.isEmpty()) {
            return;
        }
        List<Integer> parts = item instanceof Rowed
                ? prompt.get().rows().stream().map(PromptRow::code).toList()
                : prompt.get().choices().stream().map(Choice::code).toList();
        assertThat(parts).containsExactlyInAnyOrderElementsOf(meaning.shown(item));
        item.rows()
                .forEach(row -> assertThat(interview.isRowAsked(item.id(), row.code()))
                        .isEqualTo(meaning.shown(item).contains(row.code())));
        Text text = item.asking().text();
        boolean other =
                text.variants().stream().anyMatch(variant -> meaning.truth().holds(variant.condition()));
        assertThat(prompt.get().text().replaceFirst("^nl ", "").startsWith("other "))
                .isEqualTo(other);
    }
}
