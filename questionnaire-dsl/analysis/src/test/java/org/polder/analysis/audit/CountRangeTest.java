package org.polder.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CountRangeTest {

    @Test
    void twenty_two_percent_of_130_is_28_or_29() {
        // 21.5 % is 27.95 and 22.5 % is 29.25.
        assertThat(CountRange.of(new BigDecimal("22"), 130)).isEqualTo(new CountRange(28, 29));
    }

    @Test
    void a_share_with_a_decimal_is_ten_times_as_sharp() {
        // 38.45 % of 13 is 4.9985 and 38.55 % is 5.0115.
        assertThat(CountRange.of(new BigDecimal("38.5"), 13)).isEqualTo(CountRange.exactly(5));
    }

    @Test
    void a_share_that_no_count_gives_has_no_counts() {
        // Of 10, whole tens only.
        assertThat(CountRange.of(new BigDecimal("33"), 10).isEmpty()).isTrue();
    }

    @Test
    void nobody_and_everybody_stay_within_the_base() {
        assertThat(CountRange.of(new BigDecimal("0"), 130)).isEqualTo(CountRange.exactly(0));
        assertThat(CountRange.of(new BigDecimal("100"), 130)).isEqualTo(CountRange.exactly(130));
    }

    @Property
    void the_counts_of_a_share_are_those_that_round_to_it_either_way(
            @ForAll @IntRange(min = 1, max = 300) int base, @ForAll @IntRange(min = 0, max = 100) int percent) {
        List<Integer> rounding = IntStream.rangeClosed(0, base)
                .filter(count -> List.of(RoundingMode.HALF_UP, RoundingMode.HALF_DOWN).stream()
                        .anyMatch(mode -> BigDecimal.valueOf(100L * count)
                                        .divide(BigDecimal.valueOf(base), 0, mode)
                                        .intValueExact()
                                == percent))
                .boxed()
                .toList();

        CountRange range = CountRange.of(BigDecimal.valueOf(percent), base);

        assertThat(IntStream.rangeClosed(range.least(), range.most()).boxed().toList())
                .isEqualTo(rounding);
    }

    @Test
    void what_two_conditions_share_is_bounded_by_how_many_respondents_there_are() {
        CountRange sixty = CountRange.exactly(60);
        CountRange seventy = CountRange.exactly(70);

        assertThat(sixty.and(seventy, 100)).isEqualTo(new CountRange(30, 60));
        assertThat(sixty.or(seventy, 100)).isEqualTo(new CountRange(70, 100));
    }

    @Test
    void those_who_stopped_may_all_have_been_of_the_group_or_none() {
        assertThat(CountRange.exactly(40).after(10, 95)).isEqualTo(new CountRange(30, 40));
        assertThat(CountRange.exactly(40).after(50, 30)).isEqualTo(new CountRange(0, 30));
    }
}
