package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polder.Form;
import org.polder.answer.Answer;
import org.polder.condition.Comparison;
import org.polder.condition.Expression;
import org.polder.condition.Expression.ValueOf;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Row;
import org.polder.name.Language;
import org.polder.response.Start;
import org.polder.text.Text;

/** Numbers computed from answers, by hand. */
class ComputedValuesTest {
    private static final Expression A = new ValueOf(Form.id("a"));
    private static final Expression B = new ValueOf(Form.id("b"));

    /** The value of an expression over two whole numbers, of which one may be left open. */
    private static Optional<Answer> value(Expression expression, Integer a, Integer b) {
        Interview interview = Interview.start(Form.of(
                Form.number(Form.ask("a").optional(), 0, 100),
                Form.number(Form.ask("b").optional(), 0, 100),
                Form.computed("x", expression)));
        Interview one = interview.answer("a", number(a)).orThrow();
        return one.answer("b", number(b)).orThrow().response("r").answer(Form.id("x"));
    }

    private static Answer number(Integer value) {
        return value == null ? Answer.leftOpen() : Answer.number(value);
    }

    @Test
    void arithmetic_is_done_with_both_numbers() {
        assertThat(value(A.plus(B), 7, 5)).contains(Answer.number(12));
        assertThat(value(A.minus(B), 5, 7)).contains(Answer.number(-2));
        assertThat(value(A.times(B), 7, 5)).contains(Answer.number(35));
        assertThat(value(A.dividedBy(B), 7, 4)).contains(Answer.number(new BigDecimal("1.75")));
        assertThat(value(A.dividedBy(B), 2, 3))
                .contains(Answer.number(new BigDecimal("0.6666666666666666666666666666666667")));
        assertThat(value(Expression.sum(ImmutableList.of(A, B, A)), 1, 2)).contains(Answer.number(4));
        assertThat(value(Expression.sum(ImmutableList.of()), 1, 2)).contains(Answer.number(0));
    }

    @Test
    void a_missing_number_makes_the_result_missing_unless_something_stands_in() {
        assertThat(value(A.plus(B), 7, null)).isEmpty();
        assertThat(value(A.plus(B), null, 7)).isEmpty();
        assertThat(value(A.orElse(Expression.of(1)).plus(B), null, 7)).contains(Answer.number(8));
        assertThat(value(A.orElse(Expression.of(1)).plus(B), 2, 7)).contains(Answer.number(9));
    }

    @Test
    void dividing_by_zero_gives_a_missing_value() {
        assertThat(value(A.dividedBy(B), 7, 0)).isEmpty();
        assertThat(value(A.dividedBy(B).orElse(Expression.of(-1)), 7, 0)).contains(Answer.number(-1));
    }

    @Test
    void a_result_beyond_500_digits_is_missing() {
        Expression huge = Expression.of(10);
        for (int i = 0; i < 8; i++) {
            huge = huge.times(huge);
        }
        // 10^256 has few enough digits, its square has not.
        assertThat(value(huge.times(A).dividedBy(huge), 3, 1)).contains(Answer.number(3));
        assertThat(value(huge.times(huge).times(A), 3, 1)).isEmpty();
        // The greatest power of ten with 500 digits, and the smallest with 500 decimals.
        Expression edge = new Expression.Number(BigDecimal.TEN.pow(499));
        assertThat(value(edge.times(A), 9, 1)).isPresent();
        assertThat(value(edge.times(A), 10, 1)).isEmpty();
        Expression small = new Expression.Number(new BigDecimal("1E-500"));
        assertThat(value(small.times(A), 9, 1)).isPresent();
        assertThat(value(small.times(new Expression.Number(new BigDecimal("0.1"))), 1, 1))
                .isEmpty();
    }

    @Test
    void a_choice_between_values_follows_its_condition_and_is_missing_where_that_is_unknown() {
        Expression choose =
                new Expression.Choose(Form.number("a", Comparison.GREATER, 5), Expression.of(1), Expression.of(2));
        assertThat(value(choose, 6, null)).contains(Answer.number(1));
        assertThat(value(choose, 5, null)).contains(Answer.number(2));
        assertThat(value(choose, null, null)).isEmpty();
    }

