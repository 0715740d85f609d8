package org.polder.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnLettersTest {

    private static LetterRow<SampleShare> row(String name, SampleShare... columns) {
        return new LetterRow<>(name, TwoShareTest.FISHER_BELOW_FIVE, ImmutableList.copyOf(columns));
    }

    private static List<String> texts(LetteredTable table, int row) {
        return table.rows().get(row).cells().stream()
                .map(LetteredTable.Cell::text)
                .toList();
    }

    @Test
    void a_cell_bears_the_letters_of_the_columns_it_is_above() {
        // 60 against 40 of 100: z = 2.83, p = 0.0047; 60 against 45: z = 2.12, p = 0.034; 45 against 40: p = 0.47.
        LetterRow<SampleShare> row =
                row("Yes", SampleShare.of(60, 100), SampleShare.of(40, 100), SampleShare.of(45, 100));

        assertThat(texts(ColumnLetters.at(0.05).mark("Q1", List.of(row)), 0)).containsExactly("B C", "", "");
    }

    @Test
    void the_looser_of_two_levels_is_in_lower_case() {
        LetterRow<SampleShare> row =
                row("Yes", SampleShare.of(60, 100), SampleShare.of(40, 100), SampleShare.of(45, 100));

        assertThat(texts(ColumnLetters.at(0.01, 0.05).mark("Q1", List.of(row)), 0))
                .containsExactly("B c", "", "");
    }

    @Test
    void a_correction_is_made_over_the_pairs_of_a_row() {
        // Bonferroni times 3: 0.034 becomes 0.10.
        LetterRow<SampleShare> row =
                row("Yes", SampleShare.of(60, 100), SampleShare.of(40, 100), SampleShare.of(45, 100));
        LetteredTable table =
                ColumnLetters.at(0.05).correctedBy(Correction.BONFERRONI).mark("Q1", List.of(row));

        assertThat(texts(table, 0)).containsExactly("B", "", "");
        assertThat(table.families()).hasSize(1);
        assertThat(table.families().get(0).name()).isEqualTo("all pairs of columns in row 'Yes' of 'Q1'");
        assertThat(table.families().get(0).size()).isEqualTo(3);
        assertThat(table.rows().get(0).cells().get(0).letters().get(0).pValue())
                .isCloseTo(3 * 0.004677734981, within(1e-9));
    }

    @Test
    void a_correction_over_the_table_counts_the_pairs_of_all_rows() {
        LetterRow<SampleShare> yes = row("Yes", SampleShare.of(60, 100), SampleShare.of(40, 100));
        LetterRow<SampleShare> no = row("No", SampleShare.of(40, 100), SampleShare.of(60, 100));
        LetteredTable table = ColumnLetters.at(0.009)
                .correctedBy(Correction.BONFERRONI)
                .over(FamilyScope.TABLE)
                .mark("Q1", List.of(yes, no));

        assertThat(table.families()).hasSize(1);
        assertThat(table.families().get(0).name()).isEqualTo("all pairs of columns in all rows of 'Q1'");
        assertThat(table.families().get(0).size()).isEqualTo(2);
        assertThat(texts(table, 0)).containsExactly("", "");
        assertThat(texts(
                        ColumnLetters.at(0.009)
                                .correctedBy(Correction.BONFERRONI)
                                .mark("Q1", List.of(yes, no)),
                        1))
                .containsExactly("", "A");
    }

    @Test
    void each_row_of_a_whole_table_takes_its_own_p_values() {
        LetterRow<SampleShare> alike = row("Alike", SampleShare.of(50, 100), SampleShare.of(50, 100));
        LetterRow<SampleShare> apart = row("Apart", SampleShare.of(90, 100), SampleShare.of(10, 100));
        LetteredTable table = ColumnLetters.at(0.05)
                .correctedBy(Correction.HOLM)
                .over(FamilyScope.TABLE)
                .mark("Q1", List.of(alike, apart));

        assertThat(texts(table, 0)).containsExactly("", "");
        assertThat(texts(table, 1)).containsExactly("B", "");
    }

    @Test
    void a_column_with_a_small_base_is_not_compared() {
        LetteredTable table = ColumnLetters.at(0.05)
                .withLeastBase(30)
                .mark("Q1", List.of(row("Yes", SampleShare.of(29, 29), SampleShare.of(0, 30), SampleShare.of(30, 30))));

        assertThat(texts(table, 0)).containsExactly("", "", "B");
        assertThat(table.rows().get(0).cells())
                .extracting(LetteredTable.Cell::compared)
                .containsExactly(false, true, true);
        assertThat(table.families().get(0).size()).isEqualTo(1);
    }

    @Test
    void an_empty_column_is_left_out_of_the_family() {
        LetteredTable table = ColumnLetters.at(0.05)
                .mark("Q1", List.of(row("Yes", SampleShare.of(0, 0), SampleShare.of(1, 30), SampleShare.of(30, 30))));

        assertThat(texts(table, 0)).containsExactly("", "", "B");
        assertThat(table.families().get(0).size()).isEqualTo(1);
    }

    @Test
    void one_column_has_nothing_to_be_compared_with() {
        LetteredTable table = ColumnLetters.at(0.05).mark("Q1", List.of(row("Yes", SampleShare.of(5, 10))));

        assertThat(texts(table, 0)).containsExactly("");
        assertThat(table.families().get(0).size()).isZero();
    }

    @Test
    void letters_are_in_the_order_of_the_columns() {
        LetteredTable table = ColumnLetters.at(0.05)
                .mark(
                        "Q1",
                        List.of(row(
                                "Yes",
                                SampleShare.of(10, 100),
                                SampleShare.of(90, 100),
                                SampleShare.of(12, 100),
                                SampleShare.of(14, 100))));

        assertThat(texts(table, 0)).containsExactly("", "A C D", "", "");
    }

    @Test
    void letters_go_on_after_z() {
        assertThat(ColumnLetters.letter(0)).isEqualTo("A");
        assertThat(ColumnLetters.letter(25)).isEqualTo("Z");
        assertThat(ColumnLetters.letter(26)).isEqualTo("AA");
        assertThat(ColumnLetters.letter(51)).isEqualTo("AZ");
        assertThat(ColumnLetters.letter(52)).isEqualTo("BA");
        assertThat(ColumnLetters.letter(701)).isEqualTo("ZZ");
        assertThat(ColumnLetters.letter(702)).isEqualTo("AAA");
        assertThatThrownBy(() -> ColumnLetters.letter(-1)).hasMessageContaining("found -1");
    }

    @Test
    void a_later_break_goes_on_with_the_letters() {
        LetteredTable table = ColumnLetters.at(0.05)
                .lettersFrom(25)
                .mark(
                        "Q1",
                        List.of(row("Yes", SampleShare.of(1, 100), SampleShare.of(1, 100), SampleShare.of(90, 100))));

        assertThat(texts(table, 0)).containsExactly("", "", "Z AA");
    }

    @Test
    void thirty_columns_are_compared_in_pairs() {
        SampleShare[] columns = IntStream.range(0, 30)
                .mapToObj(i -> SampleShare.of(i == 29 ? 95 : 5, 100))
                .toArray(SampleShare[]::new);
        LetteredTable table = ColumnLetters.at(0.05).mark("Q1", List.of(row("Yes", columns)));

        assertThat(table.families().get(0).size()).isEqualTo(435);
        assertThat(texts(table, 0).get(29)).startsWith("A B C").endsWith("Z AA AB AC");
    }

    @Test
    void means_and_shares_stand_in_one_table() {
        SampleMean low = Moments.none()
                .with(1, Tally.unweighted(20))
                .with(2, Tally.unweighted(20))
                .sampleMean();
        SampleMean high = Moments.none()
                .with(4, Tally.unweighted(20))
                .with(5, Tally.unweighted(20))
                .sampleMean();
        LetteredTable table = ColumnLetters.at(0.01)
                .mark(
                        "Q1",
                        List.of(
                                row("Yes", SampleShare.of(20, 40), SampleShare.of(21, 40)),
                                new LetterRow<>("Mean", TwoMeanTest.WELCH, ImmutableList.of(low, high))));

        assertThat(texts(table, 0)).containsExactly("", "");
        assertThat(texts(table, 1)).containsExactly("", "A");
        assertThat(table.rows().get(0).methods()).containsExactly(Method.POOLED_Z);
        assertThat(table.rows().get(1).methods()).containsExactly(Method.WELCH_T);
    }

    @Test
    void weighted_columns_are_compared_on_effective_bases() {
        // 60 against 40 of 100 at a design effect of 2: p = 0.046 on bases of 50.
        Tally base = new Tally(100, 100, 200);
        LetterRow<SampleShare> row = row(
                "Yes",
                SampleShare.weighted(new Tally(60, 60, 120), base),
                SampleShare.weighted(new Tally(40, 40, 80), base));

        assertThat(texts(ColumnLetters.at(0.05).mark("Q1", List.of(row)), 0)).containsExactly("B", "");
        assertThat(texts(ColumnLetters.at(0.04).mark("Q1", List.of(row)), 0)).containsExactly("", "");
    }

    @Test
    void levels_in_the_wrong_order_are_refused() {
        assertThatThrownBy(() -> ColumnLetters.at(0.05, 0.01)).hasMessageContaining("Give the stricter one first");
        assertThatThrownBy(() -> ColumnLetters.at(5)).hasMessageContaining("found 5.0");
    }

    @Test
    void rows_of_different_widths_are_refused() {
        assertThatThrownBy(() ->
                        ColumnLetters.at(0.05).mark("Q1", List.of(row("Yes", SampleShare.of(1, 2)), row("No"))))
                .hasMessageContaining("different numbers of columns");
    }
}
