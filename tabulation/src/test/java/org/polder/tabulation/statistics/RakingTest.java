package org.polder.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

class RakingTest {
    private static final Margin SEX = Margin.of("sex", ImmutableMap.of("man", 50.0, "woman", 50.0));
    private static final Margin AGE = Margin.of("age", ImmutableMap.of("young", 40.0, "old", 60.0));

    private static List<RakingCell> cells(long manYoung, long manOld, long womanYoung, long womanOld) {
        return List.of(
                RakingCell.of(Tally.unweighted(manYoung), "man", "young"),
                RakingCell.of(Tally.unweighted(manOld), "man", "old"),
                RakingCell.of(Tally.unweighted(womanYoung), "woman", "young"),
                RakingCell.of(Tally.unweighted(womanOld), "woman", "old"));
    }

    private static List<String> codes(Throwable thrown) {
        return ((ProblemsException) thrown)
                .problems().stream().map(Problem::code).toList();
    }

    @Test
    void one_margin_is_post_stratification() {
        RakingResult result = Raking.to(List.of(SEX))
                .rake(List.of(
                        RakingCell.of(Tally.unweighted(20), "man"), RakingCell.of(Tally.unweighted(80), "woman")));

        assertThat(result.converged()).isTrue();
        assertThat(result.rounds()).isEqualTo(1);
        assertThat(result.margins().get(0).factors()).isEqualTo(Map.of("man", 2.5, "woman", 0.625));
        assertThat(result.cells().get(0).weighted()).isEqualTo(new Tally(20, 50, 125));
        // 100 respondents, Σw² = 20 · 6.25 + 80 · 0.390625 = 156.25.
        assertThat(result.weighted().effectiveSize().orElseThrow()).isCloseTo(64, within(1e-9));
    }

    @Test
    void independent_margins_are_hit_in_one_round_by_products_of_factors() {
        RakingResult result = Raking.to(List.of(SEX, AGE)).rake(cells(10, 10, 40, 40));

        assertThat(result.converged()).isTrue();
        assertThat(result.rounds()).isEqualTo(1);
        // 50/20 · 40/50 and 50/80 · 60/50.
        assertThat(result.cells().get(0).factor()).isCloseTo(2, within(1e-12));
        assertThat(result.cells().get(3).factor()).isCloseTo(0.75, within(1e-12));
        assertThat(result.bounded()).isEmpty();
    }

    @Test
    void the_report_tells_what_is_left_when_rounds_run_out() {
        RakingResult result = Raking.to(List.of(SEX, AGE)).stopping(1, 1e-9).rake(cells(5, 35, 40, 20));

        assertThat(result.converged()).isFalse();
        assertThat(result.rounds()).isEqualTo(1);
        assertThat(result.margins().get(0).largestDifference()).isGreaterThan(0.01);
        assertThat(result.margins().get(1).largestDifference()).isLessThan(1e-9);
    }

    @Test
    void bounds_are_kept_and_reported_while_margins_are_hit() {
        // Without bounds the old women get 0.819. At 0.825 they weigh 16.5, so old men 43.5, young men 6.5 and young
        // women 33.5.
        RakingResult result = Raking.to(List.of(SEX, AGE)).within(0.825, 1.35).rake(cells(5, 35, 40, 20));

        assertThat(result.converged()).isTrue();
        assertThat(result.cells().get(0).factor()).isCloseTo(6.5 / 5, within(1e-6));
        assertThat(result.cells().get(1).factor()).isCloseTo(43.5 / 35, within(1e-6));
        assertThat(result.cells().get(2).factor()).isCloseTo(33.5 / 40, within(1e-6));
        assertThat(result.cells().get(3).factor()).isEqualTo(0.825);
        assertThat(result.bounded()).containsExactly(result.cells().get(3));
        assertThat(result.cells().get(3).bound()).isEqualTo(RakingResult.Bound.LOW);
        assertThat(result.margins()).allMatch(margin -> margin.largestDifference() <= 1e-7);
    }

    @Test
    void bounds_out_of_reach_of_the_targets_are_reported() {
        RakingResult result = Raking.to(List.of(SEX))
                .within(0.8, 1.2)
                .rake(List.of(
                        RakingCell.of(Tally.unweighted(20), "man"), RakingCell.of(Tally.unweighted(80), "woman")));

        assertThat(result.converged()).isFalse();
        assertThat(result.cells().get(0).factor()).isCloseTo(1.2, within(1e-12));
        assertThat(result.cells().get(1).factor()).isCloseTo(0.8, within(1e-12));
        assertThat(result.margins().get(0).largestDifference()).isCloseTo(26, within(1e-9));
        assertThat(result.margins().get(0).furthest()).isEqualTo("man");
    }

