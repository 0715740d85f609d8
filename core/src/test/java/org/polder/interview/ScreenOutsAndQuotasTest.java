package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polder.Form;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.model.Quota;
import org.polder.name.Language;
import org.polder.response.Start;
import org.polder.response.Status;

/** Ends before the end. */
class ScreenOutsAndQuotasTest {
    /** a; out if a is 2; b. */
    private static final Interview SCREENED =
            Interview.start(Form.of(Form.single("a", 2), Form.screenOut("out", Form.is("a", 2)), Form.single("b", 2)));

    /** a; out if a is 1 and the quota of those is closed; b; c. */
    private static final Routing QUOTA = Routing.of(Form.of(
            List.of(new Quota("ones", Form.is("a", 1), 10)),
            Form.page(
                    "page",
                    Form.single("a", 2),
                    Form.screenOut("out", new Condition.QuotaFull("ones")),
                    Form.single("b", 2),
                    Form.single("c", 2))));

    @Test
    void whoever_meets_a_screen_out_is_asked_nothing_more_and_reads_its_text() {
        Interview out = FallingOffTest.answered(SCREENED, "a", 2);

        assertThat(FallingOffTest.names(out)).containsExactly("a", "out");
        assertThat(out.screenOut().orElseThrow().text()).isEqualTo("out.text");
        assertThat(out.isComplete()).isTrue();
        assertThat(out.progress()).isEqualTo(1.0);
        assertThat(out.next()).isEmpty();
        assertThat(out.response("r").status()).contains(Status.SCREENED_OUT);
        assertThat(out.answer("b", Answer.code(1)).problems())
                .singleElement()
                .asString()
                .contains("Question 'b' comes after 'out', which screened this respondent out");
    }

    @Test
    void a_respondent_screened_out_by_mistake_returns_with_all_answers() {
        Interview in = FallingOffTest.answered(SCREENED, "a", 1, "b", 2);
        Interview out = FallingOffTest.answered(in, "a", 2);
        assertThat(out.keptAside()).isEqualTo(Map.of(Form.id("b"), Answer.code(2)));
        assertThat(out.back().next().orElseThrow().id()).isEqualTo(Form.id("a"));

        Interview again = FallingOffTest.answered(out, "a", 1);
        assertThat(again).isEqualTo(in);
        assertThat(again.screenOut()).isEmpty();
        assertThat(again.response("r").status()).contains(Status.COMPLETE);
    }

    @Test
    void a_screen_out_with_a_question_before_it_waits_for_that_question() {
        Interview interview = Interview.start(Form.of(
                Form.single("a", 2), Form.single("b", 2), Form.screenOut("out", Form.is("a", 2)), Form.single("c", 2)));
        Interview soon = FallingOffTest.answered(interview, "a", 2);
        assertThat(soon.screenOut()).isEmpty();
        assertThat(soon.next().orElseThrow().id()).isEqualTo(Form.id("b"));
        assertThat(soon.response("r").status()).contains(Status.PARTIAL);
        // b is the only question left of two.
        assertThat(soon.progress()).isEqualTo(0.5);
    }

    @Test
    void a_quota_closed_at_the_start_screens_out_those_in_its_cell_only() {
        Interview start = Interview.start(QUOTA, Start.in(Language.EN).closed(List.of("ones")));
        assertThat(FallingOffTest.names(FallingOffTest.answered(start, "a", 1))).containsExactly("a", "out");
        assertThat(FallingOffTest.names(FallingOffTest.answered(start, "a", 2))).containsExactly("a", "b", "c");
        assertThat(FallingOffTest.answered(start, "a", 1).response("r").start()).contains(start.start());
    }

    @Test
    void a_quota_closed_before_its_screen_out_was_passed_screens_out() {
        Interview start = FallingOffTest.answered(Interview.start(QUOTA, Language.EN), "a", 1);
        assertThat(FallingOffTest.names(start)).containsExactly("a", "b", "c");

        Interview closed = start.closing(List.of("ones"));
        assertThat(FallingOffTest.names(closed)).containsExactly("a", "out");
        assertThat(closed.closing(List.of())).isEqualTo(start);
    }

    @Test
    void a_quota_closed_after_its_screen_out_was_passed_stays_open_for_this_respondent() {
        Interview passed = FallingOffTest.answered(Interview.start(QUOTA, Language.EN), "a", 1, "b", 1);

        assertThat(passed.closing(List.of("ones"))).isSameAs(passed);
    }

    @Test
    void a_quota_on_the_question_answered_last_was_not_passed_yet() {
        Routing routing = Routing.of(Form.of(
                List.of(new Quota("ones", Form.is("a", 1), 10)),
                Form.page(
                        "page",
                        Form.single("a", 2),
                        Form.single(Form.ask("b").askedIf(new Condition.QuotaFull("ones").negate()), 2),
                        Form.single("c", 2))));
        Interview answered = FallingOffTest.answered(Interview.start(routing, Language.EN), "a", 1, "b", 1);
        assertThat(FallingOffTest.names(answered.closing(List.of("ones")))).containsExactly("a", "c");
        Interview passed = FallingOffTest.answered(answered, "c", 1);
        assertThat(passed.closing(List.of("ones"))).isSameAs(passed);
    }

    @Test
    void a_quota_that_was_closed_when_someone_outside_its_cell_passed_stays_closed_for_them() {
        Interview passed = FallingOffTest.answered(
                Interview.start(QUOTA, Start.in(Language.EN).closed(List.of("ones"))), "a", 2, "b", 1);

        Interview told = passed.closing(List.of("ones"));

        assertThat(told).isSameAs(passed);
        assertThat(FallingOffTest.names(FallingOffTest.answered(told, "a", 1))).containsExactly("a", "out");
    }

    @Test
    void a_value_computed_from_a_quota_follows_who_belongs_to_it() {
        Routing routing = Routing.of(Form.of(
                List.of(new Quota("ones", Form.is("a", 1), 10)),
                Form.page(
                        "page",
                        Form.single("a", 2),
                        Form.computed(
                                "full", new Expression.CountTrue(ImmutableList.of(new Condition.QuotaFull("ones")))))));
        Interview start = Interview.start(routing, Start.in(Language.EN).closed(List.of("ones")));
        assertThat(FallingOffTest.answered(start, "a", 1).response("r").answer(Form.id("full")))
                .contains(Answer.number(1));
        assertThat(FallingOffTest.answered(start, "a", 2).response("r").answer(Form.id("full")))
                .contains(Answer.number(0));
    }

    @Test
    void quotas_and_languages_that_do_not_exist_are_refused_with_those_that_do() {
        assertThatThrownBy(() -> Interview.start(QUOTA, Start.in(Language.EN).closed(List.of("tens"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Questionnaire 'form' has no quota 'tens'; its quotas are [ones]");
        assertThatThrownBy(() -> SCREENED.closing(List.of("tens")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Questionnaire 'form' has no quota 'tens'; its quotas are []");
        assertThatThrownBy(() -> Interview.start(QUOTA, Language.NL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Questionnaire 'form' has no language 'nl'; its languages are [en]");
        assertThatThrownBy(() -> SCREENED.in(Language.NL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Questionnaire 'form' has no language 'nl'; its languages are [en]");
    }
}
