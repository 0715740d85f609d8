package org.polder.tabulation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.People;
import org.polder.tabulation.Share;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.TestPeople;
import org.polder.tabulation.compare.BenchmarkResult.JudgedRow;
import org.polder.tabulation.compare.ScaleMapping.Row;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Variable;
import org.polder.tabulation.statistics.Untestable;

/** 11 in arts, 39 in media, 30 in crafts, 20 elsewhere; the statistic has arts in two branches, media, and fishing. */
class BenchmarkTest {
    private static final Variable SECTOR = Variable.single(
            "sector",
            "Sector",
            Category.of(1, "arts"),
            Category.of(2, "media"),
            Category.of(3, "crafts"),
            Category.of(4, "other"));
    private static final TestPeople PEOPLE = People.of(
            List.of(SECTOR),
            People.all(People.times(11, 1), People.times(39, 2), People.times(30, 3), People.times(20, 4)));
    private static final Scale BRANCHES = Scale.of("branches", "painting", "music", "media", "crafts", "fishing");
    private static final ScaleMapping MAPPING = ScaleMapping.of(
            "sectors",
            "1.0",
            Scale.of(SECTOR),
            BRANCHES,
            Row.of("Arts", List.of("1"), List.of("painting", "music")),
            Row.of("Media", List.of("2"), List.of("media")),
            Row.of("Crafts", List.of("3"), List.of("crafts")),
            Row.of("Other", List.of("4"), List.of()),
            Row.of("Fishing", List.of(), List.of("fishing")));
    private static final PublishedDistribution JOBS = jobs("10", "6", "40", "24", "20");

    private static PublishedDistribution jobs(String... printed) {
        ImmutableMap.Builder<String, Optional<PublishedShare>> shares = ImmutableMap.builder();
        List<String> keys = BRANCHES.keys().asList();
        for (int i = 0; i < printed.length; i++) {
            shares.put(
                    keys.get(i), printed[i].isEmpty() ? Optional.empty() : Optional.of(PublishedShare.of(printed[i])));
        }
        return PublishedDistribution.of("jobs", "Statistics", shares.buildOrThrow());
    }

    private static Tolerance points(String points) {
        return new Tolerance.Points(new BigDecimal(points));
    }

    private static BenchmarkResult judge(Benchmark benchmark) {
        return benchmark.over(PEOPLE, Table.of("sector"), Phrase.of("everyone"));
    }

    @Test
    void groups_are_rebased_on_what_both_cover() {
        BenchmarkResult result = judge(Benchmark.of(MAPPING, JOBS, points("9")));

        // 11, 39 and 30 of 80; 16, 40 and 24 of 80.
        assertThat(result.rows())
                .extracting(row -> row.row().ours().orElseThrow())
                .containsExactly(new Share(11, 80), new Share(39, 80), new Share(30, 80));
        assertThat(result.rows())
                .extracting(row -> row.row().theirs().orElseThrow().doubleValue())
                .containsExactly(20.0, 50.0, 30.0);
        assertThat(result.rows())
                .extracting(JudgedRow::judgement)
                .containsExactly(Judgement.COMPARABLE, Judgement.COMPARABLE, Judgement.COMPARABLE);
        assertThat(result.comparison().warnings())
                .filteredOn(warning -> warning.kind() == Warning.Kind.LEFT_OUT)
                .hasSize(2);
    }

    @Test
    void a_group_outside_the_tolerance_is_different_and_one_at_its_edge_depends_on_rounding() {
        // 11 of 80 is 13.75 %; arts are 15 to 17 of 79.5 to 80.5, so 6.25 points away as printed, 4.9 to 7.6 by
        // rounding.
        assertThat(judge(Benchmark.of(MAPPING, JOBS, points("4"))).rows().get(0).judgement())
                .isEqualTo(Judgement.DIFFERENT);
        assertThat(judge(Benchmark.of(MAPPING, JOBS, points("6"))).rows().get(0).judgement())
                .isEqualTo(Judgement.UNDECIDED);
        assertThat(judge(Benchmark.of(MAPPING, JOBS, points("8"))).rows().get(0).judgement())
                .isEqualTo(Judgement.COMPARABLE);
    }

    @Test
    void a_tolerance_may_be_percent_of_their_share() {
        Tolerance tenth = new Tolerance.Percent(new BigDecimal("10"));
        PercentRange exactly = PercentRange.closed(new BigDecimal("26"), new BigDecimal("26"));

        assertThat(tenth.judge(new BigDecimal("28.59"), exactly)).isEqualTo(Judgement.COMPARABLE);
        assertThat(tenth.judge(new BigDecimal("28.6"), exactly)).isEqualTo(Judgement.DIFFERENT);
        assertThat(points("10").judge(new BigDecimal("16"), exactly)).isEqualTo(Judgement.DIFFERENT);
        // 36 is ten points from 26, which is not in the range, and less from all that is.
        assertThat(points("10")
                        .judge(
                                new BigDecimal("36"),
                                new PercentRange(new BigDecimal("26"), false, new BigDecimal("27"), true)))
                .isEqualTo(Judgement.COMPARABLE);
    }

