package org.polder.tabulation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.People;
import org.polder.tabulation.Table;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.TestPeople;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Variable;
import org.polder.tabulation.statistics.SampleShare;

/** Laws of mappings, ranges and distances. */
class ComparisonLawsTest {

    /** Makes a mapping between scales of these sizes, with rows of every shape. */
    private static ScaleMapping mapping(String from, int ours, String to, int theirs, Random random) {
        List<List<Set<String>>> rows = new ArrayList<>();
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            rows.add(List.of(new LinkedHashSet<>(), new LinkedHashSet<>()));
        }
        ImmutableList.Builder<LeftOut> out = ImmutableList.builder();
        place(from, ours, 0, rows, out, random);
        place(to, theirs, 1, rows, out, random);
        ImmutableList<ScaleMapping.Row> made = rows.stream()
                .filter(row -> !row.get(0).isEmpty() || !row.get(1).isEmpty())
                .map(row -> ScaleMapping.Row.of(row.toString(), row.get(0), row.get(1)))
                .collect(ImmutableList.toImmutableList());
        return new ScaleMapping(
                from + to, "1", "", scale(from, ours), scale(to, theirs), made, out.build(), MappingNotes.none());
    }

    private static void place(
            String name,
            int size,
            int side,
            List<List<Set<String>>> rows,
            ImmutableList.Builder<LeftOut> out,
            Random random) {
        for (int i = 0; i < size; i++) {
            // The first is always in a row, so that some row is left.
            if (i > 0 && random.nextInt(6) == 0) {
                out.add(new LeftOut(Side.values()[side], name + i, Phrase.of("left out")));
            } else {
                rows.get(random.nextInt(rows.size())).get(side).add(name + i);
            }
        }
    }

    private static Scale scale(String name, int size) {
        return Scale.of(name, IntStream.range(0, size).mapToObj(i -> name + i).toArray(String[]::new));
    }

    @Property
    void the_inverse_of_the_inverse_is_the_mapping(
            @ForAll @IntRange(min = 1, max = 6) int ours,
            @ForAll @IntRange(min = 1, max = 6) int theirs,
            @ForAll long seed) {
        ScaleMapping mapping = mapping("a", ours, "b", theirs, new Random(seed));

        assertThat(mapping.inverse().inverse()).isEqualTo(mapping);
        assertThat(mapping.inverse().losses())
                .containsExactlyInAnyOrderElementsOf(mapping.losses().stream()
                        .map(ComparisonLawsTest::turned)
                        .toList());
    }

    private static Loss turned(Loss loss) {
        Side side = loss.side().other();
        if (loss instanceof Loss.Merged merged) {
            return new Loss.Merged(side, merged.options());
        }
        if (loss instanceof Loss.Dropped dropped) {
            return new Loss.Dropped(side, dropped.option(), dropped.reason());
        }
        return new Loss.NotComparable(side, ((Loss.NotComparable) loss).options());
    }

    /** Back on our own scale, what was said to be lost of it is lost, and nothing else. */
    @Property
    void there_and_back_loses_only_what_the_mapping_says(
            @ForAll @IntRange(min = 1, max = 6) int ours,
            @ForAll @IntRange(min = 1, max = 6) int theirs,
            @ForAll long seed) {
        ScaleMapping mapping = mapping("a", ours, "b", theirs, new Random(seed));
        if (mapping.rows().stream().allMatch(row -> row.ours().isEmpty())) {
            return;
        }

        ScaleMapping back = mapping.then(mapping.inverse());

        assertThat(lost(back, Side.OURS)).isEqualTo(lost(mapping, Side.OURS));
        assertThat(lost(back, Side.THEIRS)).isEqualTo(turnedOver(lost(mapping, Side.OURS)));
        assertThat(back.rows())
                .filteredOn(ScaleMapping.Row::isTwoSided)
                .allSatisfy(row -> assertThat(row.ours()).isEqualTo(row.theirs()));
    }

    private static Set<Loss> lost(ScaleMapping mapping, Side side) {
        return mapping.losses().stream().filter(loss -> loss.side() == side).collect(Collectors.toSet());
    }

    private static Set<Loss> withoutReasons(ScaleMapping mapping) {
        return mapping.losses().stream()
                .map(loss -> loss instanceof Loss.Dropped dropped
                        ? new Loss.Dropped(dropped.side(), dropped.option(), Phrase.nothing())
                        : loss)
                .collect(Collectors.toSet());
    }

    private static Set<Loss> turnedOver(Set<Loss> losses) {
        return losses.stream().map(ComparisonLawsTest::turned).collect(Collectors.toSet());
    }

    @Property
    void composing_keeps_every_option_once_whatever_is_composed(
            @ForAll @IntRange(min = 1, max = 5) int first,
            @ForAll @IntRange(min = 1, max = 5) int middle,
            @ForAll @IntRange(min = 1, max = 5) int last,
            @ForAll long seed) {
        Random random = new Random(seed);
        ScaleMapping one = mapping("a", first, "b", middle, random);
        ScaleMapping other = mapping("b", middle, "c", last, random);
        ScaleMapping through;
        try {
            through = one.then(other);
        } catch (ProblemsException nothingLeft) {
            assertThat(nothingLeft).hasMessageContaining("Nothing is left");
            return;
        }
        // A mapping checks that for itself; here that what is compared was comparable in both steps.
        Set<String> comparable = one.rows().stream()
                .filter(ScaleMapping.Row::isTwoSided)
                .flatMap(row -> row.ours().stream())
                .collect(Collectors.toSet());
        assertThat(through.rows())
                .filteredOn(ScaleMapping.Row::isTwoSided)
                .allSatisfy(row -> assertThat(comparable).containsAll(row.ours()));
        assertThat(other.inverse().then(one.inverse()).losses())
                .containsExactlyInAnyOrderElementsOf(through.losses().stream()
                        .map(ComparisonLawsTest::turned)
                        .toList());
    }

    @Property
    void composing_with_identity_changes_no_row(
            @ForAll @IntRange(min = 1, max = 6) int ours,
            @ForAll @IntRange(min = 1, max = 6) int theirs,
            @ForAll long seed) {
        ScaleMapping mapping = mapping("a", ours, "b", theirs, new Random(seed));

        // Of what the identity cannot reach since it is left out before, the reason names the option as well.
        assertThat(withoutReasons(mapping.then(ScaleMapping.identity(scale("b", theirs)))))
                .isEqualTo(withoutReasons(mapping));
    }

    /** Bases whose shares are decimals that end, so that a published share can be exact. */
    @Property(tries = 200)
    void beside_itself_through_identity_a_table_has_no_difference(
            @ForAll @IntRange(min = 0, max = 40) int first, @ForAll @IntRange(min = 0, max = 40) int second) {
        int base = 80;
        Variable variable = Variable.single("q", "Q", Category.of(1, "a"), Category.of(2, "b"), Category.of(3, "c"));
        TestPeople people = People.of(
                List.of(variable),
                People.all(People.times(first, 1), People.times(second, 2), People.times(base - first - second, 3)));
        PublishedDistribution itself = PublishedDistribution.of(
                        "itself",
                        "us",
                        ImmutableMap.of(
                                "1", exact(first, base),
                                "2", exact(second, base),
                                "3", exact(base - first - second, base)))
                .n(base);
        ScaleMapping identity = ScaleMapping.identity(Scale.of(variable));
        Comparison comparison = Comparison.of(
                identity, Tabulator.tabulate(people, identity.plan(Table.of("q"))), Phrase.nothing(), itself);

        assertThat(comparison.rows()).allSatisfy(row -> {
            Difference difference = row.difference().orElseThrow();
            assertThat(difference.points()).isEqualByComparingTo("0");
            assertThat(difference.rounding().contains(BigDecimal.ZERO)).isTrue();
            assertThat(difference.low()).isLessThanOrEqualTo(1e-9);
            assertThat(difference.high()).isGreaterThanOrEqualTo(-1e-9);
            assertThat(difference.test().value().orElseThrow().greatest()).isCloseTo(1, within(1e-9));
        });
        assertThat(comparison.variation().orElseThrow().greatest()).isCloseTo(0, within(1e-12));
        assertThat(comparison.variation().orElseThrow().low()).isZero();
    }

    private static Optional<PublishedShare> exact(int count, int base) {
        BigDecimal percent = BigDecimal.valueOf(100L * count).divide(BigDecimal.valueOf(base));
        return Optional.of(new PublishedShare(percent, new Rounding.Exact()));
    }

    @Property
    void wider_rounding_never_makes_an_interval_narrower(
            @ForAll @IntRange(min = 0, max = 150) int count,
            @ForAll @IntRange(min = 1, max = 150) int base,
            @ForAll @DoubleRange(max = 1) double low,
            @ForAll @DoubleRange(max = 1) double high,
            @ForAll @DoubleRange(max = 0.2) double wider,
            @ForAll @LongRange(min = 1, max = 100_000) long n) {
        SampleShare ours = SampleShare.of(Math.min(count, base), base);
        double from = Math.min(low, high);
        double to = Math.max(low, high);
        double[] narrow = new RowTest(ours, from, to, n).envelope(0.95).orElseThrow();
        double[] wide = new RowTest(ours, Math.max(0, from - wider), Math.min(1, to + wider), n)
                .envelope(0.95)
                .orElseThrow();

        assertThat(wide[0]).isLessThanOrEqualTo(narrow[0] + 1e-12);
        assertThat(wide[1]).isGreaterThanOrEqualTo(narrow[1] - 1e-12);
        assertThat(narrow[1]).isGreaterThanOrEqualTo(narrow[0]);
    }

    @Property
    void an_envelope_holds_the_interval_of_every_share_within_the_rounding(
            @ForAll @IntRange(min = 0, max = 150) int count,
            @ForAll @IntRange(min = 1, max = 150) int base,
            @ForAll @DoubleRange(max = 1) double low,
            @ForAll @DoubleRange(max = 1) double high,
            @ForAll @DoubleRange(max = 1) double place,
            @ForAll @LongRange(min = 1, max = 100_000) long n) {
        SampleShare ours = SampleShare.of(Math.min(count, base), base);
        double from = Math.min(low, high);
        double to = Math.max(low, high);
        double within = Math.min(to, from + place * (to - from));
        double[] all = new RowTest(ours, from, to, n).envelope(0.95).orElseThrow();
        double[] one = new RowTest(ours, within, within, n).envelope(0.95).orElseThrow();

        assertThat(all[0]).isLessThanOrEqualTo(one[0] + 1e-12);
        assertThat(all[1]).isGreaterThanOrEqualTo(one[1] - 1e-12);
    }

    @Property
    void p_values_hold_that_of_every_share_within_the_rounding(
            @ForAll @IntRange(min = 20, max = 180) int count,
            @ForAll @DoubleRange(min = 0.2, max = 0.8) double low,
            @ForAll @DoubleRange(max = 0.05) double width,
            @ForAll @DoubleRange(max = 1) double place) {
        SampleShare ours = SampleShare.of(count, 200);
        PValueRange all =
                new RowTest(ours, low, low + width, 1000).test().value().orElseThrow();
        PValueRange one = new RowTest(ours, low + place * width, low + place * width, 1000)
                .test()
                .value()
                .orElseThrow();

        assertThat(one.greatest()).isBetween(all.least() - 1e-12, all.greatest() + 1e-12);
    }

    /** A published distribution made of shares that exist, rounded to whole percents. */
    private static PublishedDistribution rounded(double[] shares, Whole whole) {
        ImmutableMap.Builder<String, Optional<PublishedShare>> printed = ImmutableMap.builder();
        for (int i = 0; i < shares.length; i++) {
            printed.put("c" + i, Optional.of(PublishedShare.of(String.valueOf((long)
                    Math.floor(100 * shares[i] + 0.5)))));
        }
        return new PublishedDistribution(
                "p",
                "s",
                "",
                Phrase.nothing(),
                Phrase.nothing(),
                Phrase.nothing(),
                OptionalLong.empty(),
                whole,
                printed.buildOrThrow());
    }

    private static double[] shares(int size, Random random) {
        double[] shares =
                random.doubles(size).map(number -> -Math.log(1 - number)).toArray();
        return Aligned.parts(shares);
    }

    @Property
    void the_real_shares_behind_printed_ones_are_always_within_their_range(
            @ForAll @IntRange(min = 2, max = 6) int size, @ForAll long seed) {
        Random random = new Random(seed);
        double[] shares = shares(size, random);
        PublishedDistribution published = rounded(shares, Whole.COMPLETE);
        List<String> some = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || random.nextBoolean()) {
                some.add("c" + i);
                sum += shares[i];
            }
        }
        PercentRange complete = published.range(some).orElseThrow();
        PercentRange partial = published.whole(Whole.PARTIAL).range(some).orElseThrow();

        assertThat(100 * sum)
                .isBetween(complete.low().doubleValue() - 1e-9, complete.high().doubleValue() + 1e-9);
        assertThat(complete.low()).isGreaterThanOrEqualTo(partial.low());
        assertThat(complete.high()).isLessThanOrEqualTo(partial.high());
    }

    /** The part of some categories in others, beside shares that are printed so. */
    @Property
    void a_share_of_those_that_count_is_always_within_its_range(
            @ForAll @IntRange(min = 2, max = 6) int size, @ForAll long seed) {
        Random random = new Random(seed);
        double[] shares = shares(size, random);
        Set<String> kept = new LinkedHashSet<>(Set.of("c0"));
        double sum = shares[0];
        for (int i = 1; i < size; i++) {
            if (random.nextBoolean()) {
                kept.add("c" + i);
                sum += shares[i];
            }
        }
        for (Whole whole : List.of(Whole.COMPLETE, Whole.PARTIAL)) {
            PercentRange range =
                    new TheirShares(rounded(shares, whole), ImmutableSet.copyOf(kept)).rebased(List.of("c0"));

            assertThat(100 * shares[0] / sum)
                    .isBetween(range.low().doubleValue() - 1e-7, range.high().doubleValue() + 1e-7);
        }
    }

    private static Aligned aligned(double[] ours, double[] theirs, double half, double sumOff) {
        double[] low = new double[theirs.length];
        double[] high = new double[theirs.length];
        for (int i = 0; i < theirs.length; i++) {
            low[i] = Math.max(0, theirs[i] - half);
            high[i] = Math.min(100, theirs[i] + half);
        }
        double sum = Aligned.sum(theirs);
        return new Aligned(
                ours,
                theirs,
                low,
                high,
                Math.max(Aligned.sum(low), sum - sumOff),
                Math.min(Aligned.sum(high), sum + sumOff),
                100,
                OptionalDouble.empty());
    }

    /** Shares drawn within the rounding never come nearer or go further than the range says, and some come close. */
    @Property(tries = 300)
    void a_distance_never_leaves_its_range(
            @ForAll @IntRange(min = 2, max = 5) int size,
            @ForAll @DoubleRange(min = 0.1, max = 5) double half,
            @ForAll @DoubleRange(max = 3) double sumOff,
            @ForAll long seed) {
        Random random = new Random(seed);
        double[] theirs = shares(size, random);
        for (int i = 0; i < size; i++) {
            theirs[i] *= 90;
        }
        Aligned rows = aligned(shares(size, random), theirs, half, sumOff);
        VariationRange range = new VariationRange(rows);
        double least = range.least();
        double greatest = range.greatest();

        assertThat(least).isBetween(0.0, greatest + 1e-12);
        for (int draw = 0; draw < 200; draw++) {
            double[] drawn = new double[size];
            for (int i = 0; i < size; i++) {
                // Many at the bounds, where the extremes are.
                double place = random.nextInt(3) == 0 ? random.nextInt(2) : random.nextDouble();
                drawn[i] = rows.low()[i] + place * (rows.high()[i] - rows.low()[i]);
            }
            double sum = Aligned.sum(drawn);
            if (sum >= rows.leastSum() && sum <= rows.mostSum() && sum > 0) {
                double distance =
                        new Aligned(rows.ours(), drawn, drawn, drawn, sum, sum, 100, OptionalDouble.empty()).distance();
                assertThat(distance).isBetween(least - 1e-9, greatest + 1e-9);
            }
        }
    }

    /** For two rows the range is a matter of one share, whose ends can be searched. */
    @Property(tries = 300)
    void the_ends_of_a_range_of_distances_are_reached(
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double ours,
            @ForAll @DoubleRange(min = 5, max = 85) double first,
            @ForAll @DoubleRange(min = 0.1, max = 4) double half) {
        double[] theirs = {first, 90 - first};
        Aligned rows = aligned(new double[] {ours, 1 - ours}, theirs, half, 1000);
        double lowest = rows.low()[0] / (rows.low()[0] + rows.high()[1]);
        double highest = rows.high()[0] / (rows.high()[0] + rows.low()[1]);
        double nearest = Math.max(lowest, Math.min(highest, ours));

        assertThat(new VariationRange(rows).least()).isCloseTo(Math.abs(ours - nearest), within(1e-12));
        assertThat(new VariationRange(rows).greatest())
                .isCloseTo(Math.max(Math.abs(ours - lowest), Math.abs(ours - highest)), within(1e-12));
    }

    @Property
    void wider_rounding_never_makes_the_range_of_distances_narrower(
            @ForAll @IntRange(min = 2, max = 6) int size,
            @ForAll @DoubleRange(min = 0.1, max = 3) double half,
            @ForAll @DoubleRange(max = 3) double wider,
            @ForAll long seed) {
        Random random = new Random(seed);
        double[] ours = shares(size, random);
        double[] theirs = shares(size, random);
        for (int i = 0; i < size; i++) {
            theirs[i] *= 100;
        }
        VariationRange narrow = new VariationRange(aligned(ours, theirs, half, 1));
        VariationRange wide = new VariationRange(aligned(ours, theirs, half + wider, 1 + wider));

        assertThat(wide.least()).isLessThanOrEqualTo(narrow.least() + 1e-12);
        assertThat(wide.greatest()).isGreaterThanOrEqualTo(narrow.greatest() - 1e-12);
    }
}
