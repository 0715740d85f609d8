package org.polder.tabulation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polder.answer.Missing;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.Base;
import org.polder.tabulation.Disclosure;
import org.polder.tabulation.People;
import org.polder.tabulation.Share;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableStatistics;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.TestPeople;
import org.polder.tabulation.compare.ScaleMapping.Row;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.SampleDesign;
import org.polder.tabulation.source.Variable;
import org.polder.tabulation.statistics.BaseKind;
import org.polder.tabulation.statistics.LonelyPsu;
import org.polder.tabulation.statistics.Method;
import org.polder.tabulation.statistics.SampleShare;
import org.polder.tabulation.statistics.TwoShareInterval;
import org.polder.tabulation.statistics.TwoShareTest;
import org.polder.tabulation.statistics.Untestable;

class ComparisonTest {
    private static final Variable OURS = new Variable(
            "Q14",
            "Lost work",
            Variable.Kind.SINGLE,
            ImmutableList.of(Category.of(1, "yes"), Category.of(2, "no"), Category.of(3, "unknown")));
    private static final TestPeople PEOPLE =
            People.of(List.of(OURS), People.all(People.times(18, 1), People.times(55, 2), People.times(11, 3)));
    private static final PublishedDistribution THEIRS = PublishedDistribution.of(
            "assignments",
            "Other survey",
            Whole.PARTIAL,
            ImmutableMap.of(
                    "far fewer", Optional.of(PublishedShare.of("6")),
                    "fewer", Optional.of(PublishedShare.of("12")),
                    "same", Optional.of(PublishedShare.of("44")),
                    "unprinted", Optional.empty()));
    private static final Scale THEIR_SCALE = Scale.of("assignments", "far fewer", "fewer", "same", "unprinted");
    private static final ScaleMapping MAPPING = mapping(
            Row.of("less", List.of("1"), List.of("far fewer", "fewer")),
            Row.of("same", List.of("2"), List.of("same")),
            Row.of("rest", List.of("3"), List.of("unprinted")));

    private static ScaleMapping mapping(Row... rows) {
        return ScaleMapping.of("test", "1.0", Scale.of(OURS), THEIR_SCALE, rows);
    }

    private static Comparison compare(ScaleMapping mapping, PublishedDistribution published) {
        return compare(mapping, published, Table.of("Q14"));
    }

    private static Comparison compare(ScaleMapping mapping, PublishedDistribution published, Table table) {
        return Comparison.of(
                mapping, Tabulator.tabulate(PEOPLE, mapping.plan(table)), Phrase.of("everyone"), published);
    }

    @Test
    void several_of_theirs_are_added_up_with_their_rounding() {
        Comparison comparison = compare(MAPPING, THEIRS);
        ComparedRow less = comparison.rows().get(0);

        assertThat(less.ours()).contains(new Share(18, 84));
        assertThat(less.theirs().orElseThrow()).isEqualByComparingTo("18");
        assertThat(less.range()).hasToString("Optional[[17.0, 19.0)]");
        // 18 of 84 is 21.43 %, 3.4 points more than 18 %; 2.43 to 4.43 by rounding, the lower end outside.
        Difference difference = less.difference().orElseThrow();
        assertThat(difference.points(1)).isEqualByComparingTo("3.4");
        assertThat(difference.rounding()).hasToString("(2.4285714286, 4.4285714286]");
        assertThat(comparison.rows().get(2).theirs()).isEmpty();
        assertThat(comparison.rows().get(2).difference()).isEmpty();
        assertThat(comparison.base()).isEqualTo(84);
    }

    @Test
    void without_their_number_of_respondents_the_interval_holds_our_chance_and_their_rounding() {
        Difference difference =
                compare(MAPPING, THEIRS).rows().get(0).difference().orElseThrow();

        // Wilson of 18 of 84: 0.1401 to 0.3135; less 19 and 17 %.
        assertThat(difference.low()).isCloseTo(14.01 - 19, within(0.01));
        assertThat(difference.high()).isCloseTo(31.35 - 17, within(0.01));
        assertThat(difference.bothSampled()).isFalse();
        assertThat(difference.test().reason()).contains(Untestable.UNKNOWN_BASE);
        assertThat(compare(MAPPING, THEIRS).warnings())
                .extracting(Warning::kind)
                .containsExactly(Warning.Kind.THEIR_BASE_UNKNOWN);
    }

