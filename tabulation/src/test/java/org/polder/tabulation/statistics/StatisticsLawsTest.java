package org.polder.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of every input. */
class StatisticsLawsTest {

    @Property
    void an_interval_holds_its_estimate_within_zero_and_one(
            @ForAll @IntRange(min = 1, max = 5000) int base,
            @ForAll @DoubleRange(min = 0, max = 1) double part,
            @ForAll IntervalMethod method,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        SampleShare share = SampleShare.of(Math.round(part * base), base);
        Interval interval = share.interval(method, level).orElseThrow();

        assertThat(interval.low()).isBetween(0.0, share.value());
        assertThat(interval.high()).isBetween(share.value(), 1.0);
        assertThat(interval.low()).isLessThan(interval.high());
    }

    @Property
    void an_interval_of_the_others_is_the_mirror(
            @ForAll @IntRange(min = 1, max = 2000) int base,
            @ForAll @DoubleRange(min = 0, max = 1) double part,
            @ForAll IntervalMethod method) {
        long count = Math.round(part * base);
        Interval those = SampleShare.of(count, base).interval(method, 0.95).orElseThrow();
        Interval others =
                SampleShare.of(base - count, base).interval(method, 0.95).orElseThrow();

        assertThat(others.low()).isCloseTo(1 - those.high(), within(1e-9));
        assertThat(others.high()).isCloseTo(1 - those.low(), within(1e-9));
    }

    @Property
    void more_confidence_takes_a_wider_interval(
            @ForAll @IntRange(min = 1, max = 2000) int base,
            @ForAll @DoubleRange(min = 0, max = 1) double part,
            @ForAll IntervalMethod method,
            @ForAll @DoubleRange(min = 0.5, max = 0.9) double level) {
        SampleShare share = SampleShare.of(Math.round(part * base), base);
        Interval narrow = share.interval(method, level).orElseThrow();
        Interval wide = share.interval(method, level + 0.05).orElseThrow();

        assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
        assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
    }

    @Property
    void the_exact_interval_covers_with_the_tails_it_promises(
            @ForAll @IntRange(min = 1, max = 60) int base, @ForAll @IntRange(min = 1, max = 60) int count) {
        Assume.that(count <= base);
        double low = SampleShare.of(count, base)
                .interval(IntervalMethod.CLOPPER_PEARSON, 0.9)
                .orElseThrow()
                .low();

        // At its lower end as many or more come out with 5 %.
        double tail = 0;
        double term = Math.pow(1 - low, base);
        for (int k = 0; k <= base; k++) {
            tail += k >= count ? term : 0;
            term *= (base - k) / (k + 1.0) * low / (1 - low);
        }
        assertThat(tail).isCloseTo(0.05, within(1e-9));
    }

    @Property
    void swapping_two_groups_turns_the_sign_and_keeps_the_p_value(
            @ForAll @IntRange(min = 1, max = 300) int firstBase,
            @ForAll @IntRange(min = 1, max = 300) int secondBase,
            @ForAll @DoubleRange(min = 0, max = 1) double first,
            @ForAll @DoubleRange(min = 0, max = 1) double second,
            @ForAll TwoShareTest test) {
        SampleShare one = SampleShare.of(Math.round(first * firstBase), firstBase);
        SampleShare other = SampleShare.of(Math.round(second * secondBase), secondBase);
        Outcome<TestResult> forth = test.compare(one, other);
        Outcome<TestResult> back = test.compare(other, one);

        assertThat(back.reason()).isEqualTo(forth.reason());
        forth.value().ifPresent(result -> {
            TestResult turned = back.value().orElseThrow();
            assertThat(turned.estimate()).isEqualTo(-result.estimate());
            assertThat(turned.pValue()).isCloseTo(result.pValue(), within(1e-9));
        });
    }

