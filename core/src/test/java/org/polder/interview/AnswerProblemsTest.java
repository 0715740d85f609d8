package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polder.Form;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.MultipleGrid;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenPart;
import org.polder.model.OpenQuestion;
import org.polder.model.OptionKind;
import org.polder.model.Ordering;
import org.polder.model.Row;
import org.polder.model.SingleChoice;
import org.polder.problem.Problem;
import org.polder.response.AsidePolicy;
import org.polder.text.Text;

/** What is said of answers that do not suit their question. */
class AnswerProblemsTest {
    private static List<String> problems(Interview interview, String question, Answer answer) {
        return interview.answer(question, answer).problems().stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void every_kind_of_answer_is_named_when_it_is_of_the_wrong_kind() {
        Interview notice = Interview.start(Form.of(Form.notice("n")));
        Map<Answer, String> found = Map.ofEntries(
                Map.entry(Answer.code(3), "the code 3"),
                Map.entry(Answer.codes(1, 2, 3), "the codes [1 to 3]"),
                Map.entry(Answer.text("x".repeat(500)), "the text \"" + Shorten.of("x".repeat(500)) + "\""),
                Map.entry(Answer.rows(Map.of(1, 2, 4, 2)), "codes for rows 1, 4"),
                Map.entry(Answer.rowSets(Map.of(2, List.of(1))), "lists of codes for rows 2"),
                Map.entry(Answer.number(new BigDecimal("1E+3")), "the number 1000"),
                Map.entry(Answer.date(LocalDate.of(2026, 3, 1)), "the date 2026-03-01"),
                Map.entry(Answer.instead(2), "option 2 instead of a number or date"),
                Map.entry(Answer.ranked(2, 1), "the ranking [2, 1]"),
                Map.entry(Answer.withheld(), "contact data kept elsewhere"),
                Map.entry(Answer.leftOpen(), "no answer"));
        found.forEach((answer, words) -> assertThat(problems(notice, "n", answer))
                .containsExactly("Question 'n' is a notice, which can only be seen; found " + words));
        assertThat(notice.leaveOpen().accepted()).isTrue();
        assertThat(problems(Interview.start(Form.of(Form.single("a", 2))), "a", Answer.seen()))
                .containsExactly("Question 'a' takes one option code; found a notice seen");
    }

    @Test
    void a_long_text_is_shortened_in_messages() {
        assertThat(Shorten.of("x".repeat(500))).hasSizeBetween(20, 120).startsWith("xxxx");
        assertThat(Shorten.of("short")).isEqualTo("short");
    }

    @Test
    void every_kind_of_question_says_what_it_takes() {
        Grid grid = new Grid(Form.ask("g"), ImmutableList.of(Row.of(1, Text.of("g.r1"))), Form.options("g", 2));
        Interview interview = Interview.start(Form.of(
                Form.multiple("m", 2),
                Form.ranking("k", Form.options("k", 2), 1, 2),
                Form.open("t"),
                Form.number("n"),
                grid,
                Form.screenOut("out", Condition.always())));
        assertThat(problems(interview, "m", Answer.code(1)))
                .containsExactly("Question 'm' takes a list of option codes; found the code 1");
        assertThat(problems(interview, "k", Answer.code(1)))
                .containsExactly(
                        "Question 'k' takes a list of option codes, the highest place first; found the code 1");
        assertThat(problems(interview, "t", Answer.code(1)))
                .containsExactly("Question 't' takes a text; found the code 1");
        assertThat(problems(interview, "n", Answer.instead(1)))
                .containsExactly("Question 'n' takes a number; found option 1 instead of a number or date");
        assertThat(problems(interview, "g", Answer.code(1)))
                .containsExactly("Question 'g' takes a scale code per row; found the code 1");
        assertThat(problems(interview, "out", Answer.leftOpen()))
                .containsExactly("Question 'out' ends the interview and takes no answer; found no answer");
    }

    @Test
    void a_text_has_a_length_counted_in_characters_as_people_see_them() {
        Interview interview =
                Interview.start(Form.of(new OpenQuestion(Form.ask("t").optional(), 3)));
        assertThat(problems(interview, "t", Answer.text("abc"))).isEmpty();
        // Three characters outside the first plane are six units of UTF-16.
        assertThat(problems(interview, "t", Answer.text("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00")))
                .isEmpty();
        assertThat(problems(interview, "t", Answer.text("abcd")))
                .containsExactly("Question 't' allows 3 characters under 't'; found 4");
        assertThat(problems(interview, "t", Answer.text("  ")))
                .containsExactly("Question 't' was given a blank text: write something, or leave the question open");
    }

    @Test
    void a_number_beside_an_option_keeps_to_its_bounds() {
        SingleChoice choice = new SingleChoice(
                Form.ask("a"),
                ImmutableList.of(
                        Form.option("a", 1),
                        Form.option("a", 2).open(new OpenPart.Number(new BigDecimal("0.5"), BigDecimal.TEN, 1)),
                        Form.option("a", 70).open(new OpenPart.Number(BigDecimal.ZERO, BigDecimal.TEN, 0))));
        Interview interview = Interview.start(Form.of(choice));
        for (String right : List.of("0.5", "10", " 2,5 ", "10.0")) {
            assertThat(problems(interview, "a", Answer.code(2, right))).isEmpty();
        }
        for (String wrong : List.of("0.4", "10.1", "2.55", "ten")) {
            assertThat(problems(interview, "a", Answer.code(2, wrong)))
                    .containsExactly(
                            "Question 'a' takes a number of at most 1 decimals from 0.5 to 10 under 'a.2'; found"
                                    + " \"" + wrong + "\"");
        }
        assertThat(problems(interview, "a", Answer.code(70, "0.5")))
                .containsExactly("Question 'a' takes a whole number from 0 to 10 under 'a.70'; found \"0.5\"");
        assertThat(problems(interview, "a", Answer.code(1, "1")))
                .containsExactly("Question 'a' has a text for option 1, which is not open-ended: drop the text 'a.1'");
        assertThat(problems(interview, "a", Answer.code(2, " ")))
                .containsExactly("Question 'a' was answered with option 2, which needs its open part: give it in texts"
                        + " under 'a.2'");
        assertThat(problems(interview, "a", Answer.code(-1)))
                .containsExactly("Question 'a' has no option -1; its options are 1, 2, 70");
        assertThat(problems(interview, "a", Answer.code(71)))
                .containsExactly("Question 'a' has no option 71; its options are 1, 2, 70");
    }

    @Test
    void the_details_of_a_number_hold_its_bounds_and_step() {
        NumberQuestion number = new NumberQuestion(
                Form.ask("n"),
                BigDecimal.ZERO,
                BigDecimal.TEN,
                0,
                Optional.of(BigDecimal.valueOf(2)),
                false,
                ImmutableList.of());
        assertThat(Interview.start(Form.of(number))
                        .answer("n", Answer.number(3))
                        .problems())
                .singleElement()
                .extracting(Problem::details)
                .isEqualTo(Map.of("question", "n", "least", "0", "most", "10", "decimals", "0", "step", "2"));
    }

    @Test
    void names_of_rows_are_checked() {
        Grid grid = new Grid(
                Form.ask("g").optional(),
                ImmutableList.of(Row.of(1, Text.of("g.r1")), Row.named(2, Text.of("g.r2"))),
                Form.options("g", 2));
        Interview interview = Interview.start(Form.of(grid));
        Answer.Rows two = Answer.rows(Map.of(2, 1));
        assertThat(problems(interview, "g", two.named(2, "x".repeat(Row.LONGEST_NAME))))
                .isEmpty();
        assertThat(problems(interview, "g", two.named(2, "x".repeat(Row.LONGEST_NAME + 1))))
                .containsExactly("Row 2 of question 'g' allows 200 characters under 'g.2'; found 201");
        assertThat(problems(interview, "g", two.named(2, " ")))
                .containsExactly("Row 2 of question 'g' was given a blank name: write something, or leave the row out");
        assertThat(problems(interview, "g", two.named(2, "x").named(1, "y")))
                .containsExactly("Row 1 of question 'g' has a name of its own, yet the respondent named it \"y\"");
        assertThat(problems(interview, "g", two.named(2, "x").named(7, "y")))
                .containsExactly("Row 7 of question 'g' does not exist; the rows are 1, 2");
        assertThat(problems(interview, "g", Answer.rows(Map.of(7, 1))))
                .containsExactly("Row 7 of question 'g' does not exist; the rows are 1, 2");
        assertThat(problems(interview, "g", Answer.rows(Map.of(1, 9))))
                .containsExactly("Row 1 of question 'g' has no scale code 9; its codes are 1, 2");
    }

    @Test
    void a_required_grid_can_be_left_open_only_where_no_row_shown_must_be_judged() {
        Row named = Row.named(1, Text.of("g.r1"));
        Row hidden = Row.of(2, Text.of("g.r2")).askedIf(Condition.never());
        Row shown = Row.of(3, Text.of("g.r3"));
        assertThat(leftOpen(named)).isTrue();
        assertThat(leftOpen(hidden)).isTrue();
        assertThat(leftOpen(named, hidden)).isTrue();
        assertThat(leftOpen(named, hidden, shown)).isFalse();
        assertThat(Interview.start(Form.of(Form.number("n"))).leaveOpen().accepted())
                .isFalse();
    }

    private static boolean leftOpen(Row... rows) {
        Grid grid = new Grid(Form.ask("g"), ImmutableList.copyOf(rows), Form.options("g", 2));
        return Interview.start(Form.of(grid)).leaveOpen().accepted();
    }

    @Test
    void options_beside_a_date_in_a_ranking_and_rows_of_a_multiple_grid_are_checked_too() {
        MultipleGrid grid = new MultipleGrid(
                Form.ask("g").optional(),
                ImmutableList.of(
                        Row.named(1, Text.of("g.r1")),
                        Row.of(2, Text.of("g.r2")).askedIf(Condition.never())),
                Form.options("g", 2),
                2,
                Ordering.AS_WRITTEN);
        Interview interview = Interview.start(Form.of(
                new DateQuestion(
                        Form.ask("d"),
                        Optional.of(Day.of(LocalDate.of(2026, 1, 1))),
                        Optional.empty(),
                        ImmutableList.of(Form.option("d", 1).kind(OptionKind.REFUSED))),
                Form.ranking("k", Form.options("k", 2), 1, 2),
                grid));
        assertThat(problems(interview, "d", Answer.instead(2)))
                .containsExactly("Question 'd' has no option 2; its options are 1");
        assertThat(interview
                        .answer("d", Answer.date(LocalDate.of(2025, 12, 31)))
                        .problems())
                .singleElement()
                .extracting(Problem::details)
                .isEqualTo(Map.of("question", "d", "earliest", "2026-01-01", "latest", ""));
        assertThat(problems(interview, "k", Answer.ranked(1, 5)))
                .containsExactly("Question 'k' has no option 5; its options are 1, 2");
        assertThat(problems(interview, "g", Answer.rowSets(Map.of(1, List.of(1)))))
                .containsExactly("Row 1 of question 'g' was judged but has no name: give it in texts under 'g.1'");
        assertThat(problems(interview, "g", Answer.rowSets(Map.of(2, List.of(1)))))
                .containsExactly("Row 2 of question 'g' was not asked of this respondent, yet it was answered; the rows"
                        + " asked were 1");
        // Whether the row is asked or not, there is no such column.
        assertThat(problems(interview, "g", Answer.rowSets(Map.of(2, List.of(7)))))
                .containsExactly(
                        "Row 2 of question 'g' was not asked of this respondent, yet it was answered; the rows"
                                + " asked were 1",
                        "Row 2 of question 'g' has no scale code 7; its codes are 1, 2");
    }

    @Test
    void a_stored_answer_whose_column_is_gone_is_reported_though_its_row_is_not_asked_now() {
        Interview interview = Interview.start(Form.of(
                Form.single("a", 2),
                new Grid(
                        Form.ask("g").optional(),
                        ImmutableList.of(
                                Row.of(1, Text.of("g.r1")),
                                Row.of(2, Text.of("g.r2")).askedIf(Form.is("a", 1))),
                        Form.options("g", 2),
                        Ordering.AS_WRITTEN)));

        assertThat(interview
                        .restore(Map.of(Form.id("g"), Answer.rows(Map.of(2, 7))))
                        .problems())
                .extracting(Problem::message)
                .containsExactly("Row 2 of question 'g' has no scale code 7; its codes are 1, 2");
    }

    @Test
    void stored_answers_are_put_in_wherever_they_stand_and_misfits_are_reported() {
        Interview interview = Interview.start(Form.of(
                Form.single("a", 2),
                Form.single(Form.ask("b").askedIf(Form.is("a", 1)), 2),
                new SingleChoice(
                        Form.ask("s"),
                        ImmutableList.of(
                                Form.option("s", 1), Form.option("s", 2).askedIf(Form.is("a", 1))))));
        Step step = interview.restore(
                Map.of(Form.id("a"), Answer.code(2), Form.id("b"), Answer.code(1), Form.id("s"), Answer.code(2)));
        assertThat(step.problems()).isEmpty();
        assertThat(step.interview().given()).hasSize(3);
        assertThat(step.interview().keptAside()).containsOnlyKeys(Form.id("b"), Form.id("s"));
        assertThat(step.interview().isPut(Form.id("b"))).isFalse();
        assertThat(step.interview().isPut(Form.id("s"))).isTrue();
        assertThat(step.interview().isPut(Form.id("z"))).isFalse();
        assertThat(step.interview().cameBackTo()).isEmpty();
        assertThat(step.interview().back().cameBackTo()).contains(Form.id("a"));

        Step wrong = interview.restore(Map.of(Form.id("a"), Answer.code(9), Form.id("z"), Answer.code(1)));
        assertThat(wrong.problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("unknown-option", "unknown-question");
        assertThat(wrong.interview().given()).isEmpty();
        assertThat(interview.restore(Map.of(Form.id("s"), Answer.code(9))).problems())
                .extracting(Problem::code)
                .containsExactly("unknown-option");
    }

    @Test
    void interviews_that_differ_in_anything_are_not_equal() {
        Interview start = Interview.start(Form.of(Form.single("a", 2), Form.single("b", 2)));
        Interview one = FallingOffTest.answered(start, "a", 1);
        assertThat(one)
                .isNotEqualTo(start)
                .isNotEqualTo(FallingOffTest.answered(start, "a", 2))
                .isNotEqualTo(one.back())
                .isNotEqualTo(Interview.start(Form.of(Form.single("a", 2))))
                .isNotEqualTo("one");
        assertThat(one.hashCode())
                .isNotEqualTo(FallingOffTest.answered(start, "a", 2).hashCode());
        Interview end = FallingOffTest.answered(one, "b", 1);
        assertThat(end.complete(AsidePolicy.DELETE).orThrow()).isNotEqualTo(end);
    }
}
