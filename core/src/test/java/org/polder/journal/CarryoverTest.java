package org.polder.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.polder.Surveys;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.model.Asking;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.model.Row;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.problem.Severity;
import org.polder.response.Start;
import org.polder.text.Text;
import org.polder.text.TextBundle;

class CarryoverTest {
    private static final Item A = Surveys.choice("a", Condition.always(), 2);
    private static final Item B = Surveys.choice("b", Surveys.is("a", 1), 2);
    private static final Item T = new OpenQuestion(Asking.of(ItemId.of("t")), 10);

    /** a is 1, b is 2, t is "words". */
    private static Interview answered(Questionnaire questionnaire) {
        return Interview.start(Routing.of(questionnaire), start())
                .answer("a", Answer.code(1))
                .orThrow()
                .answer("b", Answer.code(2))
                .orThrow()
                .answer("t", Answer.text("words"))
                .orThrow();
    }

    private static Start start() {
        return Start.in(Language.EN).on(LocalDate.of(2026, 4, 17));
    }

    private static Questionnaire old() {
        return Surveys.of(A, B, T);
    }

    private static Carryover to(Item... items) {
        return Carryover.of(answered(old()), Routing.of(version2(Surveys.of(items))));
    }

    private static Questionnaire version2(Questionnaire questionnaire) {
        return questionnaire.with(edits -> edits.version("2.0"));
    }

    @Test
    void other_words_make_no_difference() {
        Questionnaire reworded =
                old().with(edits -> edits.version("2.0").wording(Language.EN, "a.text", "Which one is it?"));

        Carryover carryover = Carryover.of(answered(old()), Routing.of(reworded));

        assertThat(carryover.isSmooth()).isTrue();
        assertThat(carryover.leftBehind()).isEmpty();
        assertThat(carryover.interview().given()).isEqualTo(answered(old()).given());
        assertThat(carryover.interview().isComplete()).isTrue();
    }

    @Test
    void an_answer_whose_option_is_gone_is_left_behind_and_its_question_asked_again() {
        Carryover carryover = to(A, Surveys.choice("b", Surveys.is("a", 1), 1), T);

        assertThat(carryover.leftBehind()).containsExactly(Map.entry(ItemId.of("b"), Answer.code(2)));
        assertThat(carryover.differences())
                .extracting(
                        problem -> problem.code(),
                        problem -> problem.severity(),
                        problem -> problem.place().item())
                .containsExactly(
                        tuple("unknown-option", Severity.ERROR, Optional.of("b")),
                        tuple("asked-now", Severity.WARNING, Optional.of("b")));
        assertThat(carryover.differences().get(0).message())
                .contains("The answer given to version '1.0' is left behind");
        assertThat(carryover.differences().get(1).message()).contains("its answer no longer fits");
        assertThat(carryover.interview().next().orElseThrow().id()).isEqualTo(ItemId.of("b"));
        assertThat(carryover.interview().given().keySet()).containsExactly(ItemId.of("a"), ItemId.of("t"));
    }

    @Test
    void an_answer_whose_question_is_gone_is_left_behind() {
        Carryover carryover = to(A, T);

        assertThat(carryover.leftBehind()).containsExactly(Map.entry(ItemId.of("b"), Answer.code(2)));
        assertThat(carryover.differences())
                .extracting(
                        problem -> problem.code(),
                        problem -> problem.severity(),
                        problem -> problem.place().item())
                .containsExactly(tuple("unknown-question", Severity.ERROR, Optional.of("b")));
        assertThat(carryover.interview().isComplete()).isTrue();
    }

    @Test
    void an_answer_to_a_question_of_another_kind_now_is_left_behind() {
        Item number = new NumberQuestion(
                Asking.of(ItemId.of("t")),
                BigDecimal.ZERO,
                BigDecimal.TEN,
                0,
                Optional.empty(),
                false,
                ImmutableList.of());

        Carryover carryover = to(A, B, number);

        assertThat(carryover.leftBehind()).containsExactly(Map.entry(ItemId.of("t"), Answer.text("words")));
        assertThat(carryover.differences())
                .extracting(problem -> problem.code(), problem -> problem.severity())
                .containsExactly(tuple("wrong-kind", Severity.ERROR));
        assertThat(carryover.interview().next().orElseThrow().id()).isEqualTo(ItemId.of("t"));
    }

    @Test
    void a_question_added_before_the_point_reached_is_put_now() {
        Carryover carryover = to(Surveys.choice("new", Condition.always(), 2), A, B, T);

        assertThat(carryover.leftBehind()).isEmpty();
        assertThat(carryover.differences())
                .extracting(
                        problem -> problem.code(),
                        problem -> problem.severity(),
                        problem -> problem.place().item())
                .containsExactly(tuple("asked-now", Severity.WARNING, Optional.of("new")));
        assertThat(carryover.differences().get(0).message()).contains("version '1.0' did not ask it");
        assertThat(carryover.interview().next().orElseThrow().id()).isEqualTo(ItemId.of("new"));
    }

    @Test
    void a_question_added_behind_the_point_reached_makes_no_difference() {
        Carryover carryover = to(A, B, T, Surveys.choice("new", Condition.always(), 2));

        assertThat(carryover.isSmooth()).isTrue();
        assertThat(carryover.interview().next().orElseThrow().id()).isEqualTo(ItemId.of("new"));
    }

