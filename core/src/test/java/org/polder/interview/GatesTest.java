package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polder.Form;
import org.polder.answer.Answer;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleGrid;
import org.polder.model.NumberQuestion;
import org.polder.model.Option;
import org.polder.model.OptionKind;
import org.polder.model.Ordering;
import org.polder.model.Row;
import org.polder.model.SingleChoice;
import org.polder.name.Language;
import org.polder.problem.Problem;
import org.polder.response.Start;
import org.polder.text.Text;

/** What a condition on each kind of answer lets through: the item "yes" where it holds, "no" where it fails. */
class GatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    /** Asks an item, then "yes" where a condition on it holds and "no" where it certainly does not. */
    private static String way(Item item, Condition condition, Optional<Answer> answer) {
        Routing routing = Routing.of(Form.of(
                item,
                Form.single(Form.ask("yes").askedIf(condition), 2),
                Form.single(Form.ask("no").askedIf(condition.negate()), 2)));
        Interview start = Interview.start(routing, Start.in(Language.EN).on(TODAY));
        Interview interview =
                answer.map(given -> start.answer(item.id(), given).orThrow()).orElse(start);
        boolean yes = interview.path().contains(Form.id("yes"));
        boolean no = interview.path().contains(Form.id("no"));
        assertThat(yes && no).isFalse();
        return yes ? "yes" : no ? "no" : "unknown";
    }

    private static String way(Item item, Condition condition, Answer answer) {
        return way(item, condition, Optional.of(answer));
    }

    private static DateQuestion date() {
        return new DateQuestion(
                Form.ask("d"),
                Optional.of(Day.fromToday(Period.ofDays(-10))),
                Optional.of(Day.today()),
                ImmutableList.of(Form.option("d", 1).kind(OptionKind.DONT_KNOW)));
    }

    @ParameterizedTest
    @CsvSource({"1,2,true", "2,2,true", "3,2,false"})
    void two_single_choices_are_compared_by_their_codes(int left, int right, boolean asked) {
        Condition atMost = new Condition.ItemsCompare(Form.id("a"), Comparison.AT_MOST, Form.id("b"));
        Interview interview = FallingOffTest.answered(
                Interview.start(Form.of(
                        Form.single("a", 3),
                        Form.single("b", 3),
                        Form.single(Form.ask("c").askedIf(atMost), 2))),
                "a",
                left,
                "b",
                right);
        assertThat(interview.path().contains(Form.id("c"))).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01,true", "2026-01-02,true", "2026-01-03,false"})
    void two_dates_are_compared(LocalDate left, boolean asked) {
        Condition atMost = new Condition.ItemsCompare(Form.id("a"), Comparison.AT_MOST, Form.id("b"));
        Interview interview = Interview.start(Form.of(
                        new DateQuestion(Form.ask("a"), Optional.empty(), Optional.empty(), ImmutableList.of()),
                        new DateQuestion(Form.ask("b"), Optional.empty(), Optional.empty(), ImmutableList.of()),
                        Form.single(Form.ask("c").askedIf(atMost), 2)))
                .answer("a", Answer.date(left))
                .orThrow()
                .answer("b", Answer.date(LocalDate.of(2026, 1, 2)))
                .orThrow();
        assertThat(interview.path().contains(Form.id("c"))).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-21,no", "2026-02-22,yes", "2026-03-01,yes"})
    void days_count_from_the_day_the_interview_started(LocalDate day, String way) {
        Condition lastWeek = new Condition.DateIs(Form.id("d"), Comparison.AT_LEAST, Day.fromToday(Period.ofDays(-7)));
        assertThat(way(date(), lastWeek, Answer.date(day))).isEqualTo(way);
        assertThat(way(date(), lastWeek, Answer.instead(1))).isEqualTo("unknown");
        assertThat(way(date(), lastWeek, Optional.empty())).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-18,false", "2026-02-19,true", "2026-03-01,true", "2026-03-02,false"})
    void a_date_keeps_to_its_bounds_from_today(LocalDate day, boolean allowed) {
        Interview interview = Interview.start(
                Routing.of(Form.of(date())), Start.in(Language.EN).on(TODAY));
        Step step = interview.answer("d", Answer.date(day));
        assertThat(step.accepted()).isEqualTo(allowed);
        assertThat(step.problems())
                .extracting(Problem::message)
                .isEqualTo(
                        allowed
                                ? List.of()
                                : List.of("Question 'd' takes a date from 2026-02-19 to 2026-03-01; found " + day));
        // The response names the day, as its answers can only be judged by it.
        assertThat(interview.response("r").start()).contains(interview.start());
    }

    @Test
    void a_date_without_bounds_lies_in_the_years_1_to_9999() {
        DateQuestion any = new DateQuestion(Form.ask("d"), Optional.empty(), Optional.empty(), ImmutableList.of());
        Interview interview = Interview.start(Form.of(any));
        assertThat(interview.answer("d", Answer.date(LocalDate.of(1, 1, 1))).accepted())
                .isTrue();
        assertThat(interview.answer("d", Answer.date(LocalDate.of(0, 12, 31))).accepted())
                .isFalse();
        assertThat(interview
                        .answer("d", Answer.date(LocalDate.of(9999, 12, 31)))
                        .accepted())
                .isTrue();
        assertThat(interview.answer("d", Answer.date(LocalDate.of(10000, 1, 1))).accepted())
                .isFalse();
        assertThat(interview.response("r").start()).isEmpty();
        assertThat(interview.answer("d", Answer.instead(1)).problems())
                .singleElement()
                .asString()
                .contains("takes a date; found option 1 instead of a number or date");
    }

    @Test
    void a_text_matches_a_regular_expression_anywhere_unless_it_is_tied_to_the_ends() {
        Condition five = new Condition.TextMatches(Form.id("t"), "[0-9]{4} ?[A-Z]{2}");
        assertThat(way(Form.open("t"), five, Answer.text("at 2511 DP ok"))).isEqualTo("yes");
        assertThat(way(Form.open("t"), five, Answer.text("2511"))).isEqualTo("no");
        assertThat(way(Form.open("t"), five, Answer.leftOpen())).isEqualTo("unknown");
        Condition whole = new Condition.TextMatches(Form.id("t"), "^a+$");
        assertThat(way(Form.open("t"), whole, Answer.text("aaa"))).isEqualTo("yes");
        assertThat(way(Form.open("t"), whole, Answer.text("aab"))).isEqualTo("no");
    }

    @Test
    void a_text_is_blank_when_it_was_left_open_and_unknown_before() {
        Condition blank = new Condition.TextBlank(Form.id("t"));
        assertThat(way(Form.open("t"), blank, Answer.leftOpen())).isEqualTo("yes");
        assertThat(way(Form.open("t"), blank, Answer.text("x"))).isEqualTo("no");
        assertThat(way(Form.open("t"), blank, Optional.empty())).isEqualTo("unknown");
    }

    @Test
    void asked_and_answered_are_never_unknown() {
        Condition answered = new Condition.Answered(Form.id("t"));
        assertThat(way(Form.open("t"), answered, Optional.empty())).isEqualTo("no");
        assertThat(way(Form.open("t"), answered, Answer.leftOpen())).isEqualTo("no");
        assertThat(way(Form.open("t"), answered, Answer.text("x"))).isEqualTo("yes");
        assertThat(way(Form.open("t"), new Condition.Asked(Form.id("t")), Optional.empty()))
                .isEqualTo("yes");
    }

    @Test
    void places_in_a_ranking_count_from_1_and_an_option_left_out_has_none() {
        Item ranking = Form.ranking("k", Form.options("k", 4), 1, 3);
        Condition second = new Condition.RankBetween(Form.id("k"), 4, 2, 3);
        assertThat(way(ranking, second, Answer.ranked(4, 1, 2))).isEqualTo("no");
        assertThat(way(ranking, second, Answer.ranked(1, 4))).isEqualTo("yes");
        assertThat(way(ranking, second, Answer.ranked(1, 2, 4))).isEqualTo("yes");
        assertThat(way(ranking, second, Answer.ranked(1, 2, 3))).isEqualTo("no");
        assertThat(way(ranking, second, Optional.empty())).isEqualTo("unknown");
    }

    @Test
    void rows_left_open_make_a_count_unknown_only_where_they_could_change_it() {
        Grid grid = new Grid(
                Form.ask("g").optional(),
                ImmutableList.of(Row.of(1, Text.of("g.r1")), Row.of(2, Text.of("g.r2")), Row.of(3, Text.of("g.r3"))),
                Form.options("g", 2));
        Condition one = count(1, 1);
        assertThat(way(grid, one, Answer.rows(Map.of(1, 1, 2, 2, 3, 2)))).isEqualTo("yes");
        assertThat(way(grid, one, Answer.rows(Map.of(1, 1, 2, 1)))).isEqualTo("no");
        assertThat(way(grid, one, Answer.rows(Map.of(1, 1, 2, 2)))).isEqualTo("unknown");
        assertThat(way(grid, one, Answer.rows(Map.of(1, 2, 2, 2)))).isEqualTo("unknown");
        assertThat(way(grid, one, Answer.rows(Map.of(1, 2, 2, 2, 3, 2)))).isEqualTo("no");
        assertThat(way(grid, count(0, 3), Optional.empty())).isEqualTo("yes");
        assertThat(way(grid, count(1, 3), Answer.rows(Map.of(2, 1)))).isEqualTo("yes");
        assertThat(way(grid, count(2, 3), Answer.rows(Map.of(1, 2, 2, 2)))).isEqualTo("no");
    }

    private static Condition count(int least, int most) {
        return new Condition.RowsBetween(
                Form.id("g"), ImmutableSortedSet.of(1, 2, 3), ImmutableSortedSet.of(1), least, most);
    }

    @Test
    void a_number_given_is_none_of_the_options_beside_it() {
        var number = new NumberQuestion(
                Form.ask("n"),
                BigDecimal.ZERO,
                BigDecimal.TEN,
                0,
                Optional.empty(),
                false,
                ImmutableList.of(
                        Form.option("n", 1).kind(OptionKind.DONT_KNOW),
                        Form.option("n", 70).kind(OptionKind.REFUSED)));
        assertThat(way(number, Form.is("n", 1), Answer.instead(1))).isEqualTo("yes");
        assertThat(way(number, Form.is("n", 1), Answer.instead(70))).isEqualTo("no");
        assertThat(way(number, Form.is("n", 70), Answer.instead(70))).isEqualTo("yes");
        assertThat(way(number, Form.is("n", 1), Answer.number(1))).isEqualTo("no");
        assertThat(way(number, Form.is("n", 1), Optional.empty())).isEqualTo("unknown");
        assertThat(way(number, Form.number("n", Comparison.EQUAL, 1), Answer.instead(1)))
                .isEqualTo("unknown");
    }

    @Test
    void comparing_two_items_is_unknown_while_one_is_missing() {
        Routing routing = Routing.of(Form.of(
                Form.single("a", 3),
                Form.single(Form.ask("b").optional(), 3),
                Form.single(
                        Form.ask("same")
                                .askedIf(new Condition.ItemsCompare(Form.id("a"), Comparison.EQUAL, Form.id("b"))),
                        2)));
        Interview one = FallingOffTest.answered(Interview.start(routing, Language.EN), "a", 2);
        assertThat(one.isPut(Form.id("same"))).isFalse();
        assertThat(FallingOffTest.answered(one, "b", 2).isPut(Form.id("same"))).isTrue();
        assertThat(FallingOffTest.answered(one, "b", 3).isPut(Form.id("same"))).isFalse();
        assertThat(one.answer("b", Answer.leftOpen()).orThrow().isPut(Form.id("same")))
                .isFalse();
    }

    @Test
    void codes_around_the_end_of_a_word_of_bits_are_told_apart() {
        ImmutableList<Option> options =
                Stream.of(1, 63, 64, 65).map(code -> Form.option("a", code)).collect(ImmutableList.toImmutableList());
        for (int code : List.of(1, 63, 64, 65)) {
            for (int other : List.of(1, 63, 64, 65)) {
                assertThat(way(new SingleChoice(Form.ask("a"), options), Form.is("a", code), Answer.code(other)))
                        .isEqualTo(code == other ? "yes" : "no");
            }
        }
    }

    @Test
    void a_count_of_options_includes_its_bounds() {
        Condition two = new Condition.CountBetween(Form.id("m"), 2, 3);
        assertThat(way(Form.multiple("m", 4), two, Answer.codes(1))).isEqualTo("no");
        assertThat(way(Form.multiple("m", 4), two, Answer.codes(1, 2))).isEqualTo("yes");
        assertThat(way(Form.multiple("m", 4), two, Answer.codes(1, 2, 3))).isEqualTo("yes");
        assertThat(way(Form.multiple("m", 4), two, Answer.codes(1, 2, 3, 4))).isEqualTo("no");
        assertThat(way(Form.multiple("m", 4), Form.has("m", 3, 4), Answer.codes(1, 4)))
                .isEqualTo("yes");
        assertThat(way(Form.multiple("m", 4), Form.has("m", 3, 4), Answer.codes(1, 2)))
                .isEqualTo("no");
    }

    @Test
    void a_row_of_a_multiple_grid_is_looked_at_like_that_of_a_grid() {
        MultipleGrid grid = new MultipleGrid(
                Form.ask("g").optional(),
                ImmutableList.of(Row.of(1, Text.of("g.r1")), Row.named(2, Text.of("g.r2"))),
                Form.options("g", 3),
                2,
                Ordering.AS_WRITTEN);
        Condition row = new Condition.RowIn(Form.id("g"), 1, ImmutableSortedSet.of(2, 3));
        assertThat(way(grid, row, Answer.rowSets(Map.of(1, List.of(1, 3))))).isEqualTo("yes");
        assertThat(way(grid, row, Answer.rowSets(Map.of(1, List.of(1))))).isEqualTo("no");
        assertThat(way(grid, row, Answer.leftOpen())).isEqualTo("unknown");
        Condition named = new Condition.RowNamed(Form.id("g"), 2);
        assertThat(way(grid, named, Answer.rowSets(Map.of(2, List.of(1))).named(2, "x")))
                .isEqualTo("yes");
        assertThat(way(grid, named, Answer.rowSets(Map.of(1, List.of(1))))).isEqualTo("no");
        assertThat(way(grid, named, Answer.leftOpen())).isEqualTo("no");
        assertThat(way(grid, named, Optional.empty())).isEqualTo("unknown");
    }

    @Test
    void a_switch_of_language_changes_words_only() {
        Interview interview = Interview.start(Form.of(Form.single("a", 2), Form.single("b", 2)));
        Interview answered = FallingOffTest.answered(interview, "a", 1).back();
        assertThat(answered.in(Language.EN)).isEqualTo(answered);
        assertThat(answered.in(Language.EN).next().orElseThrow().id()).isEqualTo(Form.id("a"));
        assertThat(answered.language()).isEqualTo(Language.EN);
    }

    @Test
    void one_can_go_to_any_item_that_was_put_and_no_further() {
        Interview interview = FallingOffTest.answered(
                Interview.start(Form.of(
                        Form.single("a", 2),
                        Form.single(Form.ask("x").askedIf(Form.is("a", 2)), 2),
                        Form.single("b", 2),
                        Form.single("c", 2),
                        Form.single("d", 2))),
                "a",
                1,
                "b",
                2);
        assertThat(interview.goTo(Form.id("a")).orThrow().next().orElseThrow().id())
                .isEqualTo(Form.id("a"));
        assertThat(interview
                        .goTo(Form.id("a"))
                        .orThrow()
                        .forward()
                        .next()
                        .orElseThrow()
                        .id())
                .isEqualTo(Form.id("b"));
        assertThat(interview.goTo(Form.id("c")).orThrow()).isEqualTo(interview);
        assertThat(interview.goTo(Form.id("d")).problems())
                .extracting(Problem::message)
                .containsExactly("Question 'd' was not reached yet: answer 'c' first");
        assertThat(interview.goTo(Form.id("x")).problems())
                .singleElement()
                .asString()
                .contains("Question 'x' was not asked of this respondent", "only if a is 2");
        assertThat(interview.goTo(Form.id("ab")).problems())
                .singleElement()
                .asString()
                .contains("has no question 'ab'");
    }
}
