package org.polder.examples.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimTest {
    private static Claim percent(String printed, boolean approximate) {
        return new Claim(
                "c",
                "fig",
                "Q1",
                List.of(1),
                Optional.empty(),
                Optional.of(new BigDecimal(printed)),
                Optional.empty(),
                Optional.empty(),
                approximate);
    }

    @Test
    void a_whole_percentage_stands_for_half_a_point_on_either_side_rounding_half_up() {
        // 11 of 40 is 27.5 %, which rounds up to 28; 57 of 200 is 28.5 %, which rounds up to 29.
        assertThat(percent("28", false).holds(11, 40)).isTrue();
        assertThat(percent("28", false).holds(57, 200)).isFalse();
        assertThat(percent("29", false).holds(57, 200)).isTrue();
    }

    @Test
    void a_printed_decimal_narrows_the_range() {
        // 5 of 13 is 38.46 %, which prints as 38.5; 50 of 131 is 38.17 %, which prints as 38.2.
        assertThat(percent("38.5", false).holds(5, 13)).isTrue();
        assertThat(percent("38.5", false).holds(50, 131)).isFalse();
    }

    @Test
    void about_allows_a_point_more_on_either_side() {
        // 38 is printed as about: 36.5 up to 39.5; 79 of 200 is 39.5 %.
        assertThat(percent("38", true).holds(78, 200)).isTrue();
        assertThat(percent("38", true).holds(79, 200)).isFalse();
    }

    @Test
    void some_percentages_cannot_come_from_a_small_group() {
        // 34 % is 33.5 up to 34.5: up to 28 the nearest are 9/27 = 33.3 %, 8/23 = 34.8 % and 9/26 = 34.6 %.
        assertThat(percent("34", false).possible(1, 28)).isFalse();
        // 10 of 29 is 34.48 %.
        assertThat(percent("34", false).possible(1, 29)).isTrue();
    }

    @Test
    void a_group_size_must_hold_too() {
        Claim claim = new Claim(
                "c",
                "fig",
                "Q13",
                List.of(2),
                Optional.empty(),
                Optional.empty(),
                Optional.of(12),
                Optional.of(21),
                false);
        assertThat(claim.holds(12, 21)).isTrue();
        assertThat(claim.holds(12, 22)).isFalse();
        assertThat(claim.published()).isEqualTo("12/21");
    }
}
