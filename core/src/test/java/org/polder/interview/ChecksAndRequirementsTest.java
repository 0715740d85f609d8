package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polder.Form;
import org.polder.answer.Answer;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.model.Grid;
import org.polder.model.MultipleGrid;
import org.polder.model.NumberQuestion;
import org.polder.model.Option;
import org.polder.model.OptionKind;
import org.polder.model.Ordering;
import org.polder.model.Questionnaire;
import org.polder.model.Requirement;
import org.polder.model.Row;
import org.polder.problem.Problem;
import org.polder.text.Text;

/** What an answer must agree with, and what a respondent must confirm. */
class ChecksAndRequirementsTest {
    private static final Condition NOT_MORE =
            new Condition.ItemsCompare(Form.id("part"), Comparison.AT_MOST, Form.id("all"));

    private static Interview numbers(boolean soft) {
        Questionnaire questionnaire = Form.of(
                Form.number("all"),
                Form.number(
                        Form.ask("part").check(soft ? Form.soft("much", NOT_MORE) : Form.hard("much", NOT_MORE)),
                        0,
                        100));
        return Interview.start(questionnaire).answer("all", Answer.number(10)).orThrow();
    }

    @Test
    void a_hard_check_refuses_an_answer_in_the_respondents_words() {
        Step step = numbers(false).answer("part", Answer.number(11));

        assertThat(step.accepted()).isFalse();
        assertThat(step.confirmed()).isEmpty();
        assertThat(step.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("check");
            assertThat(problem.details()).containsEntry("message", "much");
            assertThat(problem.message())
                    .isEqualTo(
                            "The answer to question 'part' does not agree with its check (part is at most all): much");
        });
        assertThat(numbers(false).answer("part", Answer.number(10)).accepted()).isTrue();
    }

    @Test
    void a_hard_check_that_fails_after_an_earlier_change_asks_the_question_again() {
        Interview interview = numbers(false).answer("part", Answer.number(9)).orThrow();
        assertThat(interview.isComplete()).isTrue();

        Interview less = interview.answer("all", Answer.number(8)).orThrow();
        assertThat(less.next().orElseThrow().id()).isEqualTo(Form.id("part"));
        assertThat(less.isComplete()).isFalse();
        assertThat(less.answer("part", Answer.number(9)).accepted()).isFalse();
        assertThat(less.answer("part", Answer.number(8)).orThrow().isComplete()).isTrue();
        assertThat(less.answer("all", Answer.number(10)).orThrow()).isEqualTo(interview);
    }

    @Test
    void a_soft_check_is_confirmed_once_and_does_not_ask_again() {
        Step step = numbers(true).answer("part", Answer.number(11));
        assertThat(step.accepted()).isFalse();
        assertThat(step.problems()).noneMatch(Problem::isError);

        Interview confirmed = step.confirmed().orElseThrow();
        assertThat(confirmed.isComplete()).isTrue();
        assertThat(confirmed.answer("part", Answer.number(11)).accepted()).isTrue();
        assertThat(confirmed.answer("part", Answer.number(12)).accepted()).isFalse();
        assertThat(confirmed.answer("all", Answer.number(1)).orThrow().isComplete())
                .isTrue();
    }

    @Test
    void a_check_that_is_unknown_passes() {
        Interview interview = Interview.start(Form.of(
                Form.number(Form.ask("all").optional(), 0, 9),
                Form.number(Form.ask("part").check(Form.hard("much", NOT_MORE)), 0, 9)));
        assertThat(interview
                        .answer("all", Answer.leftOpen())
                        .orThrow()
                        .answer("part", Answer.number(9))
                        .accepted())
                .isTrue();
    }

    @Test
    void what_warns_once_is_left_open_by_confirming_that() {
        Interview interview =
                Interview.start(Form.of(Form.single(Form.ask("a").requirement(Requirement.WARN_ONCE), 2)));
        Step step = interview.leaveOpen();

        assertThat(step.interview()).isSameAs(interview);
        assertThat(step.problems()).singleElement().asString().contains("Question 'a' was left open: confirm that");
        Interview open = step.confirmed().orElseThrow();
        assertThat(open.isComplete()).isTrue();
        assertThat(open.answer("a", Answer.leftOpen()).accepted()).isTrue();
    }

    @Test
    void a_grid_that_warns_once_names_each_row_left_open() {
        Grid grid = new Grid(
                Form.ask("g").requirement(Requirement.WARN_ONCE),
                ImmutableList.of(Row.of(1, Text.of("g.r1")), Row.of(2, Text.of("g.r2")), Row.named(3, Text.of("g.r3"))),
                Form.options("g", 2));
        Interview interview = Interview.start(Form.of(grid));

        Step step = interview.answer("g", Answer.rows(Map.of(2, 1)));
        assertThat(step.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place().item()).contains("g.1");
            assertThat(problem.message()).isEqualTo("Row 1 of question 'g' was left open: confirm that, or judge it");
            assertThat(problem.details()).containsEntry("row", "1");
        });
        assertThat(interview.answer("g", Answer.rows(Map.of(1, 1, 2, 1))).accepted())
                .isTrue();
    }

    @Test
    void a_multiple_grid_keeps_to_its_bound_and_its_exclusive_column() {
        MultipleGrid grid = new MultipleGrid(
                Form.ask("g").optional(),
                ImmutableList.of(Row.of(1, Text.of("g.r1")), Row.of(2, Text.of("g.r2"))),
                ImmutableList.of(
                        Form.option("g", 1),
                        Form.option("g", 2),
                        Form.option("g", 3),
                        Form.option("g", 4).alone()),
                2,
                Ordering.AS_WRITTEN);
        Interview interview = Interview.start(Form.of(grid));

        assertThat(problems(interview, "g", Answer.rowSets(Map.of(1, List.of(1, 2), 2, List.of(4)))))
                .isEmpty();
        assertThat(problems(interview, "g", Answer.rowSets(Map.of(1, List.of(1, 2, 3)))))
                .containsExactly("Row 1 of question 'g' allows at most 2 columns; found 3: 1 to 3");
        assertThat(problems(interview, "g", Answer.rowSets(Map.of(2, List.of(1, 4)))))
                .containsExactly("Row 2 of question 'g' has column 4, which excludes all others; found 1, 4");
        assertThat(problems(interview, "g", Answer.rowSets(Map.of(3, List.of(1)))))
                .containsExactly("Row 3 of question 'g' does not exist; the rows are 1, 2");
        assertThat(problems(interview, "g", Answer.rowSets(Map.of(1, List.of(9)))))
                .containsExactly("Row 1 of question 'g' has no scale code 9; its codes are 1 to 4");
        assertThat(problems(interview, "g", Answer.rows(Map.of(1, 1))))
                .containsExactly("Question 'g' takes a list of scale codes per row; found codes for rows 1");
    }

    @Test
    void a_number_keeps_to_its_bounds_steps_and_decimals() {
        NumberQuestion number = new NumberQuestion(
                Form.ask("n"),
                new BigDecimal("0.5"),
                BigDecimal.TEN,
                1,
                Optional.of(new BigDecimal("0.5")),
                true,
                ImmutableList.of(Form.option("n", 1).kind(OptionKind.DONT_KNOW)));
        Interview interview = Interview.start(Form.of(number));

        assertThat(problems(interview, "n", Answer.number(new BigDecimal("0.5"))))
                .isEmpty();
        assertThat(problems(interview, "n", Answer.number(new BigDecimal("10.0"))))
                .isEmpty();
        assertThat(problems(interview, "n", Answer.instead(1))).isEmpty();
        for (String wrong : List.of("0", "0.7", "10.5", "1.25", "0.50001")) {
            assertThat(problems(interview, "n", Answer.number(new BigDecimal(wrong))))
                    .containsExactly("Question 'n' takes a number of at most 1 decimals from 0.5 to 10 in steps of 0.5;"
                            + " found " + wrong);
        }
        assertThat(problems(interview, "n", Answer.instead(2)))
                .containsExactly("Question 'n' has no option 2; its options are 1");
    }

    @Test
    void a_ranking_fills_its_places_or_as_many_as_options_are_shown() {
        ImmutableList<Option> options = ImmutableList.of(
                Form.option("k", 1),
                Form.option("k", 2).askedIf(Form.is("a", 1)),
                Form.option("k", 3).askedIf(Form.is("a", 1)),
                Form.option("k", 4).askedIf(Form.is("a", 1)));
        Interview start = Interview.start(Form.of(Form.single("a", 2), Form.ranking("k", options, 2, 3)));
        Interview all = FallingOffTest.answered(start, "a", 1);
        Interview one = FallingOffTest.answered(start, "a", 2);

        assertThat(problems(all, "k", Answer.ranked(3, 1))).isEmpty();
        assertThat(problems(all, "k", Answer.ranked(3, 1, 2))).isEmpty();
        assertThat(problems(all, "k", Answer.ranked(3)))
                .containsExactly("Question 'k' asks for at least 2 options; found 1");
        assertThat(problems(all, "k", Answer.ranked(4, 3, 2, 1)))
                .containsExactly("Question 'k' allows at most 3 options; found 4: 1 to 4");
        assertThat(problems(all, "k", Answer.ranked(3, 3)))
                .containsExactly("Question 'k' has an option at two places: rank each option once; found [3, 3]");
        assertThat(problems(one, "k", Answer.ranked(1))).isEmpty();
        assertThat(problems(one, "k", Answer.ranked()))
                .containsExactly("Question 'k' asks for at least 1 option; found 0");
    }

    @Test
    void answering_a_ranking_the_same_keeps_the_place_of_an_option_that_is_not_shown() {
        ImmutableList<Option> options = ImmutableList.of(
                Form.option("k", 1), Form.option("k", 2), Form.option("k", 3).askedIf(Form.is("a", 1)));
        Interview interview = FallingOffTest.answered(
                        Interview.start(Form.of(Form.single("a", 2), Form.ranking("k", options, 1, 3))), "a", 1)
                .answer("k", Answer.ranked(3, 1, 2))
                .orThrow();
        Interview hidden = FallingOffTest.answered(interview, "a", 2);
        assertThat(hidden.response("r").answer(Form.id("k"))).contains(Answer.ranked(1, 2));
        assertThat(hidden.keptAside()).containsEntry(Form.id("k"), Answer.ranked(3));

        Interview same = hidden.answer("k", Answer.ranked(1, 2)).orThrow();
        assertThat(FallingOffTest.answered(same, "a", 1)).isEqualTo(interview);
        Interview changed = hidden.answer("k", Answer.ranked(2, 1)).orThrow();
        assertThat(FallingOffTest.answered(changed, "a", 1).response("r").answer(Form.id("k")))
                .contains(Answer.ranked(2, 1));
    }

    @Test
    void contact_data_stay_out_of_the_response_and_can_be_said_to_exist_without_being_told() {
        Interview interview = Interview.start(Form.of(
                Form.single(Form.ask("mail").asPersonal(), 2),
                Form.single(Form.ask("b").askedIf(new Condition.Answered(Form.id("mail"))), 2)));

        Interview given = interview.answer("mail", Answer.code(2)).orThrow();
        assertThat(given.response("r").answers()).isEmpty();
        assertThat(given.contactData()).isEqualTo(Map.of(Form.id("mail"), Answer.code(2)));

        Interview withheld = interview.answer("mail", Answer.withheld()).orThrow();
        assertThat(withheld.path()).isEqualTo(given.path()).contains(Form.id("b"));
        assertThat(problems(given, "b", Answer.withheld()))
                .containsExactly("Question 'b' takes one option code; found contact data kept elsewhere");
    }

    private static List<String> problems(Interview interview, String question, Answer answer) {
        return interview.answer(question, answer).problems().stream()
                .map(Problem::message)
                .toList();
    }
}
