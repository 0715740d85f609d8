package org.polder.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairTestTest {

    @ParameterizedTest
    @EnumSource
    void an_empty_base_is_not_tested(TwoShareTest test) {
        assertThat(test.compare(SampleShare.of(0, 0), SampleShare.of(1, 5)).reason())
                .contains(Untestable.EMPTY_BASE);
        assertThat(test.compare(SampleShare.of(1, 5), SampleShare.weighted(Tally.of(0), Tally.of(0)))
                        .reason())
                .contains(Untestable.EMPTY_BASE);
    }

    @Test
    void shares_without_variation_have_no_z() {
        SampleShare none = SampleShare.of(0, 200);

        assertThat(TwoShareTest.POOLED_Z.compare(none, none).reason()).contains(Untestable.NO_VARIATION);
        assertThat(TwoShareTest.UNPOOLED_Z.compare(none, none).reason()).contains(Untestable.NO_VARIATION);
        assertThat(TwoShareTest.UNPOOLED_Z
                        .compare(none, SampleShare.of(200, 200))
                        .reason())
                .contains(Untestable.NO_VARIATION);
    }

    @Test
    void shares_of_nobody_are_exactly_alike() {
        TestResult result = TwoShareTest.FISHER_BELOW_FIVE
                .compare(SampleShare.of(0, 9), SampleShare.of(0, 8))
                .value()
                .orElseThrow();

        assertThat(result.pValue()).isEqualTo(1);
        assertThat(result.method()).isEqualTo(Method.FISHER_EXACT);
    }

    @Test
    void an_expected_count_of_exactly_five_is_left_to_z() {
        // 10 of 40 together: 5 and 15 expected in each group of 20.
        SampleShare first = SampleShare.of(3, 20);
        SampleShare second = SampleShare.of(7, 20);

        assertThat(TwoShareTest.FISHER_BELOW_FIVE
                        .compare(first, second)
                        .value()
                        .orElseThrow()
                        .method())
                .isEqualTo(Method.POOLED_Z);
        assertThat(TwoShareTest.FISHER_BELOW_FIVE
                        .compare(first, SampleShare.of(6, 20))
                        .value()
                        .orElseThrow()
                        .method())
                .isEqualTo(Method.FISHER_EXACT);
    }

    @Test
    void an_exact_test_of_effective_counts_rounds_them_and_says_so() {
        // Effective bases of 36/14 = 2.57 and 5, rounded down to 2 and 5; shares of 1/2 and 2/5.
        SampleShare first = SampleShare.weighted(Tally.of(1, 2), Tally.of(1, 2, 3));
        SampleShare second = SampleShare.of(2, 5);
        TestResult result =
                TwoShareTest.FISHER_EXACT.compare(first, second).value().orElseThrow();

        assertThat(result.cautions()).containsExactly(new Caution(Caution.Kind.ROUNDED_EFFECTIVE_BASE, 36 / 14.0));
        assertThat(result.base()).isEqualTo(BaseKind.KISH);
        // 1 of 2 against 2 of 5: the probabilities of 0, 1 and 2 are 10, 20 and 5 of 35, so 1 is the most probable.
        assertThat(result.pValue()).isCloseTo(1, within(1e-12));
    }

    @Test
    void an_exact_test_of_whole_counts_needs_no_caution() {
        assertThat(TwoShareTest.FISHER_EXACT
                        .compare(SampleShare.of(1, 5), SampleShare.of(4, 5))
                        .value()
                        .orElseThrow()
                        .cautions())
                .isEmpty();
    }

    @Test
    void counts_too_large_for_an_exact_test_are_not_tested() {
        SampleShare many = SampleShare.of(1, 2_000_000_000);

        assertThat(TwoShareTest.FISHER_EXACT.compare(many, many).reason()).contains(Untestable.TOO_LARGE_FOR_EXACT);
    }

    @Test
    void a_known_population_adds_no_variance() {
        SampleShare census = SampleShare.designBased(0.5, 0, Tally.unweighted(100), 9);
        SampleShare sample = SampleShare.of(30, 100);
        TestResult result =
                TwoShareTest.POOLED_Z.compare(sample, census).value().orElseThrow();

        // (0.3 - 0.5)/√(0.25/100).
        assertThat(result.statistic().orElseThrow()).isCloseTo(-4, within(1e-12));
        assertThat(TwoShareTest.POOLED_Z.compare(census, census).reason()).contains(Untestable.NO_VARIATION);
    }

    @ParameterizedTest
    @EnumSource
    void means_need_two_respondents_in_each_group(TwoMeanTest test) {
        SampleMean two = Moments.none().with(1, 1).with(3, 1).sampleMean();
        SampleMean one = Moments.none().with(1, 1).sampleMean();

        assertThat(test.compare(two, one).reason()).contains(Untestable.NO_DEGREES_OF_FREEDOM);
        assertThat(test.compare(Moments.none().sampleMean(), two).reason()).contains(Untestable.EMPTY_BASE);
        assertThat(test.compare(two, Moments.none().with(5, 0).sampleMean()).reason())
                .contains(Untestable.EMPTY_BASE);
    }

    @ParameterizedTest
    @EnumSource
    void equal_values_leave_means_untested(TwoMeanTest test) {
        SampleMean fours = Moments.none().with(4, Tally.unweighted(5)).sampleMean();

        assertThat(test.compare(fours, fours).reason()).contains(Untestable.NO_VARIATION);
    }

    @Test
    void a_lead_of_multiple_choices_is_tested_with_the_overlap_when_known() {
        // 60 and 50 of 100, 20 chose both: 40 and 30 chose one alone; var = (0.7 - 0.01)/100.
        SampleShare most = SampleShare.of(60, 100);
        SampleShare next = SampleShare.of(50, 100);
        TestResult result = LeadTest.multipleChoice(most, next, SampleShare.of(20, 100))
                .value()
                .orElseThrow();

        assertThat(result.statistic().orElseThrow()).isCloseTo(0.1 / Math.sqrt(0.0069), within(1e-12));
        assertThat(result.method()).isEqualTo(Method.LEAD_Z);
    }

    @Test
    void a_lead_of_multiple_choices_takes_the_least_overlap_when_unknown() {
        // 60 and 50 of 100 overlap in 10 at least; var = (1.1 - 0.2 - 0.01)/100.
        TestResult result = LeadTest.multipleChoice(SampleShare.of(60, 100), SampleShare.of(50, 100))
                .value()
                .orElseThrow();

        assertThat(result.statistic().orElseThrow()).isCloseTo(0.1 / Math.sqrt(0.0089), within(1e-12));
        assertThat(result.method()).isEqualTo(Method.LEAD_BOUND);
        assertThat(result.cautions()).hasSize(1);
        assertThat(result.cautions().get(0).kind()).isEqualTo(Caution.Kind.OVERLAP_UNKNOWN);
        assertThat(result.cautions().get(0).value()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void a_lead_of_the_whole_base_is_tested_exactly() {
        TestResult result = LeadTest.singleChoice(SampleShare.of(10, 10), SampleShare.of(0, 10))
                .value()
                .orElseThrow();

        assertThat(result.method()).isEqualTo(Method.LEAD_BINOMIAL);
        assertThat(result.pValue()).isCloseTo(2 / 1024.0, within(1e-12));
    }

    @Test
    void a_tie_at_nothing_has_no_test() {
        SampleShare none = SampleShare.of(0, 10);

        assertThat(LeadTest.singleChoice(none, none).reason()).contains(Untestable.NO_VARIATION);
        assertThat(LeadTest.singleChoiceExact(none, none).reason()).contains(Untestable.NO_VARIATION);
        assertThat(LeadTest.singleChoice(SampleShare.of(0, 0), SampleShare.of(0, 0))
                        .reason())
                .contains(Untestable.EMPTY_BASE);
    }

    @Test
    void shares_of_a_single_choice_that_pass_one_are_refused() {
        assertThatThrownBy(() -> LeadTest.singleChoice(SampleShare.of(6, 10), SampleShare.of(5, 10)))
                .hasMessageContaining("Is it a multiple choice?");
    }

    @Test
    void a_lead_over_another_base_is_refused() {
        assertThatThrownBy(() -> LeadTest.singleChoice(SampleShare.of(6, 10), SampleShare.of(2, 20)))
                .hasMessageContaining("A lead is between shares of one base");
        assertThatThrownBy(() -> LeadTest.multipleChoice(
                        SampleShare.designBased(0.5, 0.01, Tally.unweighted(30), 5),
                        SampleShare.designBased(0.3, 0.01, Tally.unweighted(30), 5)))
                .hasMessageContaining("DesignTotals");
    }

    @Test
    void an_overlap_beyond_what_the_shares_allow_is_refused() {
        assertThatThrownBy(() -> LeadTest.multipleChoice(
                        SampleShare.of(60, 100), SampleShare.of(50, 100), SampleShare.of(5, 100)))
                .hasMessageContaining("overlap from 0.1");
    }

    @Test
    void a_result_below_its_level_is_significant() {
        TestResult result = TwoShareTest.POOLED_Z
                .compare(SampleShare.of(60, 100), SampleShare.of(40, 100))
                .value()
                .orElseThrow();

        assertThat(result.isSignificant(0.05)).isTrue();
        assertThat(result.isSignificant(0.001)).isFalse();
    }
}