    @Test
    void with_their_number_of_respondents_the_interval_holds_the_chance_of_both() {
        Difference difference =
                compare(MAPPING, THEIRS.n(400)).rows().get(1).difference().orElseThrow();
        SampleShare ours = SampleShare.of(55, 84);

        // 44 % stands for 43.5 to 44.5, which are 174 and 178 of 400.
        assertThat(difference.low())
                .isCloseTo(
                        100
                                * TwoShareInterval.newcombe(ours, SampleShare.of(178, 400), 0.95)
                                        .orElseThrow()
                                        .low(),
                        within(1e-9));
        assertThat(difference.high())
                .isCloseTo(
                        100
                                * TwoShareInterval.newcombe(ours, SampleShare.of(174, 400), 0.95)
                                        .orElseThrow()
                                        .high(),
                        within(1e-9));
        PValueRange test = difference.test().value().orElseThrow();
        assertThat(test.method()).isEqualTo(Method.POOLED_Z);
        assertThat(test.greatest())
                .isCloseTo(
                        TwoShareTest.POOLED_Z
                                .compare(ours, SampleShare.of(178, 400))
                                .value()
                                .orElseThrow()
                                .pValue(),
                        within(1e-12));
        assertThat(test.least())
                .isCloseTo(
                        TwoShareTest.POOLED_Z
                                .compare(ours, SampleShare.of(174, 400))
                                .value()
                                .orElseThrow()
                                .pValue(),
                        within(1e-12));
        assertThat(test.isSignificant(0.01)).isTrue();
    }

    @Test
    void small_expected_counts_are_tested_exactly_over_all_whole_counts_in_the_rounding() {
        PValueRange test = new RowTest(SampleShare.of(3, 10), 0.05, 0.15, 20)
                .test()
                .value()
                .orElseThrow();

        // 1, 2 or 3 of 20 beside 3 of 10.
        double[] p = new double[3];
        for (int count = 1; count <= 3; count++) {
            p[count - 1] = TwoShareTest.FISHER_EXACT
                    .compare(SampleShare.of(3, 10), SampleShare.of(count, 20))
                    .value()
                    .orElseThrow()
                    .pValue();
        }
        assertThat(test.method()).isEqualTo(Method.FISHER_EXACT);
        assertThat(test.least()).isEqualTo(Math.min(p[0], Math.min(p[1], p[2])));
        assertThat(test.greatest()).isEqualTo(Math.max(p[0], Math.max(p[1], p[2])));
    }

    @Test
    void a_share_within_the_rounding_of_theirs_may_be_equal_to_it() {
        assertThat(new RowTest(SampleShare.of(100, 200), 0.495, 0.505, 1000)
                        .test()
                        .value()
                        .orElseThrow()
                        .greatest())
                .isEqualTo(1);
    }

    @Test
    void several_of_ours_are_counted_together() {
        Comparison comparison = compare(
                mapping(
                        Row.of("all of ours", List.of("1", "2"), List.of()),
                        Row.of("theirs only", List.of(), List.of("far fewer", "fewer", "same")),
                        Row.of("rest", List.of("3"), List.of("unprinted"))),
                THEIRS);

        // 18 + 55 of 84; 6 + 12 + 44 %.
        assertThat(comparison.rows().get(0).ours()).contains(new Share(73, 84));
        assertThat(comparison.rows().get(0).theirs()).isEmpty();
        assertThat(comparison.rows().get(1).ours()).isEmpty();
        assertThat(comparison.rows().get(1).theirs().orElseThrow()).isEqualByComparingTo("62");
        assertThat(comparison.rows().get(1).difference()).isEmpty();
        assertThat(comparison.variation()).isEmpty();
    }