    @Property
    void scaling_all_weights_changes_no_share_and_no_effective_size(
            @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = 0.1, max = 9) Double> weights,
            @ForAll @DoubleRange(min = 0.01, max = 100) double scale) {
        SampleShare plain = half(weights, 1);
        SampleShare scaled = half(weights, scale);

        assertThat(scaled.value()).isCloseTo(plain.value(), within(1e-12));
        assertThat(scaled.base() / plain.base()).isCloseTo(1, within(1e-9));
    }

    @Property
    void the_effective_size_is_from_one_to_the_number_of_respondents(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0.1, max = 9) Double> weights) {
        Tally tally = Tally.of(weights.stream().mapToDouble(w -> w).toArray());

        assertThat(tally.effectiveSize().orElseThrow()).isBetween(1 - 1e-9, weights.size() + 1e-9);
    }

    @Property
    void a_lead_with_unknown_overlap_is_never_surer_than_with_a_known_one(
            @ForAll @IntRange(min = 0, max = 60) int onlyMost,
            @ForAll @IntRange(min = 0, max = 60) int onlyNext,
            @ForAll @IntRange(min = 0, max = 60) int both,
            @ForAll @IntRange(min = 1, max = 60) int neither) {
        long base = onlyMost + onlyNext + both + neither;
        SampleShare most = SampleShare.of(onlyMost + both, base);
        SampleShare next = SampleShare.of(onlyNext + both, base);
        Outcome<TestResult> known = LeadTest.multipleChoice(most, next, SampleShare.of(both, base));
        Outcome<TestResult> unknown = LeadTest.multipleChoice(most, next);

        known.value()
                .ifPresent(result -> assertThat(unknown.value().orElseThrow().pValue())
                        .isGreaterThanOrEqualTo(result.pValue() - 1e-12));
    }

    @Provide
    Arbitrary<List<Double>> pValues() {
        return Arbitraries.doubles().between(0, 1).list().ofMinSize(1).ofMaxSize(30);
    }

    @Property
    void corrections_are_ordered_from_none_to_bonferroni(@ForAll("pValues") List<Double> pValues) {
        double[] values = pValues.stream().mapToDouble(p -> p).toArray();
        TestFamily none = TestFamily.of("f", Correction.NONE, values);
        TestFamily hochberg = TestFamily.of("f", Correction.BENJAMINI_HOCHBERG, values);
        TestFamily holm = TestFamily.of("f", Correction.HOLM, values);
        TestFamily bonferroni = TestFamily.of("f", Correction.BONFERRONI, values);

        for (int i = 0; i < values.length; i++) {
            assertThat(none.adjusted().get(i)).isEqualTo(values[i]);
            assertThat(hochberg.adjusted().get(i)).isGreaterThanOrEqualTo(values[i]);
            assertThat(holm.adjusted().get(i))
                    .isGreaterThanOrEqualTo(hochberg.adjusted().get(i) - 1e-12);
            assertThat(bonferroni.adjusted().get(i))
                    .isGreaterThanOrEqualTo(holm.adjusted().get(i));
        }
    }

    @Property
    void a_correction_keeps_the_order_and_does_not_depend_on_it(
            @ForAll("pValues") List<Double> pValues, @ForAll Correction correction, @ForAll Random random) {
        List<Double> shuffled = new ArrayList<>(pValues);
        Collections.shuffle(shuffled, random);
        List<Double> sorted = new ArrayList<>(pValues);
        Collections.sort(sorted);
        List<Double> adjusted = adjusted(sorted, correction);

        assertThat(adjusted).isSorted();
        assertThat(adjusted(shuffled, correction)).containsExactlyInAnyOrderElementsOf(adjusted);
    }

    @Property
    void rows_and_columns_in_another_order_give_the_same_test(
            @ForAll @Size(6) List<@IntRange(min = 0, max = 50) Integer> counts) {
        double[][] table = {{counts.get(0), counts.get(1), counts.get(2)}, {counts.get(3), counts.get(4), counts.get(5)}
        };
        double[][] turned = {{table[1][2], table[0][2]}, {table[1][0], table[0][0]}, {table[1][1], table[0][1]}};
        Outcome<ChiSquareResult> straight = ChiSquareTest.pearson(CrossTab.of(table));
        Outcome<ChiSquareResult> other = ChiSquareTest.pearson(CrossTab.of(turned));

        assertThat(other.reason()).isEqualTo(straight.reason());
        straight.value().ifPresent(result -> {
            ChiSquareResult found = other.value().orElseThrow();
            assertThat(found.test().pValue()).isCloseTo(result.test().pValue(), within(1e-9));
            assertThat(found.association().v()).isCloseTo(result.association().v(), within(1e-9));
            assertThat(result.association().v()).isBetween(0.0, 1.0);
            assertThat(result.association().corrected()).isBetween(0.0, 1.0);
        });
    }

    @Property
    void raking_hits_its_margins_and_stays_in_its_bounds(
            @ForAll @Size(6) List<@IntRange(min = 1, max = 60) Integer> counts,
            @ForAll @DoubleRange(min = 0.3, max = 0.7) double first,
            @ForAll @DoubleRange(min = 0.2, max = 0.4) double a,
            @ForAll @DoubleRange(min = 0.2, max = 0.4) double b) {
        Margin rows =
                Margin.of("rows", ImmutableMap.of("x", first, "y", 1 - first)).scaledTo(100);
        Margin columns = Margin.of("columns", ImmutableMap.of("a", a, "b", b, "c", 1 - a - b))
                .scaledTo(100);
        List<RakingCell> cells = cells(counts);
        RakingResult free = Raking.to(List.of(rows, columns)).rake(cells);

        assertThat(free.converged()).isTrue();
        assertThat(free.margins()).allMatch(margin -> margin.largestDifference() <= 1e-7);
        assertThat(free.weighted().weight()).isCloseTo(100, within(1e-6));
        // Bounds at what came out of it bind nothing; a little inside them something must give.
        double least = free.cells().stream()
                .mapToDouble(RakingResult.RakedCell::factor)
                .min()
                .orElseThrow();
        double most = free.cells().stream()
                .mapToDouble(RakingResult.RakedCell::factor)
                .max()
                .orElseThrow();
        double inside = least + 0.03 * (most - least);
        if (inside < most) {
            RakingResult bounded =
                    Raking.to(List.of(rows, columns)).within(inside, most).rake(cells);
            assertThat(bounded.cells())
                    .allMatch(cell -> cell.factor() >= inside - 1e-12 && cell.factor() <= most + 1e-12);
            assertThat(!bounded.converged()
                            || bounded.margins().stream().allMatch(margin -> margin.largestDifference() <= 1e-7))
                    .isTrue();
        }
    }

    @Property
    void scaling_starting_weights_changes_no_raked_weight(
            @ForAll @Size(6) List<@IntRange(min = 1, max = 60) Integer> counts,
            @ForAll @DoubleRange(min = 0.1, max = 10) double scale) {
        Margin rows = Margin.of("rows", ImmutableMap.of("x", 40.0, "y", 60.0));
        Margin columns = Margin.of("columns", ImmutableMap.of("a", 30.0, "b", 30.0, "c", 40.0));
        List<RakingCell> cells = cells(counts);
        List<RakingCell> scaled = cells.stream()
                .map(cell -> new RakingCell(
                        cell.categories(),
                        new Tally(
                                cell.start().n(),
                                cell.start().weight() * scale,
                                cell.start().squares() * scale * scale)))
                .toList();
        RakingResult plain = Raking.to(List.of(rows, columns)).rake(cells);
        RakingResult other = Raking.to(List.of(rows, columns)).rake(scaled);

        for (int i = 0; i < cells.size(); i++) {
            assertThat(other.cells().get(i).weighted().weight())
                    .isCloseTo(plain.cells().get(i).weighted().weight(), within(1e-5));
        }
    }

    @Property
    void strata_in_another_order_give_the_same_variance(
            @ForAll @Size(8) List<@IntRange(min = 0, max = 30) Integer> counts, @ForAll Random random) {
        List<Stratum<Tally>> strata = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            strata.add(Stratum.ofRespondents(
                    "s" + i,
                    100,
                    List.of(Tally.unweighted(counts.get(2 * i)), Tally.unweighted(counts.get(2 * i + 1)))));
        }
        DesignEstimate straight = DesignTotals.of(strata, LonelyPsu.FAIL).total(Set.of(0));
        Collections.shuffle(strata, random);
        DesignEstimate shuffled = DesignTotals.of(strata, LonelyPsu.FAIL).total(Set.of(0));

        assertThat(shuffled.variance()).isCloseTo(straight.variance(), within(1e-9));
        assertThat(shuffled.degreesOfFreedom()).isEqualTo(straight.degreesOfFreedom());
    }

    @Property
    void respondents_as_clusters_of_one_have_the_variance_of_respondents(
            @ForAll @Size(min = 2, max = 25) List<@DoubleRange(min = 0.1, max = 5) Double> weights) {
        List<Tally> cells = new ArrayList<>(List.of(Tally.none(), Tally.none()));
        List<List<Tally>> clusters = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            int cell = i % 3 == 0 ? 0 : 1;
            Tally one = Tally.of(weights.get(i));
            cells.set(cell, cells.get(cell).plus(one));
            clusters.add(cell == 0 ? List.of(one, Tally.none()) : List.of(Tally.none(), one));
        }
        CellShare share = CellShare.of(Set.of(0), Set.of(0, 1));
        DesignEstimate simple = DesignTotals.of(
                        List.of(Stratum.ofRespondents("all", weights.size() + 3, cells)), LonelyPsu.FAIL)
                .share(share)
                .orElseThrow();
        DesignEstimate clustered = DesignTotals.of(
                        List.of(Stratum.ofClusters("all", weights.size() + 3, clusters)), LonelyPsu.FAIL)
                .share(share)
                .orElseThrow();

        assertThat(clustered.variance()).isCloseTo(simple.variance(), within(1e-12));
        assertThat(clustered.degreesOfFreedom()).isEqualTo(simple.degreesOfFreedom());
    }

    @Property
    void a_quantile_rises_with_its_share(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0.1, max = 5) Double> weights,
            @ForAll @DoubleRange(min = 0, max = 1) double low,
            @ForAll @DoubleRange(min = 0, max = 1) double high) {
        Map<Double, Tally> values = new HashMap<>();
        for (int i = 0; i < weights.size(); i++) {
            values.put((double) (i * i), Tally.of(weights.get(i)));
        }
        Distribution distribution = Distribution.of(values);

        assertThat(distribution.quantile(Math.min(low, high)).orElseThrow())
                .isLessThanOrEqualTo(distribution.quantile(Math.max(low, high)).orElseThrow());
    }

    private static SampleShare half(List<Double> weights, double scale) {
        double[] all = weights.stream().mapToDouble(w -> w * scale).toArray();
        double[] part = Arrays.copyOf(all, (all.length + 1) / 2);
        return SampleShare.weighted(Tally.of(part), Tally.of(all));
    }

    private static List<Double> adjusted(List<Double> pValues, Correction correction) {
        return TestFamily.of(
                        "f", correction, pValues.stream().mapToDouble(p -> p).toArray())
                .adjusted()
                .asList();
    }

    private static List<RakingCell> cells(List<Integer> counts) {
        List<RakingCell> cells = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            cells.add(RakingCell.of(
                    Tally.unweighted(counts.get(i)),
                    i < 3 ? "x" : "y",
                    List.of("a", "b", "c").get(i % 3)));
        }
        return cells;
    }
}