    @Test
    void shares_of_everyone_show_what_has_no_counterpart_was_not_printed_or_is_too_small() {
        BenchmarkResult result = judge(
                new Benchmark("b", MAPPING, jobs("10", "6", "", "", "20"), points("10"), 12, Benchmark.Basis.EVERYONE));

        assertThat(result.rows())
                .extracting(JudgedRow::judgement)
                .containsExactly(
                        Judgement.TOO_FEW,
                        Judgement.NOT_PRINTED,
                        Judgement.NOT_PRINTED,
                        Judgement.NO_COUNTERPART,
                        Judgement.NO_COUNTERPART);
        assertThat(result.rows().get(0).row().ours()).contains(new Share(11, 100));
        assertThat(result.fit().reason()).contains(Untestable.UNPUBLISHED);
        assertThat(result.comparison().variation()).isEmpty();
    }

    @Test
    void the_fit_is_tested_as_printed_and_at_its_most_cautious() {
        PValueRange fit =
                judge(Benchmark.of(MAPPING, JOBS, points("8"))).fit().value().orElseThrow();

        // (11-16)²/16 + (39-40)²/40 + (30-24)²/24 = 3.0875 with 2 degrees of freedom: exp(-3.0875/2).
        assertThat(fit.least()).isCloseTo(Math.exp(-3.0875 / 2), within(1e-9));
        assertThat(fit.greatest()).isGreaterThan(fit.least()).isLessThan(1);
        PublishedDistribution exact = PublishedDistribution.of(
                "jobs",
                "Statistics",
                ImmutableMap.of(
                        "painting", exactly("10"),
                        "music", exactly("6"),
                        "media", exactly("40"),
                        "crafts", exactly("24"),
                        "fishing", exactly("20")));
        PValueRange sharp =
                judge(Benchmark.of(MAPPING, exact, points("8"))).fit().value().orElseThrow();
        assertThat(sharp.greatest()).isCloseTo(sharp.least(), within(1e-6));
    }

    private static Optional<PublishedShare> exactly(String percent) {
        return Optional.of(new PublishedShare(new BigDecimal(percent), new Rounding.Exact()));
    }

    @Test
    void weights_give_the_groups_both_have_the_published_shares_and_leave_the_others_alone() {
        var weight = judge(Benchmark.of(MAPPING, JOBS, points("8"))).weighting("weight", "Weight");
        TableResult table =
                Tabulator.tabulate(weight.over(PEOPLE), Table.of("sector").weightedBy("weight"));

        // 16, 40 and 24 of the 80, and 20 as they were.
        assertThat(table.total().share(1).weighted()).isCloseTo(16, within(1e-9));
        assertThat(table.total().share(2).weighted()).isCloseTo(40, within(1e-9));
        assertThat(table.total().share(3).weighted()).isCloseTo(24, within(1e-9));
        assertThat(table.total().share(4).weighted()).isCloseTo(20, within(1e-9));
        assertThat(weight.note()).contains("Post-stratified to Statistics (jobs)");
    }

    @Test
    void weights_need_all_shares() {
        BenchmarkResult result = judge(Benchmark.of(MAPPING, jobs("10", "6", "", "", "20"), points("8")));
        ProblemsException failure =
                catchThrowableOfType(ProblemsException.class, () -> result.weighting("weight", "Weight"));

        assertThat(failure.problems())
                .extracting(Problem::message)
                .hasSize(2)
                .allMatch(message -> message.contains("has no share on both sides"));
    }

    @Test
    void nothing_in_common_is_refused() {
        ScaleMapping apart = ScaleMapping.of(
                "apart",
                "1",
                Scale.of(SECTOR),
                Scale.of("b", "fishing"),
                Row.of("ours", List.of("1", "2", "3", "4"), List.of()),
                Row.of("theirs", List.of(), List.of("fishing")));
        PublishedDistribution fishing = PublishedDistribution.of("f", "s", ImmutableMap.of("fishing", exactly("100")));
        ProblemsException none =
                catchThrowableOfType(ProblemsException.class, () -> Benchmark.of(apart, fishing, points("8")));
        TestPeople elsewhere = People.of(List.of(SECTOR), People.times(5, 4));
        ProblemsException nobody = catchThrowableOfType(
                ProblemsException.class,
                () -> Benchmark.of(MAPPING, JOBS, points("8")).over(elsewhere, Table.of("sector"), Phrase.nothing()));

        assertThat(none.problems()).singleElement().extracting(Problem::code).isEqualTo("no-overlap");
        assertThat(nobody.problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("None of our respondents is in a group that 'jobs' has");
    }
}
