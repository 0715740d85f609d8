package org.polder.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void all_missing_has_nothing_to_tell() {
        Distribution empty = Distribution.of(Map.of());

        assertThat(empty.mean()).isEmpty();
        assertThat(empty.variance()).isEmpty();
        assertThat(empty.standardDeviation()).isEmpty();
        assertThat(empty.standardError()).isEmpty();
        assertThat(empty.median()).isEmpty();
        assertThat(empty.sampleMean().mean()).isEmpty();
    }

    @Test
    void one_respondent_has_a_mean_and_no_variance() {
        Distribution one = Distribution.of(Map.of(7.0, Tally.of(2)));

        assertThat(one.mean()).hasValue(7);
        assertThat(one.median()).hasValue(7);
        assertThat(one.variance()).isEmpty();
        assertThat(one.standardError()).isEmpty();
    }

    @Test
    void weights_that_are_all_zero_have_nothing_to_tell() {
        Distribution weightless = Distribution.of(Map.of(1.0, Tally.of(0, 0), 2.0, Tally.of(0)));

        assertThat(weightless.mean()).isEmpty();
        assertThat(weightless.variance()).isEmpty();
        assertThat(weightless.median()).isEmpty();
        assertThat(weightless.tally().n()).isEqualTo(3);
    }

    @Test
    void a_value_of_weight_zero_is_no_quantile() {
        Distribution distribution = Distribution.of(Map.of(1.0, Tally.of(0), 2.0, Tally.of(1.5), 3.0, Tally.of(0.5)));

        assertThat(distribution.quantile(0)).hasValue(2);
        assertThat(distribution.quantile(1)).hasValue(3);
    }

    @Test
    void a_share_reached_exactly_takes_the_lower_value() {
        // 0.1 + 0.2 = 0.30000000000000004 of 0.6000000000000001: half, but for rounding.
        Distribution distribution = Distribution.of(Map.of(1.0, Tally.of(0.1), 2.0, Tally.of(0.2), 3.0, Tally.of(0.3)));

        assertThat(distribution.quantile(0.5, QuantileRule.INVERSE)).hasValue(2);
        assertThat(distribution.quantile(0.5000001, QuantileRule.INVERSE)).hasValue(3);
    }

    @Test
    void below_the_first_respondent_lies_the_first_value() {
        Distribution distribution = Distribution.of(Map.of(1.0, Tally.of(2), 5.0, Tally.of(3)));

        assertThat(distribution.quantile(0.01)).hasValue(1);
    }

    @Test
    void an_even_number_of_respondents_has_a_median_between() {
        Distribution distribution = Distribution.of(Map.of(1.0, Tally.unweighted(2), 4.0, Tally.unweighted(2)));

        assertThat(distribution.median()).hasValue(2.5);
        assertThat(distribution.quantile(0.5, QuantileRule.INVERSE)).hasValue(1);
    }

    @Test
    void an_interpolated_quantile_of_weighted_respondents_is_refused() {
        Distribution distribution = Distribution.of(Map.of(1.0, Tally.of(2), 5.0, Tally.of(3)));

        assertThatThrownBy(() -> distribution.quantile(0.5, QuantileRule.INTERPOLATED))
                .hasMessageContaining("for weighted ones use INVERSE");
    }

    @Test
    void far_from_zero_the_variance_keeps_its_digits() {
        Distribution distribution = Distribution.of(Map.of(1e9, Tally.unweighted(1), 1e9 + 2, Tally.unweighted(1)));

        assertThat(distribution.variance()).hasValue(2);
    }

    @Test
    void moments_give_the_same_mean_and_variance() {
        Distribution distribution = Distribution.of(Map.of(1.0, Tally.of(0.5, 2), 5.0, Tally.of(3, 1)));
        Moments moments = Moments.none().with(1, Tally.of(0.5, 2)).with(5, Tally.of(3, 1));

        assertThat(moments.mean().orElseThrow()).isCloseTo(distribution.mean().orElseThrow(), within(1e-12));
        assertThat(moments.variance().orElseThrow())
                .isCloseTo(distribution.variance().orElseThrow(), within(1e-12));
        assertThat(moments.sampleMean().standardError().orElseThrow())
                .isCloseTo(distribution.sampleMean().standardError().orElseThrow(), within(1e-12));
        assertThat(moments.sampleMean().kind()).isEqualTo(BaseKind.KISH);
    }

    @Test
    void an_unbounded_value_and_an_impossible_share_are_refused() {
        assertThatThrownBy(() -> Distribution.of(Map.of(Double.NaN, Tally.of(1))))
                .hasMessageContaining("found NaN");
        assertThatThrownBy(() -> Distribution.of(Map.of(1.0, Tally.of(1))).quantile(50))
                .hasMessageContaining("found 50.0");
    }
}
