package org.polder.tabulation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.Group;
import org.polder.tabulation.People;
import org.polder.tabulation.Share;
import org.polder.tabulation.Table;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Variable;

class ComparisonTest {
    private static final Variable OURS = new Variable(
            "Q14",
            "Lost work",
            Variable.Kind.SINGLE,
            ImmutableList.of(Category.of(1, "yes"), Category.of(2, "no"), Category.of(3, "unknown")));
    private static final Group GROUP = Tabulator.tabulate(
                    People.of(List.of(OURS), People.all(People.times(18, 1), People.times(55, 2), People.times(11, 3))),
                    Table.of("Q14"))
            .total();
    private static final PublishedDistribution THEIRS = new PublishedDistribution(
            "Other survey",
            "Assignments",
            "self-employed",
            Optional.empty(),
            ImmutableMap.of(
                    "far fewer", Optional.of(PublishedShare.of("6")),
                    "fewer", Optional.of(PublishedShare.of("12")),
                    "same", Optional.of(PublishedShare.of("44")),
                    "unprinted", Optional.empty()));

    private static ScaleMapping.Row row(String label, ImmutableSet<Integer> ours, String... theirs) {
        return new ScaleMapping.Row(label, ours, ImmutableSet.copyOf(theirs), "");
    }

    @Test
    void several_of_theirs_are_added_up_with_their_rounding() {
        Comparison comparison = Comparison.of(
                mapping(
                        row("less", ImmutableSet.of(1), "far fewer", "fewer"),
                        row("same", ImmutableSet.of(2), "same"),
                        row("rest", ImmutableSet.of(3), "unprinted")),
                OURS,
                GROUP,
                "everyone",
                THEIRS);
        Comparison.Row less = comparison.rows().get(0);

        assertThat(less.ours()).contains(new Share(18, 84));
        assertThat(less.theirs().orElseThrow()).isEqualByComparingTo("18");
        // 5.5 + 11.5 and 6.5 + 12.5.
        assertThat(less.low().orElseThrow()).isEqualByComparingTo("17");
        assertThat(less.high().orElseThrow()).isEqualByComparingTo("19");
        // 18 of 84 is 21.43 %, 3.4 points more than 18 %.
        assertThat(less.difference().orElseThrow()).isEqualByComparingTo("3.4");
        assertThat(comparison.rows().get(2).theirs()).isEmpty();
        assertThat(comparison.rows().get(2).difference()).isEmpty();
    }

    @Test
    void a_mapping_names_every_option_it_misses_repeats_or_does_not_know() {
        ScaleMapping mapping = mapping(
                row("less", ImmutableSet.of(1, 7), "far fewer", "same"),
                row("same", ImmutableSet.of(1), "same", "odd"));
        ProblemsException failure = catchThrowableOfType(ProblemsException.class, () -> mapping.check(OURS, THEIRS));

        assertThat(failure.problems())
                .extracting(problem -> problem.message())
                .containsExactly(
                        "Row 'less' has our option 7, which 'Q14' does not have",
                        "Our option 1 stands in two rows: keep it in one",
                        "Their category 'same' stands in two rows: keep it in one",
                        "Row 'same' has their category 'odd', which is not among [far fewer, fewer, same, unprinted]",
                        "Our option 2 is in no row: add it, alone if need be",
                        "Our option 3 is in no row: add it, alone if need be",
                        "Their category 'fewer' is in no row: add it, alone if need be",
                        "Their category 'unprinted' is in no row: add it, alone if need be");
    }

    @Test
    void a_printed_share_stands_for_all_that_round_to_it() {
        assertThat(PublishedShare.of("28").low()).isEqualByComparingTo("27.5");
        assertThat(PublishedShare.of("28").high()).isEqualByComparingTo("28.5");
        assertThat(PublishedShare.of("29.3").low()).isEqualByComparingTo("29.25");
        assertThat(PublishedShare.of("0").low()).isEqualByComparingTo("0");
    }

    @Test
    void a_row_without_counterpart_shows_the_side_there_is() {
        Comparison comparison = Comparison.of(
                mapping(
                        row("all of ours", ImmutableSet.of(1, 2)),
                        row("theirs only", ImmutableSet.of(), "far fewer", "fewer", "same"),
                        row("rest", ImmutableSet.of(3), "unprinted")),
                OURS,
                GROUP,
                "everyone",
                THEIRS);

        // 18 + 55 of 84; 6 + 12 + 44 %.
        assertThat(comparison.rows().get(0).ours()).contains(new Share(73, 84));
        assertThat(comparison.rows().get(0).theirs()).isEmpty();
        assertThat(comparison.rows().get(1).ours()).isEmpty();
        assertThat(comparison.rows().get(1).theirs().orElseThrow()).isEqualByComparingTo("62");
        assertThat(comparison.rows().get(1).difference()).isEmpty();
    }

    @Test
    void a_mapping_made_for_another_variable_or_adding_up_a_multiple_choice_is_refused() {
        Variable several = new Variable("Q7", "Why", Variable.Kind.MULTIPLE, OURS.categories());
        ScaleMapping mapping = mapping(
                row("less", ImmutableSet.of(1, 2), "far fewer", "fewer"),
                row("rest", ImmutableSet.of(3), "same", "unprinted"));
        ProblemsException failure = catchThrowableOfType(ProblemsException.class, () -> mapping.check(several, THEIRS));

        assertThat(failure.problems())
                .extracting(problem -> problem.message())
                .containsExactly(
                        "The mapping is for our variable 'Q14', and this is 'Q7': give a mapping made for it",
                        "Row 'less' adds up our options [1, 2], of which a respondent can have several: keep each in"
                                + " its own row");
    }

    private static ScaleMapping mapping(ScaleMapping.Row... rows) {
        return new ScaleMapping("test", "1.0", "Q14", ImmutableList.copyOf(rows), "");
    }
}