    @Test
    void conditions_that_certainly_hold_are_counted() {
        Expression count = new Expression.CountTrue(ImmutableList.of(
                Form.number("a", Comparison.AT_LEAST, 5),
                Form.number("a", Comparison.AT_MOST, 5),
                Form.number("b", Comparison.LESS, 5)));
        assertThat(value(count, 5, null)).contains(Answer.number(2));
        assertThat(value(count, 4, 4)).contains(Answer.number(2));
        assertThat(value(count, null, null)).contains(Answer.number(0));
    }

    @Test
    void codes_rows_and_numbers_of_options_are_numbers_too() {
        Grid grid = new Grid(
                Form.ask("g"),
                ImmutableList.of(Row.of(1, Text.of("g.r1")), Row.of(2, Text.of("g.r2"))),
                Form.options("g", 3));
        Expression all = new ValueOf(Form.id("s"))
                .plus(new Expression.RowValue(Form.id("g"), 2).times(Expression.of(10)))
                .plus(new Expression.ChosenCount(Form.id("m")).times(Expression.of(100)));
        Interview interview = Interview.start(
                        Form.of(Form.single("s", 4), grid, Form.multiple("m", 5), Form.computed("x", all)))
                .answer("s", Answer.code(4))
                .orThrow()
                .answer("g", Answer.rows(Map.of(1, 1, 2, 3)))
                .orThrow();
        assertThat(interview.response("r").answer(Form.id("x"))).isEmpty();

        // 4 + 3 x 10 + 2 x 100
        Interview end = interview.answer("m", Answer.codes(2, 5)).orThrow();
        assertThat(end.response("r").answer(Form.id("x"))).contains(Answer.number(234));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01,17", "2026-03-02,18", "2026-03-03,18", "2027-03-01,18", "2027-03-02,19"})
    void an_age_goes_up_on_the_birthday(LocalDate today, int age) {
        DateQuestion born = new DateQuestion(Form.ask("born"), Optional.empty(), Optional.empty(), ImmutableList.of());
        Routing routing = Routing.of(Form.of(
                born,
                Form.computed("age", new Expression.YearsSince(Form.id("born"))),
                Form.single(Form.ask("adult").askedIf(Form.number("age", Comparison.AT_LEAST, 18)), 2)));

        Interview interview = Interview.start(routing, Start.in(Language.EN).on(today))
                .answer("born", Answer.date(LocalDate.of(2008, 3, 2)))
                .orThrow();

        assertThat(interview.response("r").answer(Form.id("age"))).contains(Answer.number(age));
        assertThat(interview.path().contains(Form.id("adult"))).isEqualTo(age >= 18);
        assertThat(interview.response("r").start()).isPresent();
    }

    @Test
    void a_computed_value_follows_a_change_and_falls_off_with_what_it_hangs_on() {
        Interview interview = Interview.start(Form.of(
                Form.number("a"),
                Form.computed("twice", A.times(Expression.of(2))),
                Form.computed("four", new ValueOf(Form.id("twice")).times(Expression.of(2))),
                Form.single(Form.ask("q").askedIf(Form.number("four", Comparison.EQUAL, 12)), 2)));

        Interview three = interview.answer("a", Answer.number(3)).orThrow();
        assertThat(three.path()).contains(Form.id("q"));
        Interview four = three.answer("a", Answer.number(4)).orThrow();
        assertThat(four.response("r").answer(Form.id("four"))).contains(Answer.number(16));
        assertThat(four.path()).doesNotContain(Form.id("q"));
        assertThat(four.answer("four", Answer.number(1)).problems())
                .singleElement()
                .asString()
                .contains("Question 'four' is computed and takes no answer; found the number 1");
        assertThat(four.goTo(Form.id("four")).problems())
                .singleElement()
                .asString()
                .contains("Item 'four' is never put to respondents");
    }
}
