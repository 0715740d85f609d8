package org.polder.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleShareTest {

    @ParameterizedTest
    @EnumSource
    void an_empty_base_has_no_interval(IntervalMethod method) {
        assertThat(SampleShare.of(0, 0).share()).isEmpty();
        assertThat(SampleShare.of(0, 0).interval(method, 0.95)).isEmpty();
        assertThat(SampleShare.weighted(Tally.none(), Tally.none()).interval(method, 0.95))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void weights_that_are_all_zero_have_no_interval(IntervalMethod method) {
        SampleShare share = SampleShare.weighted(Tally.of(0), Tally.of(0, 0));

        assertThat(share.respondents()).isEqualTo(2);
        assertThat(share.share()).isEmpty();
        assertThat(share.interval(method, 0.95)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_interval_starts_at_exactly_zero_for_nobody(IntervalMethod method) {
        Interval interval = SampleShare.of(0, 20).interval(method, 0.95).orElseThrow();

        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isBetween(0.1, 0.2);
    }

    @ParameterizedTest
    @EnumSource
    void an_interval_ends_at_exactly_one_for_everybody(IntervalMethod method) {
        Interval interval = SampleShare.of(20, 20).interval(method, 0.95).orElseThrow();

        assertThat(interval.high()).isEqualTo(1);
        assertThat(interval.low()).isBetween(0.8, 0.9);
    }

    @Test
    void the_exact_interval_of_nobody_is_the_rule_of_its_tail() {
        // (1 - p)^20 = 0.025.
        Interval interval = SampleShare.of(0, 20)
                .interval(IntervalMethod.CLOPPER_PEARSON, 0.95)
                .orElseThrow();

        assertThat(interval.high()).isCloseTo(1 - Math.pow(0.025, 1 / 20.0), within(1e-12));
    }

    @Test
    void an_interval_names_its_method_and_base() {
        Interval plain =
                SampleShare.of(3, 9).interval(IntervalMethod.WILSON, 0.9).orElseThrow();
        Interval weighted = SampleShare.weighted(Tally.of(2), Tally.of(1, 2))
                .interval(IntervalMethod.CLOPPER_PEARSON, 0.95)
                .orElseThrow();

        assertThat(plain.method().label()).isEqualTo("Wilson score interval");
        assertThat(plain.base()).isEqualTo(BaseKind.UNWEIGHTED);
        assertThat(plain.level()).isEqualTo(0.9);
        assertThat(weighted.method().label()).isEqualTo("Clopper-Pearson exact interval");
        assertThat(weighted.base().label()).isEqualTo("effective base after Kish");
    }

    @Test
    void weights_of_one_make_an_unweighted_share() {
        assertThat(SampleShare.weighted(Tally.unweighted(3), Tally.unweighted(8)))
                .isEqualTo(SampleShare.of(3, 8));
    }

    @Test
    void all_respondents_are_a_share_of_one_whatever_the_order_of_adding() {
        Tally forth = Tally.of(0.1, 0.2, 0.3);
        Tally back = Tally.of(0.3, 0.2, 0.1);

        assertThat(forth.weight()).isNotEqualTo(back.weight());
        assertThat(SampleShare.weighted(forth, back).share()).hasValue(1);
    }

    @Test
    void a_part_beyond_its_base_is_refused() {
        assertThatThrownBy(() -> SampleShare.of(5, 4)).hasMessageContaining("5 of 4");
        assertThatThrownBy(() -> SampleShare.weighted(Tally.of(3), Tally.of(1, 1)))
                .hasMessageContaining("A part is within its base");
        assertThatThrownBy(() -> SampleShare.designBased(1.1, 0.1, Tally.unweighted(10), 9))
                .hasMessageContaining("found 1.1");
    }

    @Test
    void a_level_is_between_zero_and_one() {
        assertThatThrownBy(() -> SampleShare.of(1, 2).interval(IntervalMethod.WILSON, 95))
                .hasMessage("A level of confidence lies between 0 and 1, such as 0.95; found 95.0");
    }

    @Test
    void a_design_implies_the_base_that_gives_its_variance() {
        // 0.2 · 0.8 / 0.0016 = 100.
        assertThat(SampleShare.designBased(0.2, 0.0016, Tally.unweighted(400), 399)
                        .base())
                .isCloseTo(100, within(1e-9));
    }

    @Test
    void a_design_based_share_of_nobody_falls_back_to_the_base_after_kish() {
        assertThat(SampleShare.designBased(0, 0, Tally.of(1, 2, 3), 2).base()).isEqualTo(36 / 14.0);
        assertThat(SampleShare.designBased(1, 0, Tally.of(1, 2, 3), 2).base()).isEqualTo(36 / 14.0);
    }

    @ParameterizedTest
    @EnumSource
    void a_census_leaves_no_doubt(IntervalMethod method) {
        Interval interval = SampleShare.designBased(0.3, 0, Tally.unweighted(10), 9)
                .interval(method, 0.95)
                .orElseThrow();

        assertThat(interval.low()).isEqualTo(0.3);
        assertThat(interval.high()).isEqualTo(0.3);
    }

    @ParameterizedTest
    @EnumSource
    void without_degrees_of_freedom_there_is_no_interval(IntervalMethod method) {
        assertThat(SampleShare.designBased(0.3, 0.01, Tally.unweighted(10), 0).interval(method, 0.95))
                .isEmpty();
    }
}