    @Test
    void cells_that_leave_no_room_are_reported_and_do_not_end_in_infinity() {
        // Men are all young and women all old, so that 50 and 50 contradict 40 and 60.
        RakingResult result = Raking.to(List.of(SEX, AGE)).rake(cells(10, 0, 0, 10));

        assertThat(result.converged()).isFalse();
        assertThat(result.cells()).hasSize(2).allMatch(cell -> Double.isFinite(cell.factor()));
        assertThat(result.margins().get(0).largestDifference()).isCloseTo(10, within(1e-9));
    }

    @Test
    void shares_are_scaled_to_a_total() {
        Margin scaled =
                Margin.of("age", ImmutableMap.of("young", 0.4, "old", 0.6)).scaledTo(100);

        assertThat(scaled.targets()).isEqualTo(AGE.targets());
    }

    @Test
    void a_target_for_a_category_nobody_is_in_is_refused() {
        assertThatThrownBy(() -> Raking.to(List.of(SEX, AGE)).rake(cells(10, 10, 0, 0)))
                .satisfies(thrown -> assertThat(codes(thrown)).containsExactly("raking-empty-category"))
                .hasMessageContaining("sex: Category 'woman' has the target 50.0 and no respondents");
    }

    @Test
    void respondents_in_a_category_without_target_are_refused_with_a_suggestion() {
        assertThatThrownBy(() -> Raking.to(List.of(SEX))
                        .rake(List.of(
                                RakingCell.of(Tally.unweighted(5), "man"),
                                RakingCell.of(Tally.unweighted(5), "woman"),
                                RakingCell.of(Tally.unweighted(5), "wonan"))))
                .satisfies(thrown -> assertThat(codes(thrown)).containsExactly("raking-no-target"))
                .hasMessageContaining("Did you mean 'woman'?");
    }

    @Test
    void targets_that_do_not_add_up_alike_are_refused() {
        Margin ages = Margin.of("age", ImmutableMap.of("young", 40.0, "old", 59.9));

        assertThatThrownBy(() -> Raking.to(List.of(SEX, ages)))
                .satisfies(thrown -> assertThat(codes(thrown)).containsExactly("raking-sums"))
                .hasMessageContaining("add up to 99.9 and those of 'sex' to 100.0");
    }

    @Test
    void every_problem_of_the_targets_is_told() {
        Margin negative = Margin.of("sex", ImmutableMap.of("man", -5.0, "woman", 105.0));

        assertThatThrownBy(() -> Raking.to(List.of(AGE, negative, negative.scaledTo(50))))
                .satisfies(thrown -> assertThat(codes(thrown))
                        .containsExactly("raking-target", "raking-same-margin", "raking-target", "raking-sums"));
    }

    @Test
    void a_target_of_zero_for_respondents_is_refused_and_for_nobody_is_not() {
        Margin children = Margin.of("age", ImmutableMap.of("child", 0.0, "young", 40.0, "old", 60.0));

        assertThat(Raking.to(List.of(SEX, children)).rake(cells(10, 10, 40, 40)).converged())
                .isTrue();
        assertThatThrownBy(() -> Raking.to(List.of(children))
                        .rake(List.of(
                                RakingCell.of(Tally.unweighted(1), "child"),
                                RakingCell.of(Tally.unweighted(1), "young"),
                                RakingCell.of(Tally.unweighted(1), "old"))))
                .satisfies(thrown -> assertThat(codes(thrown)).containsExactly("raking-target"));
    }

    @Test
    void a_starting_weight_of_zero_is_refused() {
        assertThatThrownBy(() -> Raking.to(List.of(SEX))
                        .rake(List.of(RakingCell.of(Tally.of(0, 0), "man"), RakingCell.of(Tally.of(1), "woman"))))
                .satisfies(thrown -> assertThat(codes(thrown)).containsExactly("raking-weightless"))
                .hasMessageContaining("The 2 respondents of [man] weigh 0");
    }

    @Test
    void a_negative_starting_weight_is_refused() {
        assertThatThrownBy(() -> RakingCell.of(Tally.of(-1), "man")).hasMessageContaining("found -1.0");
    }

    @Test
    void nobody_at_all_is_refused() {
        assertThatThrownBy(() -> Raking.to(List.of(SEX)).rake(List.of()))
                .satisfies(thrown ->
                        assertThat(codes(thrown)).containsExactly("raking-empty-category", "raking-empty-category"));
    }

    @Test
    void plans_without_sense_are_refused() {
        assertThatThrownBy(() -> Raking.to(List.of())).hasMessageContaining("found 0 margins");
        assertThatThrownBy(() -> Raking.to(List.of(SEX)).within(2, 1)).hasMessageContaining("found 2.0 and 1.0");
        assertThatThrownBy(() -> Raking.to(List.of(SEX)).within(-1, 1)).hasMessageContaining("found -1.0 and 1.0");
        assertThatThrownBy(() -> Raking.to(List.of(SEX)).stopping(0, 1)).hasMessageContaining("0 rounds");
        assertThatThrownBy(() -> Raking.to(List.of(SEX)).rake(cells(1, 1, 1, 1)))
                .hasMessageContaining("one category for each of the 1 margins");
    }
}
