package org.polder.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {
    @ParameterizedTest
    @EnumSource
    void the_opposite_holds_exactly_where_the_comparison_does_not(Comparison comparison) {
        for (int order = -1; order <= 1; order++) {
            assertThat(comparison.opposite().holds(order)).isEqualTo(!comparison.holds(order));
        }
    }
}