    @Test
    void options_left_out_on_either_side_do_not_count() {
        ScaleMapping mapping = new ScaleMapping(
                "test",
                "1.0",
                "",
                Scale.of(OURS),
                THEIR_SCALE,
                ImmutableList.of(
                        Row.of("less", List.of("1"), List.of("far fewer", "fewer")),
                        Row.of("same", List.of("2"), List.of("same"))),
                ImmutableList.of(
                        new LeftOut(Side.OURS, "3", Phrase.of("not asked there")),
                        new LeftOut(Side.THEIRS, "unprinted", Phrase.of("not printed"))),
                new MappingNotes(Phrase.of("other words"), Phrase.of("a year later"), Phrase.of("others")));
        Comparison comparison = compare(mapping, THEIRS);
        ComparedRow less = comparison.rows().get(0);

        // 18 of 73; 18 of 62, at least 17 of 17 + 44.5 and at most 19 of 19 + 43.5.
        assertThat(less.ours()).contains(new Share(18, 73));
        assertThat(less.theirs().orElseThrow().doubleValue()).isCloseTo(100 * 18 / 62.0, within(1e-8));
        assertThat(less.range().orElseThrow().low().doubleValue()).isCloseTo(100 * 17 / 61.5, within(1e-8));
        assertThat(less.range().orElseThrow().high().doubleValue()).isCloseTo(100 * 19 / 62.5, within(1e-8));
        assertThat(comparison.warnings())
                .extracting(warning -> warning.kind() + " " + warning.detail())
                .containsExactly(
                        "WORDING other words",
                        "PERIOD a year later",
                        "POPULATION others",
                        "LEFT_OUT unknown: not asked there",
                        "LEFT_OUT unprinted: not printed",
                        "THEIR_BASE_UNKNOWN ");
    }

    @Test
    void the_distance_is_of_the_rows_that_both_have() {
        TotalVariation variation = compare(MAPPING, THEIRS).variation().orElseThrow();

        // 18/73 beside 18/62: 0.2466 and 0.2903; least beside 17/61.5 = 0.2764, greatest beside 19/62.5 = 0.304.
        assertThat(variation.rows()).isEqualTo(2);
        assertThat(variation.estimate()).isCloseTo(18 / 62.0 - 18 / 73.0, within(1e-12));
        assertThat(variation.least()).isCloseTo(17 / 61.5 - 18 / 73.0, within(1e-12));
        assertThat(variation.greatest()).isCloseTo(19 / 62.5 - 18 / 73.0, within(1e-12));
        // Half a standard normal of √(0.2466·0.7534/73) = 0.0504 on either side, 95 % within 1.96 of it.
        assertThat(variation.low()).isZero();
        assertThat(variation.high()).isCloseTo(variation.greatest() + 1.96 * 0.0504, within(0.01));
        assertThat(variation.bothSampled()).isFalse();
    }

    @Test
    void the_same_comparison_gives_the_same_numbers() {
        assertThat(compare(MAPPING, THEIRS.n(400))).isEqualTo(compare(MAPPING, THEIRS.n(400)));
    }

    @Test
    void a_hidden_share_is_in_no_number_and_said_to_be_hidden() {
        Comparison comparison = compare(MAPPING, THEIRS, Table.of("Q14").disclosure(new Disclosure(0, 15)));

        assertThat(comparison.rows().get(2).ours()).isEmpty();
        assertThat(comparison.warnings()).extracting(Warning::kind).contains(Warning.Kind.HIDDEN);
    }

    @Test
    void a_table_that_was_not_planned_for_the_mapping_is_refused() {
        ScaleMapping merged = mapping(
                Row.of("some", List.of("1", "2"), List.of("far fewer", "fewer", "same")),
                Row.of("rest", List.of("3"), List.of("unprinted")));

        assertThatThrownBy(() ->
                        Comparison.of(merged, Tabulator.tabulate(PEOPLE, Table.of("Q14")), Phrase.nothing(), THEIRS))
                .hasMessageContaining("has no line for row 'some'")
                .hasMessageContaining("plan the table with ScaleMapping.plan");
    }

