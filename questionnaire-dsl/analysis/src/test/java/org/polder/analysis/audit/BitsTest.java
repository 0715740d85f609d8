package org.polder.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BitsTest {
    private static final double TINY = 1e-9;

    @ParameterizedTest
    @CsvSource({"1,1", "2,3", "3,3", "4,5", "7,5", "8,7"})
    void a_question_further_back_costs_more_to_name(int back, double bits) {
        assertThat(Bits.distance(back)).isEqualTo(bits);
    }

    @Test
    void exceptions_cost_their_number_and_which_they_are() {
        // None of eight: one of nine numbers, picked one way. Two of eight: 28 ways.
        assertThat(Bits.exceptions(8, 0)).isEqualTo(Bits.log2(9), within(TINY));
        assertThat(Bits.exceptions(8, 2)).isEqualTo(Bits.log2(9 * 28), within(TINY));
        assertThat(Bits.exceptions(0, 0)).isZero();
    }

    @Test
    void to_be_wrong_about_all_is_no_cheaper_than_about_half() {
        for (int group = 1; group < 40; group++) {
            for (int exceptions = 1; exceptions <= group; exceptions++) {
                assertThat(Bits.exceptions(group, exceptions))
                        .isGreaterThanOrEqualTo(Bits.exceptions(group, exceptions - 1) - TINY);
            }
        }
    }

    @Test
    void with_four_options_ten_runs_and_three_exceptions_to_a_run_can_be_named() {
        // 4 + 3 + 2 + 1 runs; all but 2, all but 3, and all but 2 and 3.
        assertThat(CodeSets.of(4)).hasSize(13);
        assertThat(CodeSets.of(4).stream().filter(CodeSet::except).map(CodeSet::set))
                .containsExactlyInAnyOrder(0b1101L, 0b1011L, 0b1001L);
        assertThat(CodeSets.of(4)).allMatch(set -> Math.abs(set.bits() - Bits.log2(3 * 10)) < TINY);
        // 1 and 3 of five are no run and no exception to one: three forms, and a bit an option.
        assertThat(CodeSets.union(5, 0b00101).bits()).isEqualTo(Bits.log2(3) + 5, within(TINY));
    }

    @Test
    void a_base_is_as_likely_as_lots_drawn_make_it() {
        // Of four, two for whom it held; three were left: 2 · 1 of 4 ways leave one of the two, and as many both.
        Stopping three = new Stopping(4, CountRange.exactly(3), 1);
        assertThat(three.bits(CountRange.exactly(2))).isEqualTo(1, within(TINY));
        // Nobody stopped: one of the four counts that may have held gives two.
        Stopping none = new Stopping(4, CountRange.exactly(4), 2);
        assertThat(none.bits(new CountRange(1, 4))).isEqualTo(2, within(TINY));
        // Two or three left, as likely: both of two are among two in 1 of 6 ways and among three in 2 of 4.
        Stopping either = new Stopping(4, new CountRange(2, 3), 2);
        assertThat(either.bits(CountRange.exactly(2))).isEqualTo(-Bits.log2((1.0 / 6 + 0.5) / 2), within(TINY));
    }

    @Test
    void the_likelihoods_of_all_bases_add_up_to_one() {
        double sum = IntStream.rangeClosed(0, 30)
                .mapToDouble(base ->
                        Math.pow(2, -new Stopping(50, new CountRange(30, 45), base).bits(new CountRange(20, 30))))
                .sum();
        assertThat(sum).isEqualTo(1, within(1e-6));
    }
}
