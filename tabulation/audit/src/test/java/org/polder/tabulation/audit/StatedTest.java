package org.polder.tabulation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatedTest {
    private static boolean possible(Stated stated, int most) {
        return IntStream.rangeClosed(1, most)
                .anyMatch(base -> IntStream.rangeClosed(0, base).anyMatch(n -> stated.holds(n, base)));
    }

    @Test
    void a_whole_percentage_stands_for_half_a_point_on_either_side_rounding_half_up() {
        // 11 of 40 is 27.5 %, which rounds up to 28; 57 of 200 is 28.5 %, which rounds up to 29.
        assertThat(Stated.percent("28").holds(11, 40)).isTrue();
        assertThat(Stated.percent("28").holds(57, 200)).isFalse();
        assertThat(Stated.percent("29").holds(57, 200)).isTrue();
    }

    @Test
    void a_printed_decimal_narrows_the_range() {
        // 5 of 13 is 38.46 %, which prints as 38.5; 50 of 131 is 38.17 %, which prints as 38.2.
        assertThat(Stated.percent("38.5").holds(5, 13)).isTrue();
        assertThat(Stated.percent("38.5").holds(50, 131)).isFalse();
    }

    @Test
    void about_allows_a_point_more_on_either_side() {
        // 38 is printed as about: 36.5 up to 39.5; 79 of 200 is 39.5 %.
        assertThat(Stated.percent("38").about().holds(78, 200)).isTrue();
        assertThat(Stated.percent("38").about().holds(79, 200)).isFalse();
    }

    @Test
    void each_way_of_rounding_has_its_own_window() {
        // 5 of 13 is 38.46 %: 38 half up, 39 rounding twice (38.5 first) or up.
        assertThat(Stated.percent("39").holds(5, 13, Rounding.HALF_UP)).isFalse();
        assertThat(Stated.percent("39").holds(5, 13, Rounding.TWICE)).isTrue();
        assertThat(Stated.percent("39").holds(5, 13, Rounding.UP)).isTrue();
        assertThat(Stated.percent("38").holds(5, 13, Rounding.DOWN)).isTrue();
        // 1 of 8 is 12.5 %: 13 half up, 12 half to even; 3 of 8 is 37.5 %: 38 both ways.
        assertThat(Stated.percent("12").holds(1, 8, Rounding.HALF_EVEN)).isTrue();
        assertThat(Stated.percent("13").holds(1, 8, Rounding.HALF_EVEN)).isFalse();
        assertThat(Stated.percent("38").holds(3, 8, Rounding.HALF_EVEN)).isTrue();
    }

    @Test
    void some_percentages_cannot_come_from_a_small_group() {
        // 34 % is 33.5 up to 34.5; up to 28 the nearest are 9/27 = 33.3 %, 8/23 = 34.8 %, 9/26 = 34.6 %; 10/29 = 34.48
        // %.
        assertThat(possible(Stated.percent("34"), 28)).isFalse();
        assertThat(possible(Stated.percent("34"), 29)).isTrue();
    }

    @Test
    void counts_and_bases_must_hold_too() {
        Stated stated = Stated.count(12).of(21);
        assertThat(stated.holds(12, 21)).isTrue();
        assertThat(stated.holds(12, 22)).isFalse();
        assertThat(stated.text('.')).isEqualTo("12 / 21");
        assertThat(Stated.percent("38.5").andCount(5).text(',')).isEqualTo("38,5 % (5)");
    }

    @Test
    void impossible_numbers_are_refused() {
        assertThatThrownBy(() -> Stated.percent("101")).hasMessageContaining("give 0 to 100");
        assertThatThrownBy(() -> Stated.count(-1)).hasMessageContaining("give 0 or more");
    }
}
