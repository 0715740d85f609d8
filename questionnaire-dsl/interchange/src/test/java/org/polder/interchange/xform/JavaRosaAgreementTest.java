package org.polder.interchange.xform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.arbitrary.Move;
import org.polder.dsl.RandomRespondents;
import org.polder.genai2026.Genai2026;
import org.polder.interchange.Exported;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.name.ItemId;
import org.polder.response.Start;

/** Exported forms run in JavaRosa beside the interview they come from. */
class JavaRosaAgreementTest {
    @Property(tries = 200, seed = "20261126", shrinking = ShrinkingMode.OFF)
    void a_form_asks_what_the_interview_asks(@ForAll @LongRange(min = 0) long seed) {
        agree(seed);
    }

    @Test
    @Tag("full")
    void many_forms_ask_what_their_interviews_ask() {
        int tries = Integer.getInteger("polder.tries", 3000);
        for (long seed = 1; seed <= tries; seed++) {
            agree(seed);
        }
    }

    private static void agree(long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        Exported exported = XForms.write(questionnaire);
        RosaForm form = new RosaForm(exported.document());
        Start start = ArbitraryQuestionnaires.start(questionnaire, seed);
        form.startOn(start);
        Set<String> sound = Fragment.of(questionnaire, exported);
        Set<String> waiting = Fragment.waiting(questionnaire);
        Interview interview = Interview.start(Routing.of(questionnaire), start);
        compare(seed, exported, interview, form, sound, waiting);
        Step step = Move.begin(interview);
        List<Move> moves = new ArrayList<>(ArbitraryQuestionnaires.moves(seed));
        for (Move move : moves) {
            if (move instanceof Move.Close) {
                continue;
            }
            Step next = move.after(step);
            mirror(step.interview(), next.interview(), form);
            step = next;
            compare(seed, exported, step.interview(), form, sound, waiting);
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
            long seed, Exported exported, Interview interview, RosaForm form, Set<String> sound, Set<String> waiting) {
        Set<ItemId> path = new HashSet<>(interview.path());
        for (Item item : interview.questionnaire().items()) {
            String id = item.id().value();
            if (!sound.contains(id) || waiting.contains(id) && !interview.isComplete()) {
                continue;
            }
            assertThat(form.isRelevant(Nodes.path(item.id())))
                    .as(() -> "seed " + seed + ", item " + id + ", given " + interview.given() + "\n"
                            + exported.document())
                    .isEqualTo(path.contains(item.id()));
            for (Row row : item.rows()) {
                boolean named = row.label() instanceof Row.NamedByRespondent;
                String node = named ? Nodes.rowNamePath(item.id(), row.code()) : Nodes.rowPath(item.id(), row.code());
                assertThat(form.isRelevant(node))
                        .as(() -> "seed " + seed + ", row " + id + "." + row.code() + ", given " + interview.given()
                                + "\n" + exported.document())
                        .isEqualTo(interview.isRowAsked(item.id(), row.code()));
            }
        }
    }

    @Property(tries = 60, seed = "20261126", shrinking = ShrinkingMode.OFF)
    void the_genai_questionnaire_asks_the_same_in_a_form(@ForAll @LongRange(min = 0) long seed) {
        Questionnaire questionnaire = Genai2026.asFielded();
        Exported exported = XForms.write(questionnaire);
        RosaForm form = new RosaForm(exported.document());
        Interview whole =
                RandomRespondents.of(questionnaire, seed).leavingOpen(0.2).interview(1);
        Interview changed = RandomRespondents.of(questionnaire, seed + 1).interview(2);
        Interview interview = Interview.start(questionnaire);
        Set<String> all = Fragment.of(questionnaire, exported);
        assertThat(all).hasSize(questionnaire.items().size());
        for (Interview source : List.of(whole, changed)) {
            for (ItemId id : source.path()) {
                Answer answer = source.given().get(id);
                Step step = interview.answer(id, answer);
                if (step.accepted()) {
                    Item item = questionnaire.item(id).orElseThrow();
                    assertThat(form.give(item, answer)).as("%s %s", id, answer).isTrue();
                    interview = step.interview();
                    compare(seed, exported, interview, form, all, Set.of());
                }
            }
        }
        assertThat(interview.given()).isNotEmpty();
    }

    @Test
    void javarosa_opens_the_genai_questionnaire_without_a_warning() {
        assertThat(new RosaForm(XForms.write(Genai2026.asFielded()).document()).warnings())
                .isEmpty();
    }
}