    @Test
    void options_that_the_base_leaves_out_are_to_be_left_out_of_the_mapping_too() {
        Variable variable =
                Variable.single("Q1", "Q", Category.of(1, "yes"), Category.missing(2, "?", Missing.DONT_KNOW));
        ScaleMapping mapping = ScaleMapping.of(
                "m",
                "1",
                Scale.of(variable),
                Scale.of("t", "yes"),
                Row.of("yes", List.of("1"), List.of("yes")),
                Row.of("?", List.of("2"), List.of()));
        PublishedDistribution published =
                PublishedDistribution.of("p", "s", ImmutableMap.of("yes", Optional.of(PublishedShare.of("100"))));

        assertThatThrownBy(() -> ComparisonPlan.of(mapping, Phrase.nothing(), published)
                        .over(
                                People.of(List.of(variable), People.times(3, 1)),
                                Table.of("Q1").base(Base.SUBSTANTIVE)))
                .hasMessageContaining("leave these options out of the mapping too, with a reason");
    }

    /** Whole clusters answer alike, so that 20 people tell no more than 4. */
    @Test
    void the_variance_of_the_sample_design_is_in_interval_and_test() {
        Variable village = Variable.single(
                "village",
                "Village",
                Category.of(1, "a"),
                Category.of(2, "b"),
                Category.of(3, "c"),
                Category.of(4, "d"));
        TestPeople people = People.of(
                List.of(OURS, village),
                People.all(People.times(5, 1, 1), People.times(5, 2, 2), People.times(5, 2, 3), People.times(5, 1, 4)));
        Table plain = Table.of("Q14");
        Table clustered = plain.statistics(
                TableStatistics.none().design(SampleDesign.simple().clusteredBy("village"), LonelyPsu.FAIL));
        ScaleMapping mapping = ScaleMapping.of(
                "m",
                "1",
                Scale.of(OURS),
                Scale.of("t", "yes", "no"),
                Row.of("yes", List.of("1"), List.of("yes")),
                Row.of("no", List.of("2"), List.of("no")),
                Row.of("unknown", List.of("3"), List.of()));
        ComparisonPlan plan = ComparisonPlan.of(mapping, Phrase.nothing(), published("p", "20", "80"));
        ComparedRow simple =
                plan.over(people, plain).comparisons().get(0).rows().get(0);
        ComparedRow designed =
                plan.over(people, clustered).comparisons().get(0).rows().get(0);

        // Clusters of 1, 0, 0, 1: variance 4/3 · (4 · 2.5²)/20² = 1/12, an effective base of 0.25 · 12 = 3.
        assertThat(designed.sample().orElseThrow().base()).isCloseTo(3, within(1e-9));
        Difference wide = designed.difference().orElseThrow();
        assertThat(wide.low()).isLessThan(simple.difference().orElseThrow().low());
        assertThat(wide.high()).isGreaterThan(simple.difference().orElseThrow().high());
        assertThat(wide.test().value().orElseThrow().base()).isEqualTo(BaseKind.DESIGN);
        assertThat(wide.test().value().orElseThrow().greatest())
                .isGreaterThan(simple.difference()
                        .orElseThrow()
                        .test()
                        .value()
                        .orElseThrow()
                        .greatest());
    }

    @Test
    void a_mapping_made_for_another_variable_or_another_distribution_is_refused() {
        Variable other = Variable.single("Q7", "Why", Category.of(1, "yes"), Category.of(9, "no"));
        TestPeople people = People.of(List.of(other), People.times(3, 1));
        PublishedDistribution published = PublishedDistribution.of(
                "p", "s", Whole.PARTIAL, ImmutableMap.of("far fewr", Optional.of(PublishedShare.of("6"))));
        ScaleMapping mapping = ScaleMapping.of(
                "m",
                "1",
                Scale.of("Q14", "1", "2"),
                Scale.of("t", "far fewer"),
                Row.of("a", List.of("1"), List.of("far fewer")),
                Row.of("b", List.of("2"), List.of()));
        ProblemsException failure = catchThrowableOfType(
                ProblemsException.class,
                () -> Comparison.of(mapping, Tabulator.tabulate(people, Table.of("Q7")), Phrase.nothing(), published));

        assertThat(failure.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "The mapping is for our variable 'Q14', and this is 'Q7': give a mapping made for it",
                        "The mapping does not have option 9 of 'Q7': add it to a row, alone if need be, or say why it is"
                                + " left out",
                        "The mapping has option '2', which 'Q7' does not have; it has 1, 9. Did you mean '1'?",
                        "'p' has the category 'far fewr', which the mapping does not have: add it to a row, alone if"
                                + " need be, or say why it is left out. Did you mean 'far fewer'?",
                        "The mapping has their option 'far fewer', which 'p' does not have: give it there, without a"
                                + " share if none was printed. Did you mean 'far fewr'?");
    }

