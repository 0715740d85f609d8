package org.polder.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds intervals and tests beside published shares to what R computes, and to the examples of Newcombe's article. */
class ComparisonsAgainstRTest {
    static final Set<String> INTERVALS = Set.of("newcombe-low", "newcombe-high");
    static final Set<String> FITS = Set.of("fit-chi-square", "fit-p");

    static Stream<Expected> intervals() {
        return Expected.of(INTERVALS);
    }

    @ParameterizedTest
    @MethodSource("intervals")
    void intervals_of_differences_agree(Expected expected) {
        Interval interval = TwoShareInterval.newcombe(
                        SampleShare.of(expected.count(0), expected.count(1)),
                        SampleShare.of(expected.count(2), expected.count(3)),
                        expected.number(4))
                .orElseThrow();
        expected.isMetBy(expected.method().equals("newcombe-low") ? interval.low() : interval.high());
    }

    /** Newcombe, Statistics in Medicine 17, 1998, table II, method 10: 56 of 70 and 48 of 80; 5 of 56 and 0 of 29. */
    @Test
    void the_examples_of_the_article_come_out() {
        Interval first = TwoShareInterval.newcombe(SampleShare.of(56, 70), SampleShare.of(48, 80), 0.95)
                .orElseThrow();
        Interval second = TwoShareInterval.newcombe(SampleShare.of(5, 56), SampleShare.of(0, 29), 0.95)
                .orElseThrow();

        assertThat(first.low()).isCloseTo(0.0524, Offset.offset(5e-5));
        assertThat(first.high()).isCloseTo(0.3339, Offset.offset(5e-5));
        assertThat(second.low()).isCloseTo(-0.0381, Offset.offset(5e-5));
        assertThat(second.high()).isCloseTo(0.1926, Offset.offset(5e-5));
    }

    static Stream<Expected> fits() {
        return Expected.of(FITS);
    }

    @ParameterizedTest
    @MethodSource("fits")
    void goodness_of_fit_agrees(Expected expected) {
        double[] all = expected.numbersFrom(0);
        double[] counts = Arrays.copyOf(all, all.length / 2);
        double n = Arrays.stream(counts).sum();
        TestResult test = FitTest.of(
                        ImmutableDoubleArray.copyOf(
                                Arrays.stream(counts).map(count -> count / n).toArray()),
                        ImmutableDoubleArray.copyOf(Arrays.copyOfRange(all, all.length / 2, all.length)),
                        n,
                        BaseKind.UNWEIGHTED)
                .value()
                .orElseThrow();
        expected.isMetBy(
                expected.method().equals("fit-p")
                        ? test.pValue()
                        : test.statistic().orElseThrow());
    }

    @Test
    void a_fit_to_shares_of_nothing_or_of_one_group_is_not_tested() {
        assertThat(fit(10, 0.5, 0.5, 1, 0).reason()).contains(Untestable.TOO_MANY_EMPTY_CELLS);
        assertThat(fit(0, 0.5, 0.5, 0.5, 0.5).reason()).contains(Untestable.EMPTY_BASE);
        assertThat(fit(10, 1, 1).reason()).contains(Untestable.ONE_GROUP);
    }

    private static Outcome<TestResult> fit(double base, double... all) {
        return FitTest.of(
                ImmutableDoubleArray.copyOf(Arrays.copyOf(all, all.length / 2)),
                ImmutableDoubleArray.copyOf(Arrays.copyOfRange(all, all.length / 2, all.length)),
                base,
                BaseKind.UNWEIGHTED);
    }
}
