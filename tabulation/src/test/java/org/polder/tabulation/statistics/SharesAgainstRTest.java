package org.polder.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds intervals and tests of shares and means to what R computes for the same numbers. */
class SharesAgainstRTest {
    static final Set<String> INTERVALS = Set.of("wilson-low", "wilson-high", "exact-low", "exact-high");
    static final Set<String> KISH = Set.of(
            "kish-size", "kish-effect", "kish-wilson-low", "kish-wilson-high", "kish-exact-low", "kish-exact-high");
    static final Set<String> TWO_SHARES =
            Set.of("pooled-z-squared", "pooled-p", "unpooled-p", "fisher-p", "two-shares-exact");
    static final Set<String> TWO_STRATA =
            Set.of("kish-pooled-p", "welch-t", "welch-degrees", "welch-p", "student-p", "kish-welch-p");
    static final Set<String> LEADS = Set.of("lead-exact-p", "lead-z-p");

    static Stream<Expected> intervals() {
        return Expected.of(INTERVALS);
    }

    @ParameterizedTest
    @MethodSource("intervals")
    void intervals_of_counts_agree(Expected expected) {
        SampleShare share = SampleShare.of(expected.count(0), expected.count(1));
        expected.isMetBy(end(share, expected, expected.number(2)));
    }

    static Stream<Expected> kish() {
        return Expected.of(KISH);
    }

    @ParameterizedTest
    @MethodSource("kish")
    void effective_sizes_and_their_intervals_agree(Expected expected) {
        boolean sizeOnly =
                expected.method().equals("kish-size") || expected.method().equals("kish-effect");
        List<MadeUpSample.Person> people = MadeUpSample.stratum(expected.word(sizeOnly ? 0 : 1));
        if (sizeOnly) {
            Tally tally = MadeUpSample.tally(people);
            expected.isMetBy((expected.method().equals("kish-size") ? tally.effectiveSize() : tally.designEffect())
                    .orElseThrow());
        } else {
            SampleShare share = MadeUpSample.share(
                    people, expected.word(0).equals("rare") ? MadeUpSample.Person::rare : MadeUpSample.CHOSEN);
            expected.isMetBy(end(share, expected, 0.95));
        }
    }

    static Stream<Expected> twoShares() {
        return Expected.of(TWO_SHARES);
    }

    @ParameterizedTest
    @MethodSource("twoShares")
    void tests_of_two_shares_agree(Expected expected) {
        SampleShare first = SampleShare.of(expected.count(0), expected.count(1));
        SampleShare second = SampleShare.of(expected.count(2), expected.count(3));
        switch (expected.method()) {
            case "pooled-z-squared" -> {
                double z =
                        result(TwoShareTest.POOLED_Z, first, second).statistic().orElseThrow();
                expected.isMetBy(z * z);
            }
            case "pooled-p" ->
                expected.isMetBy(result(TwoShareTest.POOLED_Z, first, second).pValue());
            case "unpooled-p" ->
                expected.isMetBy(result(TwoShareTest.UNPOOLED_Z, first, second).pValue());
            case "fisher-p" ->
                expected.isMetBy(
                        result(TwoShareTest.FISHER_EXACT, first, second).pValue());
            default ->
                assertThat(result(TwoShareTest.FISHER_BELOW_FIVE, first, second).method())
                        .isEqualTo(expected.value() == 1 ? Method.FISHER_EXACT : Method.POOLED_Z);
        }
    }

    static Stream<Expected> twoStrata() {
        return Expected.of(TWO_STRATA);
    }

    @ParameterizedTest
    @MethodSource("twoStrata")
    void tests_of_two_weighted_groups_agree(Expected expected) {
        List<MadeUpSample.Person> first = MadeUpSample.stratum(expected.word(0));
        List<MadeUpSample.Person> second = MadeUpSample.stratum(expected.word(1));
        TestResult welch = result(
                TwoMeanTest.WELCH,
                MadeUpSample.unweighted(first).sampleMean(),
                MadeUpSample.unweighted(second).sampleMean());
        expected.isMetBy(
                switch (expected.method()) {
                    case "kish-pooled-p" ->
                        result(
                                        TwoShareTest.POOLED_Z,
                                        MadeUpSample.share(first, MadeUpSample.CHOSEN),
                                        MadeUpSample.share(second, MadeUpSample.CHOSEN))
                                .pValue();
                    case "welch-t" -> welch.statistic().orElseThrow();
                    case "welch-degrees" -> welch.degreesOfFreedom().orElseThrow();
                    case "welch-p" -> welch.pValue();
                    case "student-p" ->
                        result(
                                        TwoMeanTest.STUDENT,
                                        MadeUpSample.unweighted(first).sampleMean(),
                                        MadeUpSample.unweighted(second).sampleMean())
                                .pValue();
                    default ->
                        result(
                                        TwoMeanTest.WELCH,
                                        MadeUpSample.weighted(first).sampleMean(),
                                        MadeUpSample.weighted(second).sampleMean())
                                .pValue();
                });
    }

    static Stream<Expected> leads() {
        return Expected.of(LEADS);
    }

    @ParameterizedTest
    @MethodSource("leads")
    void tests_of_a_lead_agree(Expected expected) {
        SampleShare most = SampleShare.of(expected.count(0), expected.count(2));
        SampleShare next = SampleShare.of(expected.count(1), expected.count(2));
        Outcome<TestResult> outcome = expected.method().equals("lead-z-p")
                ? LeadTest.singleChoice(most, next)
                : LeadTest.singleChoiceExact(most, next);
        expected.isMetBy(outcome.value().orElseThrow().pValue());
    }

    static <T extends Sample> TestResult result(PairTest<T> test, T first, T second) {
        return test.compare(first, second).value().orElseThrow();
    }

    static double end(SampleShare share, Expected expected, double level) {
        IntervalMethod method =
                expected.method().contains("wilson") ? IntervalMethod.WILSON : IntervalMethod.CLOPPER_PEARSON;
        Interval interval = share.interval(method, level).orElseThrow();
        return expected.method().endsWith("low") ? interval.low() : interval.high();
    }
}
