package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polder.Form;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.model.Element;
import org.polder.model.Quota;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Start;

/** What an answer changes elsewhere, at once and for that respondent alone. */
class ReroutingTest {

    @Test
    void whoever_looks_at_whether_an_item_is_asked_follows_before_it_is_answered() {
        Interview start = Interview.start(Form.of(
                Form.single("a", 2),
                Form.single(Form.ask("b").askedIf(Form.is("a", 1)), 2),
                Form.single(Form.ask("c").askedIf(new Condition.Asked(Form.id("b"))), 2)));
        Interview asked = start.answer("a", Answer.code(1)).orThrow();

        assertThat(FallingOffTest.names(asked)).containsExactly("a", "b", "c");
        assertThat(FallingOffTest.names(asked.answer("a", Answer.code(2)).orThrow()))
                .containsExactly("a");
    }

    @Test
    void an_answer_put_in_while_it_is_off_the_path_counts_when_the_path_returns() {
        SingleChoice conditional = new SingleChoice(
                Form.ask("c"),
                ImmutableList.of(Form.option("c", 1), Form.option("c", 2).askedIf(Form.is("a", 1))));
        Interview restored = Interview.start(Form.of(
                        Form.single("a", 2),
                        Form.single(Form.ask("b").askedIf(Form.is("a", 1)), 2),
                        conditional,
                        Form.single(Form.ask("d").askedIf(Form.is("b", 2)), 2)))
                .restore(Map.of(Form.id("a"), Answer.code(2), Form.id("b"), Answer.code(2)))
                .interview();
        assertThat(FallingOffTest.names(restored)).containsExactly("a", "c");

        Interview returned = restored.answer("a", Answer.code(1)).orThrow();

        assertThat(FallingOffTest.names(returned)).containsExactly("a", "b", "c", "d");
        assertThat(returned.response("r").answer(Form.id("b"))).contains(Answer.code(2));
    }

    /** Items that far apart lie in leaves whose numbers are equal but for multiples of 64. */
    @Test
    void an_answer_that_reaches_far_leaves_the_interview_before_it_as_it_was() {
        Element[] items = new Element[8_300];
        for (int i = 0; i < items.length; i++) {
            boolean hangs = i == 4_100 || i == 4_101 || i == 8_200;
            items[i] = hangs ? Form.single(Form.ask("q" + i).askedIf(Form.is("q0", 1)), 2) : Form.single("q" + i, 2);
        }
        Interview before = Interview.start(Form.of(items));
        Interview without = before.answer("q0", Answer.code(2)).orThrow();
        Interview with = without.answer("q0", Answer.code(1)).orThrow();

        for (String far : List.of("q4100", "q4101", "q8200")) {
            assertThat(before.isPut(Form.id(far))).isFalse();
            assertThat(without.isPut(Form.id(far))).isFalse();
            assertThat(with.isPut(Form.id(far))).isTrue();
        }
        assertThat(with.path()).hasSize(items.length);
        assertThat(without.path()).hasSize(items.length - 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 64, 65})
    void a_questionnaire_that_fills_a_word_of_bits_to_the_last_is_traced_and_closed_like_any_other(int size) {
        List<Element> items = new ArrayList<>();
        items.add(Form.single("q0", 2));
        items.add(Form.screenOut("q1", new Condition.QuotaFull("ones")));
        for (int i = 2; i < size; i++) {
            items.add(Form.single("q" + i, 2));
        }
        Routing routing = Routing.of(Form.of(
                List.of(new Quota("ones", Form.is("q0", 1), 10)), Form.page("page", items.toArray(Element[]::new))));
        PathTracer tracer = PathTracer.of(routing, Start.in(Language.EN));
        tracer.trace(Map.of(Form.id("q0"), Answer.code(1)));

        // All but the screen-out.
        assertThat(tracer.length()).isEqualTo(size - 1);
        assertThat(tracer.path()).hasSize(size - 1).doesNotContain(Form.id("q1"));

        Interview asked = Interview.start(routing, Start.in(Language.EN))
                .answer("q0", Answer.code(1))
                .orThrow();
        assertThat(FallingOffTest.names(asked.closing(List.of("ones")))).containsExactly("q0", "q1");
    }

    @Test
    void the_only_question_left_is_found_however_far_it_stands() {
        Element[] items = new Element[200];
        Map<ItemId, Answer> answers = new HashMap<>();
        for (int i = 0; i < items.length; i++) {
            items[i] = Form.single("q" + i, 2);
            answers.put(Form.id("q" + i), Answer.code(1));
        }
        answers.remove(Form.id("q130"));

        Interview restored = Interview.start(Form.of(items)).restore(answers).interview();

        assertThat(restored.next().orElseThrow().id()).isEqualTo(Form.id("q130"));
        assertThat(restored.answer("q130", Answer.code(1)).orThrow().isComplete())
                .isTrue();
    }

    @Test
    void a_hard_check_that_looks_only_at_another_item_asks_the_question_again() {
        Interview interview = Interview.start(Form.of(
                        Form.single("a", 2), Form.single(Form.ask("c").check(Form.hard("ones", Form.is("a", 1))), 2)))
                .answer("a", Answer.code(1))
                .orThrow()
                .answer("c", Answer.code(1))
                .orThrow();
        assertThat(interview.isComplete()).isTrue();

        Interview changed = interview.answer("a", Answer.code(2)).orThrow();

        assertThat(changed.next().orElseThrow().id()).isEqualTo(Form.id("c"));
    }

    @Test
    void whoever_goes_forward_to_where_they_were_has_come_back_from_nothing() {
        Interview pending = Interview.start(Form.of(Form.single("a", 2), Form.single("b", 2), Form.single("c", 2)))
                .answer("a", Answer.code(1))
                .orThrow()
                .answer("b", Answer.code(1))
                .orThrow();

        assertThat(pending.back().back().forward().cameBackTo()).contains(Form.id("b"));
        assertThat(pending.back().forward().cameBackTo()).isEmpty();
        assertThat(pending.back().forward()).isEqualTo(pending);
    }

    @Test
    void the_quotas_of_a_respondent_are_those_whose_group_they_certainly_belong_to() {
        Routing routing = Routing.of(Form.of(
                List.of(new Quota("ones", Form.is("a", 1), 10), new Quota("twos", Form.is("a", 2), 10)),
                Form.page(
                        "page",
                        Form.single("a", 3),
                        Form.screenOut("x", new Condition.QuotaFull("ones")),
                        Form.screenOut("y", new Condition.QuotaFull("twos")),
                        Form.single("b", 2))));
        Interview interview = Interview.start(routing, Start.in(Language.EN));

        assertThat(interview.quotas()).isEmpty();
        assertThat(interview.answer("a", Answer.code(1)).orThrow().quotas()).containsExactly("ones");
        assertThat(interview.answer("a", Answer.code(2)).orThrow().quotas()).containsExactly("twos");
        assertThat(interview.answer("a", Answer.code(3)).orThrow().quotas()).isEmpty();
    }
}
