package org.polder.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void sums_weights_and_their_squares() {
        assertThat(Tally.of(1, 2, 3)).isEqualTo(new Tally(3, 6, 14));
        assertThat(Tally.of(1, 2).plus(Tally.of(3))).isEqualTo(new Tally(3, 6, 14));
    }

    @Test
    void effective_size_is_the_squared_sum_over_the_sum_of_squares() {
        // (1 + 2 + 3)² / (1 + 4 + 9) = 36/14, and 3 · 14/36 = 7/6.
        assertThat(Tally.of(1, 2, 3).effectiveSize().orElseThrow()).isEqualTo(36 / 14.0);
        assertThat(Tally.of(1, 2, 3).designEffect().orElseThrow()).isEqualTo(7 / 6.0);
    }

    @Test
    void equal_weights_cost_nothing() {
        assertThat(Tally.of(0.5, 0.5, 0.5, 0.5).effectiveSize()).hasValue(4);
        assertThat(Tally.unweighted(7).designEffect()).hasValue(1);
    }

    @Test
    void nobody_has_no_effective_size() {
        assertThat(Tally.none().effectiveSize()).isEqualTo(OptionalDouble.empty());
        assertThat(Tally.none().designEffect()).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void a_weight_of_zero_counts_the_respondent_and_adds_no_weight() {
        Tally tally = Tally.of(2, 0);

        assertThat(tally).isEqualTo(new Tally(2, 2, 4));
        assertThat(tally.effectiveSize()).hasValue(1);
        assertThat(tally.designEffect()).hasValue(2);
    }

    @Test
    void weights_that_are_all_zero_have_no_effective_size() {
        assertThat(Tally.of(0, 0)).isEqualTo(new Tally(2, 0, 0));
        assertThat(Tally.of(0, 0).effectiveSize()).isEmpty();
    }

    @Test
    void a_negative_weight_is_refused() {
        assertThatThrownBy(() -> Tally.of(1, -0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A weight is a number from 0; found -0.5");
    }

    @Test
    void a_weight_that_is_no_number_is_refused() {
        assertThatThrownBy(() -> Tally.of(Double.NaN)).hasMessageContaining("found NaN");
        assertThatThrownBy(() -> Tally.of(Double.POSITIVE_INFINITY)).hasMessageContaining("found Infinity");
        assertThatThrownBy(() -> new Tally(1, Double.NaN, 1)).hasMessageContaining("found NaN");
    }

    @Test
    void sums_that_no_weights_have_are_refused() {
        // Two weights of 3 in all have squares of at least 4.5 and at most 9.
        assertThatThrownBy(() -> new Tally(2, 3, 4)).hasMessageContaining("between 4.5 and 9.0");
        assertThatThrownBy(() -> new Tally(2, 3, 10)).hasMessageContaining("between 4.5 and 9.0");
        assertThatThrownBy(() -> new Tally(0, 1, 1)).hasMessageContaining("0 weights");
        assertThatThrownBy(() -> new Tally(-1, 0, 0)).hasMessageContaining("found -1");
    }

    @Test
    void only_weights_of_one_are_unweighted() {
        assertThat(Tally.unweighted(3).isUnweighted()).isTrue();
        assertThat(Tally.none().isUnweighted()).isTrue();
        assertThat(Tally.of(0.5, 1.5).isUnweighted()).isFalse();
        assertThat(Tally.of(2, 2).isUnweighted()).isFalse();
    }
}
