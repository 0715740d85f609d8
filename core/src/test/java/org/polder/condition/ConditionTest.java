package org.polder.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polder.name.ItemId;

/** Every kind of condition in words, with what it looks at, and over other items. */
class ConditionTest {
    private static final ItemId A = ItemId.of("a");
    private static final ItemId B = ItemId.of("b");
    private static final Condition ONE = new Condition.CodeIn(A, codes(1));
    private static final Condition TWO = new Condition.CodeIn(B, codes(2, 3, 4));

    private static ImmutableSortedSet<Integer> codes(Integer... codes) {
        return ImmutableSortedSet.copyOf(codes);
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of(Condition.always(), "always", List.of()),
                Arguments.of(Condition.never(), "never", List.of()),
                Arguments.of(ONE, "a is 1", List.of(A)),
                Arguments.of(TWO, "b is 2, 3 or 4", List.of(B)),
                Arguments.of(new Condition.ContainsAny(A, codes(1, 2)), "a includes 1 or 2", List.of(A)),
                Arguments.of(new Condition.CountBetween(A, 0, 2), "a has 0 to 2 options chosen", List.of(A)),
                Arguments.of(new Condition.RankBetween(A, 7, 1, 3), "a ranks 7 from place 1 to 3", List.of(A)),
                Arguments.of(
                        new Condition.NumberIs(A, Comparison.LESS, new BigDecimal("1E+2")),
                        "a is less than 100",
                        List.of(A)),
                Arguments.of(
                        new Condition.DateIs(A, Comparison.AT_LEAST, Day.of(LocalDate.of(2026, 3, 1))),
                        "a is at least 2026-03-01",
                        List.of(A)),
                Arguments.of(
                        new Condition.DateIs(A, Comparison.EQUAL, Day.fromToday(Period.ofYears(-18))),
                        "a equals today P-18Y",
                        List.of(A)),
                Arguments.of(
                        new Condition.DateIs(A, Comparison.GREATER, Day.today()),
                        "a is greater than today",
                        List.of(A)),
                Arguments.of(new Condition.ItemsCompare(A, Comparison.DIFFERENT, B), "a differs from b", List.of(A, B)),
                Arguments.of(new Condition.TextMatches(A, "^x"), "a matches /^x/", List.of(A)),
                Arguments.of(new Condition.QuotaFull("men"), "quota 'men' is full", List.of()),
                Arguments.of(new Condition.RowIn(A, 5, codes(1, 2)), "a row 5 is 1 or 2", List.of(A)),
                Arguments.of(
                        new Condition.RowsBetween(A, codes(1, 2, 3), codes(4), 1, 2),
                        "1 to 2 of a rows 1, 2 and 3 are 4",
                        List.of(A)),
                Arguments.of(new Condition.RowNamed(A, 5), "a row 5 was named", List.of(A)),
                Arguments.of(new Condition.TextBlank(A), "a is blank", List.of(A)),
                Arguments.of(new Condition.Asked(A), "a is asked", List.of(A)),
                Arguments.of(new Condition.Answered(A), "a is answered", List.of(A)),
                Arguments.of(ONE.and(TWO), "a is 1 and b is 2, 3 or 4", List.of(A, B)),
                Arguments.of(TWO.or(ONE), "b is 2, 3 or 4 or a is 1", List.of(B, A)),
                Arguments.of(ONE.negate(), "not a is 1", List.of(A)),
                Arguments.of(ONE.and(TWO).negate(), "not (a is 1 and b is 2, 3 or 4)", List.of(A, B)),
                Arguments.of(ONE.and(ONE.or(TWO)), "a is 1 and (a is 1 or b is 2, 3 or 4)", List.of(A, B)),
                Arguments.of(Condition.all(List.of()), "always", List.of()),
                Arguments.of(Condition.any(List.of()), "never", List.of()),
                Arguments.of(Condition.all(List.of(ONE)), "a is 1", List.of(A)),
                Arguments.of(Condition.any(List.of(ONE)), "a is 1", List.of(A)),
                Arguments.of(Condition.all(List.of(ONE, ONE)), "a is 1 and a is 1", List.of(A)),
                Arguments.of(Condition.any(List.of(ONE, ONE)), "a is 1 or a is 1", List.of(A)));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void a_condition_has_words_and_knows_what_it_looks_at(Condition condition, String words, List<ItemId> items) {
        assertThat(ConditionWords.of(condition)).isEqualTo(words);
        assertThat(condition.items()).containsExactlyElementsOf(items);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void a_renamed_condition_is_the_same_over_other_items(Condition condition, String words, List<ItemId> items) {
        Condition renamed = condition.renamed(id -> ItemId.of(id + "x"));

        assertThat(renamed.items())
                .containsExactlyElementsOf(
                        items.stream().map(id -> ItemId.of(id + "x")).toList());
        assertThat(renamed.renamed(id -> ItemId.of(id.value().replace("x", ""))))
                .isEqualTo(condition);
        assertThat(condition.renamed(id -> id)).isEqualTo(condition);
    }

    static Stream<Expression> expressions() {
        Expression a = new Expression.ValueOf(A);
        Expression b = new Expression.ValueOf(B);
        return Stream.of(
                a.plus(b),
                a.minus(Expression.of(2)).times(b),
                b.dividedBy(a),
                new Expression.RowValue(A, 2).plus(b),
                new Expression.ChosenCount(A).orElse(b),
                new Expression.YearsSince(A).orElse(b),
                new Expression.CountTrue(ImmutableList.of(ONE, TWO)),
                new Expression.Choose(ONE, b, Expression.of(1)),
                new Expression.Choose(ONE, Expression.of(1), b));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void a_renamed_expression_is_the_same_over_other_items(Expression expression) {
        assertThat(expression.items()).containsExactlyInAnyOrder(A, B);
        Expression renamed = expression.renamed(id -> ItemId.of(id + "x"));
        assertThat(renamed.items()).containsExactlyInAnyOrder(ItemId.of("ax"), ItemId.of("bx"));
        assertThat(renamed.renamed(id -> ItemId.of(id.value().replace("x", ""))))
                .isEqualTo(expression);
    }

    @Test
    void quotas_are_found_in_conditions_and_expressions() {
        Condition full = new Condition.QuotaFull("men");
        assertThat(ONE.and(full.negate()).quotas()).containsExactly("men");
        assertThat(ONE.quotas()).isEmpty();
        assertThat(new Expression.CountTrue(ImmutableList.of(ONE, full)).quotas())
                .containsExactly("men");
        assertThat(new Expression.Choose(full, Expression.of(1), Expression.of(2)).quotas())
                .containsExactly("men");
        assertThat(new Expression.ValueOf(A).quotas()).isEmpty();
    }

    @Test
    void bounds_that_nothing_can_meet_are_refused() {
        assertThatThrownBy(() -> new Condition.CodeIn(A, codes())).hasMessageContaining("'a' names no code");
        assertThatThrownBy(() -> new Condition.ContainsAny(A, codes())).hasMessageContaining("'a' names no code");
        assertThatThrownBy(() -> new Condition.RowIn(A, 1, codes())).hasMessageContaining("'a' names no code");
        assertThatThrownBy(() -> new Condition.RowsBetween(A, codes(), codes(1), 0, 1))
                .hasMessageContaining("'a' names no code");
        assertThatThrownBy(() -> new Condition.RowsBetween(A, codes(1), codes(), 0, 1))
                .hasMessageContaining("'a' names no code");
        assertThatThrownBy(() -> new Condition.RowsBetween(A, codes(1), codes(1), 2, 1))
                .hasMessageContaining("counts from 2 to 1");
        assertThatThrownBy(() -> new Condition.CountBetween(A, -1, 1)).hasMessageContaining("counts from -1 to 1");
        assertThatThrownBy(() -> new Condition.CountBetween(A, 2, 1)).hasMessageContaining("counts from 2 to 1");
        assertThat(new Condition.CountBetween(A, 0, 0).most()).isZero();
        assertThatThrownBy(() -> new Condition.RankBetween(A, 1, 0, 1)).hasMessageContaining("places 0 to 1");
        assertThatThrownBy(() -> new Condition.RankBetween(A, 1, 2, 1)).hasMessageContaining("places 2 to 1");
        assertThat(new Condition.RankBetween(A, 1, 1, 1).to()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "(a)\\1", "(?=a)"})
    void a_pattern_that_could_blow_up_or_cannot_be_read_is_refused(String pattern) {
        assertThatThrownBy(() -> new Condition.TextMatches(A, pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("on 'a' cannot be read", "look-around are not allowed");
    }

    @Test
    void a_pattern_has_at_most_1000_characters() {
        assertThat(new Condition.TextMatches(A, "a".repeat(1000)).pattern()).hasSize(1000);
        assertThatThrownBy(() -> new Condition.TextMatches(A, "a".repeat(1001)))
                .hasMessageContaining("has 1001 characters: use at most 1000");
    }

    @Test
    void days_lie_in_the_years_1_to_9999_and_within_a_thousand_years_from_today() {
        assertThat(Day.of(LocalDate.of(1, 1, 1)).on(LocalDate.EPOCH)).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(Day.of(LocalDate.of(9999, 12, 31)).on(LocalDate.EPOCH)).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThatThrownBy(() -> Day.of(LocalDate.of(0, 12, 31))).hasMessageContaining("use a year from 1 to 9999");
        assertThatThrownBy(() -> Day.of(LocalDate.of(10000, 1, 1))).hasMessageContaining("use a year from 1 to 9999");
        LocalDate leap = LocalDate.of(2024, 2, 29);
        assertThat(Day.fromToday(Period.ofYears(1)).on(leap)).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(Day.today().on(leap)).isEqualTo(leap);
        for (Period far : List.of(Period.ofYears(1001), Period.ofMonths(-12001), Period.ofDays(366001))) {
            assertThatThrownBy(() -> Day.fromToday(far)).hasMessageContaining("stay within 1000 years");
        }
        for (Period near : List.of(Period.ofYears(-1000), Period.ofMonths(12000), Period.ofDays(-366000))) {
            assertThat(Day.fromToday(near)).isNotNull();
        }
    }

    @Test
    void comparisons_hold_for_smaller_equal_and_greater_as_their_names_say() {
        assertThat(held(Comparison.LESS)).containsExactly(true, false, false);
        assertThat(held(Comparison.AT_MOST)).containsExactly(true, true, false);
        assertThat(held(Comparison.EQUAL)).containsExactly(false, true, false);
        assertThat(held(Comparison.DIFFERENT)).containsExactly(true, false, true);
        assertThat(held(Comparison.AT_LEAST)).containsExactly(false, true, true);
        assertThat(held(Comparison.GREATER)).containsExactly(false, false, true);
        assertThat(Comparison.of("at-least")).contains(Comparison.AT_LEAST);
        assertThat(Comparison.of("AT_LEAST")).isEmpty();
        assertThat(Comparison.LESS.code()).isEqualTo("less");
    }

    private static List<Boolean> held(Comparison comparison) {
        return Stream.of(-3, 0, 3).map(comparison::holds).toList();
    }
}
