package org.polder.interchange.xform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polder.answer.Answer;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.arbitrary.Move;
import org.polder.dsl.RandomRespondents;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.name.ItemId;
import org.polder.response.Start;

/** A form filled in with JavaRosa beside the interview it comes from. */
final class RosaAgreement {
    private RosaAgreement() {}

    /**
     * Answers an arbitrary questionnaire beside a form of it.
     *
     * @param sound the items that the form is to ask of the same people
     */
    static void agree(long seed, Questionnaire questionnaire, String document, Set<String> sound) {
        RosaForm form = new RosaForm(document);
        Start start = ArbitraryQuestionnaires.start(questionnaire, seed);
        form.startOn(start);
        Set<String> waiting = Fragment.waiting(questionnaire);
        Interview interview = Interview.start(Routing.of(questionnaire), start);
        compare(seed, document, interview, form, sound, waiting);
        Step step = Move.begin(interview);
        List<Move> moves = new ArrayList<>(ArbitraryQuestionnaires.moves(seed));
        for (Move move : moves) {
            if (move instanceof Move.Close) {
                continue;
            }
            Step next = move.after(step);
            mirror(step.interview(), next.interview(), form);
            step = next;
            compare(seed, document, step.interview(), form, sound, waiting);
        }
    }

    /** Gives JavaRosa what was answered, as it was given. */
    private static void mirror(Interview before, Interview after, RosaForm form) {
        after.given().forEach((id, answer) -> {
            if (!answer.equals(before.given().get(id))) {
                Item item = after.questionnaire().item(id).orElseThrow();
                form.put(item, answer);
            }
        });
    }

    private static void compare(
            long seed, String document, Interview interview, RosaForm form, Set<String> sound, Set<String> waiting) {
        Set<ItemId> path = new HashSet<>(interview.path());
        for (Item item : interview.questionnaire().items()) {
            String id = item.id().value();
            if (!sound.contains(id) || waiting.contains(id) && !interview.isComplete()) {
                continue;
            }
            assertThat(form.isRelevant(Nodes.path(item.id())))
                    .as(() -> "seed " + seed + ", item " + id + ", given " + interview.given() + "\n" + document)
                    .isEqualTo(path.contains(item.id()));
            for (Row row : item.rows()) {
                boolean named = row.label() instanceof Row.NamedByRespondent;
                String node = named ? Nodes.rowNamePath(item.id(), row.code()) : Nodes.rowPath(item.id(), row.code());
                assertThat(form.isRelevant(node))
                        .as(() -> "seed " + seed + ", row " + id + "." + row.code() + ", given " + interview.given()
                                + "\n" + document)
                        .isEqualTo(interview.isRowAsked(item.id(), row.code()));
            }
        }
    }

    /** Fills in a form of the GenAI questionnaire as one random respondent would, and changes it to another's answers. */
    static void agreeOnGenai(long seed, String document, Set<String> sound) {
        Questionnaire questionnaire = Genai2026.asFielded();
        RosaForm form = new RosaForm(document);
        Interview whole =
                RandomRespondents.of(questionnaire, seed).leavingOpen(0.2).interview(1);
        Interview changed = RandomRespondents.of(questionnaire, seed + 1).interview(2);
        Interview interview = Interview.start(questionnaire);
        for (Interview source : List.of(whole, changed)) {
            for (ItemId id : source.path()) {
                Answer answer = source.given().get(id);
                Step step = interview.answer(id, answer);
                if (step.accepted()) {
                    Item item = questionnaire.item(id).orElseThrow();
                    assertThat(form.give(item, answer)).as("%s %s", id, answer).isTrue();
                    interview = step.interview();
                    compare(seed, document, interview, form, sound, Set.of());
                }
            }
        }
        assertThat(interview.given()).isNotEmpty();
    }
}
