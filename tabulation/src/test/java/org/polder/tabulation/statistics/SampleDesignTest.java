package org.polder.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polder.problem.ProblemsException;

class SampleDesignTest {
    private static final CellShare FIRST = CellShare.of(Set.of(0), Set.of(0, 1));

    private static List<Tally> cells(long yes, long no) {
        return List.of(Tally.unweighted(yes), Tally.unweighted(no));
    }

    private static DesignTotals of(List<Stratum<Tally>> strata) {
        return DesignTotals.of(strata, LonelyPsu.FAIL);
    }

    @Test
    void a_simple_sample_has_the_variance_of_a_simple_sample() {
        // p(1 - p)/(n - 1) = 0.25 · 0.75/39.
        DesignEstimate share = of(List.of(Stratum.ofRespondents("all", 40, cells(10, 30))))
                .share(FIRST)
                .orElseThrow();

        assertThat(share.estimate()).isEqualTo(0.25);
        assertThat(share.variance()).isCloseTo(0.1875 / 39, within(1e-15));
        assertThat(share.designEffect().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(share.degreesOfFreedom()).isEqualTo(39);
    }

    @Test
    void a_quarter_of_the_population_takes_a_quarter_off_the_variance() {
        DesignEstimate share = of(List.of(
                        Stratum.ofRespondents("all", 40, cells(10, 30)).outOf(160)))
                .share(FIRST)
                .orElseThrow();

        assertThat(share.variance()).isCloseTo(0.75 * 0.1875 / 39, within(1e-15));
    }

    @Test
    void respondents_outside_the_domain_keep_the_design_whole() {
        // Total of 10 ones among 100 drawn: 100/99 · (10 - 100/100).
        DesignEstimate total =
                of(List.of(Stratum.ofRespondents("all", 100, cells(10, 30)))).total(Set.of(0));

        assertThat(total.variance()).isCloseTo(100 / 99.0 * 9, within(1e-12));
        assertThat(total.degreesOfFreedom()).isEqualTo(39);
    }

    @Test
    void clusters_that_agree_within_themselves_count_as_one_respondent_each() {
        // Four clusters of 10, two all yes: variance 4/3 · 4 · (10 · 0.5)²/40² = 1/12.
        DesignEstimate share = of(List.of(
                        Stratum.ofClusters("all", 4, List.of(cells(10, 0), cells(10, 0), cells(0, 10), cells(0, 10)))))
                .share(FIRST)
                .orElseThrow();

        assertThat(share.variance()).isCloseTo(1 / 12.0, within(1e-15));
        assertThat(share.degreesOfFreedom()).isEqualTo(3);
        // Over 0.25/39.
        assertThat(share.designEffect().orElseThrow()).isCloseTo(13, within(1e-9));
    }

    @Test
    void clusters_may_be_left_out_when_nobody_of_theirs_is_in_the_domain() {
        List<Tally> none = cells(0, 0);
        DesignTotals said = of(List.of(Stratum.ofClusters("all", 3, List.of(cells(2, 3), none, cells(4, 1)))));
        DesignTotals unsaid = of(List.of(Stratum.ofClusters("all", 3, List.of(cells(2, 3), cells(4, 1)))));

        assertThat(unsaid.total(Set.of(0))).isEqualTo(said.total(Set.of(0)));
        assertThat(unsaid.degreesOfFreedom()).isEqualTo(1);
        assertThat(said.degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void a_share_of_nobody_or_everybody_has_no_variance_and_an_interval_all_the_same() {
        DesignTotals none = of(List.of(Stratum.ofRespondents("all", 40, cells(0, 40))));
        DesignTotals every = of(List.of(Stratum.ofRespondents("all", 40, cells(40, 0))));

        assertThat(none.share(FIRST).orElseThrow().variance()).isZero();
        assertThat(every.share(FIRST).orElseThrow().variance()).isZero();
        assertThat(none.share(FIRST).orElseThrow().designEffect()).isEmpty();
        assertThat(none.sampleShare(FIRST)
                        .interval(IntervalMethod.WILSON, 0.95)
                        .orElseThrow()
                        .high())
                .isCloseTo(
                        SampleShare.of(0, 40)
                                .interval(IntervalMethod.WILSON, 0.95)
                                .orElseThrow()
                                .high(),
                        within(1e-12));
    }

    @Test
    void an_empty_domain_has_no_share_and_a_total_of_zero() {
        DesignTotals nobody = of(List.of(Stratum.ofRespondents("all", 40, cells(0, 0))));

        assertThat(nobody.share(FIRST)).isEmpty();
        assertThat(nobody.sampleShare(FIRST).share()).isEmpty();
        assertThat(nobody.difference(FIRST, FIRST).reason()).contains(Untestable.EMPTY_BASE);
        assertThat(nobody.shareCovariance()).isEmpty();
        assertThat(nobody.total(Set.of(0)).estimate()).isZero();
        assertThat(nobody.total(Set.of(0)).variance()).isZero();
        assertThat(of(List.of()).cells()).isEmpty();
    }

    @Test
    void weights_that_are_all_zero_have_no_share() {
        DesignTotals weightless = of(List.of(Stratum.ofRespondents("all", 4, List.of(Tally.of(0, 0), Tally.of(0)))));

        assertThat(weightless.share(FIRST)).isEmpty();
        assertThat(weightless.cells().get(0).n()).isEqualTo(2);
    }

    @Test
    void lonely_strata_are_refused_by_name_all_at_once() {
        List<Stratum<Tally>> strata = List.of(
                Stratum.ofClusters("north", 1, List.of(cells(3, 4))),
                Stratum.ofClusters("south", 2, List.of(cells(3, 4), cells(1, 1))),
                Stratum.ofRespondents("west", 1, cells(1, 0)));

        assertThatThrownBy(() -> of(strata))
                .asInstanceOf(type(ProblemsException.class))
                .satisfies(thrown -> assertThat(thrown.problems())
                        .extracting(problem -> problem.details().get("stratum"))
                        .containsExactly("north", "west"))
                .satisfies(thrown -> assertThat(thrown.problems().get(0).code()).isEqualTo("lonely-psu"));
    }

    @Test
    void lonely_strata_alone_have_no_average() {
        List<Stratum<Tally>> strata = List.of(Stratum.ofClusters("north", 1, List.of(cells(3, 4))));

        assertThatThrownBy(() -> DesignTotals.of(strata, LonelyPsu.AVERAGE))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("No other stratum is left");
    }

    @Test
    void a_stratum_that_is_wholly_drawn_is_not_lonely() {
        List<Stratum<Tally>> strata = List.of(
                Stratum.<Tally>ofClusters("north", 1, List.of(cells(3, 4))).outOf(1),
                Stratum.ofClusters("south", 2, List.of(cells(3, 4), cells(1, 1))));

        assertThat(of(strata).degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void a_lonely_stratum_outside_the_domain_is_no_trouble() {
        List<Stratum<Tally>> strata = List.of(
                Stratum.ofClusters("north", 1, List.of(cells(0, 0))),
                Stratum.ofClusters("south", 2, List.of(cells(3, 4), cells(1, 1))));

        assertThat(of(strata).share(FIRST)).isPresent();
    }

    @Test
    void a_census_has_a_difference_that_chance_did_not_make() {
        DesignTotals census =
                of(List.of(Stratum.ofRespondents("all", 40, List.of(Tally.unweighted(5), Tally.unweighted(35)))
                        .outOf(40)));
        CellShare second = CellShare.of(Set.of(1), Set.of(0, 1));

        assertThat(census.difference(FIRST, second).reason()).contains(Untestable.NO_VARIATION);
    }

    @Test
    void one_cluster_with_anyone_leaves_no_degrees_of_freedom() {
        DesignTotals one = of(List.of(Stratum.ofClusters("all", 5, List.of(cells(3, 4)))));
        CellShare second = CellShare.of(Set.of(1), Set.of(0, 1));

        assertThat(one.degreesOfFreedom()).isZero();
        assertThat(one.difference(FIRST, second).reason()).contains(Untestable.NO_DEGREES_OF_FREEDOM);
        assertThat(one.share(FIRST).orElseThrow().interval(0.95)).isEmpty();
        assertThat(one.sampleShare(FIRST).interval(IntervalMethod.WILSON, 0.95)).isEmpty();
    }

    @Test
    void strata_that_contradict_themselves_are_refused() {
        assertThatThrownBy(() -> Stratum.ofRespondents("north", 0, cells(0, 0)))
                .hasMessageContaining("Stratum 'north' has at least one unit; found 0");
        assertThatThrownBy(() -> Stratum.ofRespondents("north", 10, cells(1, 2)).outOf(9))
                .hasMessageContaining("at least as many in the population; found 9.0");
        assertThatThrownBy(() -> Stratum.ofClusters("north", 1, List.of(cells(1, 2), cells(1, 2))))
                .hasMessageContaining("1 units; found sums of 2 clusters");
        assertThatThrownBy(() -> of(List.of(Stratum.ofRespondents("north", 2, cells(1, 2)))))
                .hasMessageContaining("2 respondents in the whole sample, so at most as many in its groups; found 3");
        assertThatThrownBy(() -> of(List.of(
                        Stratum.ofRespondents("north", 9, cells(1, 2)),
                        Stratum.ofRespondents("north", 9, cells(1, 2)))))
                .hasMessageContaining("Two strata have one name");
        assertThatThrownBy(() -> of(List.of(
                        Stratum.ofRespondents("north", 9, cells(1, 2)),
                        Stratum.ofRespondents("south", 9, List.of(Tally.none())))))
                .hasMessageContaining("different numbers of groups");
        assertThatThrownBy(() -> CellShare.of(Set.of(2), Set.of(0, 1))).hasMessageContaining("A part is within");
    }

    @Test
    void means_of_nobody_are_nothing() {
        DesignMeans means = DesignMeans.of(
                List.of(Stratum.ofRespondents(
                        "all",
                        4,
                        List.of(Moments.none(), Moments.none().with(3, 1).with(5, 1)))),
                LonelyPsu.FAIL);

        assertThat(means.mean(0)).isEmpty();
        assertThat(means.total(0).estimate()).isZero();
        assertThat(means.mean(1).orElseThrow().estimate()).isEqualTo(4);
        assertThat(means.difference(0, 1).reason()).contains(Untestable.EMPTY_BASE);
    }

    @Test
    void equal_values_leave_a_difference_of_means_untested() {
        DesignMeans means = DesignMeans.of(
                List.of(Stratum.ofRespondents(
                        "all",
                        6,
                        List.of(
                                Moments.none().with(3, Tally.unweighted(3)),
                                Moments.none().with(4, Tally.unweighted(3))))),
                LonelyPsu.FAIL);

        assertThat(means.difference(0, 1).reason()).contains(Untestable.NO_VARIATION);
    }

    @Test
    void moments_that_no_values_have_are_refused() {
        assertThatThrownBy(() -> new Moments(Tally.unweighted(2), 4, 2, 4, 2))
                .hasMessageContaining("No values have these sums");
        assertThatThrownBy(() -> Moments.none().with(Double.NaN, 1)).hasMessageContaining("No values have these sums");
    }
}