    @Test
    void restricted_populations_stand_beside_everyone_and_the_closest_is_found() {
        Variable sex = Variable.single("sex", "Sex", Category.of(1, "f"), Category.of(2, "m"));
        TestPeople people = People.of(
                List.of(OURS, sex),
                People.all(
                        People.times(80, 1, 1),
                        People.times(120, 2, 1),
                        People.times(10, 1, 2),
                        People.times(90, 2, 2)));
        Scale yesNo = Scale.of("t", "yes", "no");
        ScaleMapping mapping = ScaleMapping.of(
                "m",
                "1",
                Scale.of(OURS),
                yesNo,
                Row.of("yes", List.of("1"), List.of("yes")),
                Row.of("no", List.of("2"), List.of("no")),
                Row.of("unknown", List.of("3"), List.of()));
        PublishedDistribution women = published("women", "41", "59");
        PublishedDistribution men = published("men", "10", "90");
        ComparisonSet set = new ComparisonPlan(
                        "both",
                        mapping,
                        ImmutableList.of(
                                new ComparisonPlan.Entry(Phrase.of("women"), "sex = 1", Phrase.nothing(), women),
                                new ComparisonPlan.Entry(Phrase.of("women"), "sex = 1", Phrase.nothing(), men),
                                new ComparisonPlan.Entry(Phrase.of("all"), "", Phrase.of("all, not women"), women)))
                .over(people, Table.of("Q14"));

        assertThat(set.comparisons()).extracting(Comparison::base).containsExactly(200L, 200L, 300L);
        assertThat(set.comparisons().get(2).warnings())
                .contains(new Warning(Warning.Kind.POPULATION, Phrase.of("all, not women")));
        Closest closest = set.closest().get(0);
        assertThat(closest.ranking())
                .extracting(comparison -> comparison.published().name())
                .containsExactly("women", "men");
        assertThat(closest.settledByRounding()).isTrue();
        assertThat(closest.support()).isEqualTo(1);
        assertThat(closest.isBeyondChance()).isTrue();
    }

    @Test
    void a_ranking_of_two_that_are_equally_near_is_not_beyond_chance() {
        TestPeople people = People.of(List.of(OURS), People.all(People.times(50, 1), People.times(50, 2)));
        ScaleMapping mapping = ScaleMapping.of(
                "m",
                "1",
                Scale.of(OURS),
                Scale.of("t", "yes", "no"),
                Row.of("yes", List.of("1"), List.of("yes")),
                Row.of("no", List.of("2"), List.of("no")),
                Row.of("unknown", List.of("3"), List.of()));
        ComparisonSet set = ComparisonPlan.of(
                        mapping, Phrase.of("all"), published("low", "45", "55"), published("high", "55", "45"))
                .over(people, Table.of("Q14"));

        assertThat(set.closest().get(0).settledByRounding()).isFalse();
        assertThat(set.closest().get(0).support()).isBetween(0.2, 0.5);
        assertThat(set.closest().get(0).isBeyondChance()).isFalse();
    }

    private static PublishedDistribution published(String name, String yes, String no) {
        return PublishedDistribution.of(
                        name,
                        "s",
                        ImmutableMap.of(
                                "yes", Optional.of(PublishedShare.of(yes)),
                                "no", Optional.of(PublishedShare.of(no))))
                .n(500);
    }
}
