package org.polder.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChiSquareTestTest {

    private static Outcome<ChiSquareResult> test(double[]... rows) {
        return ChiSquareTest.pearson(CrossTab.of(rows));
    }

    private static double[] row(double... counts) {
        return counts;
    }

    @Test
    void empty_rows_and_columns_are_dropped() {
        ChiSquareResult whole = test(row(10, 20), row(30, 25)).value().orElseThrow();
        ChiSquareResult gappy =
                test(row(10, 0, 20), row(0, 0, 0), row(30, 0, 25)).value().orElseThrow();

        assertThat(gappy.test()).isEqualTo(whole.test());
        assertThat(gappy.droppedRows()).isEqualTo(1);
        assertThat(gappy.droppedColumns()).isEqualTo(1);
        assertThat(whole.droppedRows()).isZero();
    }

    @Test
    void one_row_or_column_left_is_not_tested() {
        assertThat(test(row(1, 2, 3)).reason()).contains(Untestable.ONE_GROUP);
        assertThat(test(row(1, 2), row(0, 0)).reason()).contains(Untestable.ONE_GROUP);
        assertThat(test(row(0, 3), row(0, 4)).reason()).contains(Untestable.ONE_GROUP);
    }

    @Test
    void a_table_of_nobody_is_not_tested() {
        assertThat(test(row(0, 0), row(0, 0)).reason()).contains(Untestable.EMPTY_BASE);
        assertThat(ChiSquareTest.pearson(CrossTab.of(new double[0][0])).reason())
                .contains(Untestable.EMPTY_BASE);
    }

    @Test
    void low_expected_counts_are_cautioned_with_their_share() {
        // Rows of 10 and 90, columns of 40 and 60: only 10 · 40/100 = 4 is below 5.
        ChiSquareResult result = test(row(2, 8), row(38, 52)).value().orElseThrow();

        assertThat(result.lowExpected()).isEqualTo(0.25);
        assertThat(result.leastExpected()).isEqualTo(4);
        assertThat(result.test().cautions()).containsExactly(new Caution(Caution.Kind.LOW_EXPECTED_COUNTS, 0.25));
    }

    @Test
    void expected_counts_of_five_need_no_caution() {
        ChiSquareResult result = test(row(5, 5), row(5, 5)).value().orElseThrow();

        assertThat(result.leastExpected()).isEqualTo(5);
        assertThat(result.test().cautions()).isEmpty();
    }

    @Test
    void one_respondent_in_each_of_two_groups_has_no_corrected_association() {
        ChiSquareResult result = test(row(1, 0), row(0, 1)).value().orElseThrow();

        assertThat(result.association().v()).isEqualTo(1);
        assertThat(result.association().corrected()).isZero();
    }

    @Test
    void a_negative_count_is_refused() {
        assertThatThrownBy(() -> test(row(1, 2), row(3, -1))).hasMessageContaining("found -1.0 in row 2, column 2");
        assertThatThrownBy(() -> test(row(1, 2), row(3))).hasMessageContaining("of one length");
    }

    @Test
    void equal_weights_make_the_corrected_tests_those_of_a_simple_sample() {
        // Then V is (D - pp')/(n - 1) and contrasts add up to 0, so that Δ is n/(n - 1) times the identity.
        List<Tally> cells =
                List.of(Tally.unweighted(10), Tally.unweighted(20), Tally.unweighted(30), Tally.unweighted(25));
        DesignTotals totals = DesignTotals.of(List.of(Stratum.ofRespondents("all", 85, cells)), LonelyPsu.FAIL);
        ChiSquareResult first =
                totals.independence(RaoScott.FIRST_ORDER, 2, 2).value().orElseThrow();

        assertThat(first.test().base()).isEqualTo(BaseKind.DESIGN);
        assertThat(first.association().v())
                .isEqualTo(test(row(10, 20), row(30, 25))
                        .value()
                        .orElseThrow()
                        .association()
                        .v());
        double uncorrected = test(row(10, 20), row(30, 25))
                .value()
                .orElseThrow()
                .test()
                .statistic()
                .orElseThrow();
        assertThat(first.test().statistic().orElseThrow()).isCloseTo(uncorrected * 84 / 85, within(1e-12));
    }

    @Test
    void corrected_tests_drop_empty_rows_too() {
        List<Tally> cells = List.of(
                Tally.unweighted(10),
                Tally.unweighted(20),
                Tally.none(),
                Tally.none(),
                Tally.unweighted(30),
                Tally.unweighted(25));
        DesignTotals totals = DesignTotals.of(List.of(Stratum.ofRespondents("all", 85, cells)), LonelyPsu.FAIL);

        ChiSquareResult result =
                totals.independence(RaoScott.SECOND_ORDER, 3, 2).value().orElseThrow();
        assertThat(result.droppedRows()).isEqualTo(1);
        assertThat(result.test().degreesOfFreedom().orElseThrow()).isCloseTo(1, within(1e-9));
    }

    @Test
    void corrected_tests_say_why_they_are_not_made() {
        DesignTotals nobody = DesignTotals.of(
                List.of(Stratum.ofRespondents(
                        "all", 9, List.of(Tally.none(), Tally.none(), Tally.none(), Tally.none()))),
                LonelyPsu.FAIL);
        DesignTotals oneRow = DesignTotals.of(
                List.of(Stratum.ofRespondents(
                        "all", 9, List.of(Tally.of(1, 2), Tally.of(2), Tally.none(), Tally.none()))),
                LonelyPsu.FAIL);
        DesignTotals oneCluster = DesignTotals.of(
                List.of(Stratum.ofClusters(
                        "all", 3, List.of(List.of(Tally.of(1), Tally.of(2), Tally.of(2), Tally.of(3))))),
                LonelyPsu.FAIL);
        DesignTotals census = DesignTotals.of(
                List.of(Stratum.ofRespondents("all", 4, List.of(Tally.of(1), Tally.of(2), Tally.of(2), Tally.of(1)))
                        .outOf(4)),
                LonelyPsu.FAIL);

        assertThat(nobody.independence(RaoScott.SECOND_ORDER, 2, 2).reason()).contains(Untestable.EMPTY_BASE);
        assertThat(oneRow.independence(RaoScott.FIRST_ORDER, 2, 2).reason()).contains(Untestable.ONE_GROUP);
        // One cluster is all that has anyone in the table: it is the whole of it, so nothing varies.
        assertThat(oneCluster.independence(RaoScott.SECOND_ORDER, 2, 2).reason())
                .contains(Untestable.NO_VARIATION);
        assertThat(census.independence(RaoScott.SECOND_ORDER, 2, 2).reason()).contains(Untestable.NO_VARIATION);
        assertThatThrownBy(() -> census.independence(RaoScott.SECOND_ORDER, 3, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cells_that_are_empty_for_the_most_part_leave_contrasts_undetermined() {
        DesignTotals diagonal = DesignTotals.of(
                List.of(Stratum.ofRespondents(
                        "all",
                        9,
                        List.of(
                                Tally.of(1, 1),
                                Tally.none(),
                                Tally.none(),
                                Tally.none(),
                                Tally.of(1, 2),
                                Tally.none(),
                                Tally.none(),
                                Tally.none(),
                                Tally.of(1, 3)))),
                LonelyPsu.FAIL);

        assertThat(diagonal.independence(RaoScott.SECOND_ORDER, 3, 3).reason())
                .contains(Untestable.TOO_MANY_EMPTY_CELLS);
    }
}