    @Test
    void an_answer_that_a_changed_condition_takes_off_the_path_is_kept_aside() {
        Carryover carryover = to(A, Surveys.choice("b", Surveys.is("a", 2), 2), T);

        assertThat(carryover.leftBehind()).isEmpty();
        assertThat(carryover.differences())
                .extracting(
                        problem -> problem.code(),
                        problem -> problem.severity(),
                        problem -> problem.place().item())
                .containsExactly(tuple("aside-now", Severity.INFORMATION, Optional.of("b")));
        assertThat(carryover.interview().keptAside()).containsExactly(Map.entry(ItemId.of("b"), Answer.code(2)));
    }

    @Test
    void an_answer_kept_aside_that_a_changed_condition_puts_on_the_path_counts_again() {
        Interview aside = answered(old()).answer("a", Answer.code(2)).orThrow();
        Questionnaire always = version2(Surveys.of(A, Surveys.choice("b", Condition.always(), 2), T));

        Carryover carryover = Carryover.of(aside, Routing.of(always));

        assertThat(carryover.differences())
                .extracting(
                        problem -> problem.code(),
                        problem -> problem.severity(),
                        problem -> problem.place().item())
                .containsExactly(tuple("counts-again", Severity.INFORMATION, Optional.of("b")));
        assertThat(carryover.interview().response("r").answer(ItemId.of("b"))).contains(Answer.code(2));
    }

    @Test
    void judgements_of_a_row_that_is_gone_leave_the_answer_of_their_grid_behind() {
        Questionnaire before = Surveys.of(grid(1, 2));
        Interview judged = Interview.start(Routing.of(before), start())
                .answer("g", Answer.rows(Map.of(1, 1, 2, 2)))
                .orThrow();

        Carryover carryover = Carryover.of(judged, Routing.of(version2(Surveys.of(grid(1)))));

        assertThat(carryover.leftBehind()).containsExactly(Map.entry(ItemId.of("g"), Answer.rows(Map.of(1, 1, 2, 2))));
        assertThat(carryover.differences())
                .extracting(problem -> problem.code(), problem -> problem.severity())
                .containsExactly(tuple("unknown-row", Severity.ERROR));
        assertThat(carryover.interview().next().orElseThrow().id()).isEqualTo(ItemId.of("g"));
    }

    private static Item grid(int... rows) {
        ImmutableList.Builder<Row> all = ImmutableList.builder();
        for (int row : rows) {
            all.add(Row.of(row, Text.of("g.row." + row)));
        }
        return new Grid(
                Asking.of(ItemId.of("g")),
                all.build(),
                ImmutableList.of(Surveys.option("g", 1), Surveys.option("g", 2)));
    }

    @Test
    void an_interview_in_a_language_that_is_gone_goes_on_in_the_first_and_says_so() {
        Interview dutch = answered(bilingual()).in(Language.NL);

        Carryover carryover = Carryover.of(dutch, Routing.of(version2(old())));

        assertThat(carryover.differences())
                .extracting(problem -> problem.code(), problem -> problem.severity())
                .containsExactly(tuple("unknown-language", Severity.WARNING));
        assertThat(carryover.interview().language()).isEqualTo(Language.EN);
        assertThat(carryover.interview().given()).isEqualTo(dutch.given());
    }

    @Test
    void an_interview_begun_in_a_language_that_is_gone_begins_in_the_first() {
        Interview dutch = Interview.start(
                Routing.of(bilingual()), new Start(Language.NL, 5, start().today(), start().closedQuotas()));

        Carryover carryover = Carryover.of(dutch, Routing.of(version2(old())));

        assertThat(carryover.differences())
                .extracting(problem -> problem.code())
                .containsExactly("unknown-language");
        assertThat(carryover.interview().start()).isEqualTo(start().seed(5));
    }

    private static Questionnaire bilingual() {
        Map<String, String> words = new TreeMap<>();
        for (TextKey key : old().bundles().get(0).wordings().keySet()) {
            words.put(key.value(), "nl " + key);
        }
        return old().with(edits -> edits.wordings(TextBundle.of(Language.NL, words)));
    }

    @Test
    void a_closed_quota_that_is_gone_is_named() {
        Questionnaire limited = old().with(edits -> edits.quota(new Quota("ones", Surveys.is("a", 1), 3)));
        Interview closed = answered(limited).closing(List.of("ones"));

        Carryover carryover = Carryover.of(closed, Routing.of(version2(old())));

        assertThat(closed.start().closedQuotas()).containsExactly("ones");
        assertThat(carryover.differences())
                .extracting(problem -> problem.code(), problem -> problem.severity())
                .containsExactly(tuple("unknown-quota", Severity.WARNING));
        assertThat(carryover.interview().start().closedQuotas()).isEmpty();
    }

    @Test
    void the_respondent_stands_at_the_item_gone_back_to() {
        Interview back = answered(old()).back();

        Carryover carryover = Carryover.of(back, Routing.of(version2(old())));

        assertThat(carryover.isSmooth()).isTrue();
        assertThat(carryover.interview().cameBackTo()).contains(ItemId.of("t"));
    }
}
