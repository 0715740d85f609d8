package org.polder.tabulation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.People;
import org.polder.tabulation.Table;
import org.polder.tabulation.TestPeople;
import org.polder.tabulation.compare.ScaleMapping.Row;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Variable;
import org.polder.tabulation.statistics.IntervalMethod;
import org.polder.tabulation.statistics.SampleShare;

class HarmonisationTest {
    private static final Scale TARGET = Scale.of("outlook", "loss", "same", "gain", "unknown");
    private static final Variable OURS = Variable.single(
            "Q16",
            "Outlook",
            Category.of(1, "loss"),
            Category.of(2, "same"),
            Category.of(3, "gain"),
            Category.of(4, "?"));
    private static final TestPeople PEOPLE = People.of(
            List.of(OURS),
            People.all(People.times(41, 1), People.times(39, 2), People.times(4, 3), People.times(8, 4)));
    private static final ScaleMapping OWN = ScaleMapping.of(
            "own",
            "1",
            Scale.of(OURS),
            TARGET,
            Row.of("Loss", List.of("1"), List.of("loss")),
            Row.of("Same", List.of("2"), List.of("same")),
            Row.of("Gain", List.of("3"), List.of("gain")),
            Row.of("Unknown", List.of("4"), List.of("unknown")));
    private static final Scale AGREE = Scale.of("agree", "agree", "neither", "disagree");
    private static final ScaleMapping THEIR_MAPPING = ScaleMapping.of(
            "theirs",
            "1",
            AGREE,
            TARGET,
            Row.of("Loss", List.of("agree"), List.of("loss")),
            Row.of("No loss", List.of("neither", "disagree"), List.of("same", "gain")),
            Row.of("Unknown", List.of(), List.of("unknown")));
    private static final PublishedDistribution THEIRS = PublishedDistribution.of(
            "agreement",
            "Other",
            ImmutableMap.of(
                    "agree", Optional.of(PublishedShare.of("66")),
                    "neither", Optional.of(PublishedShare.of("11")),
                    "disagree", Optional.of(PublishedShare.of("23"))));

    private static HarmonisedTable table(PublishedDistribution theirs) {
        return new Harmonisation(
                        "outlook",
                        TARGET,
                        ImmutableList.of(
                                Harmonisation.Source.own("Ours", OWN),
                                Harmonisation.Source.of("Theirs", THEIR_MAPPING, theirs)))
                .over(PEOPLE, Table.of("Q16"));
    }

    @Test
    void options_that_one_source_cannot_tell_apart_come_in_one_row_for_all() {
        HarmonisedTable table = table(THEIRS);

        assertThat(table.rows())
                .extracting(HarmonisedTable.Row::options)
                .containsExactly(ImmutableSet.of("loss"), ImmutableSet.of("same", "gain"), ImmutableSet.of("unknown"));
        // 41, 39 + 4 and 8 of 92.
        assertThat(percents(table.columns().get(0))).containsExactly("44.565217", "46.739130", "8.695652");
        assertThat(percents(table.columns().get(1))).containsExactly("66", "34", "-");
        // 10.5 + 22.5 at the least by themselves, and what 65.5 up to 66.5 leaves is 33.5 to 34.5.
        assertThat(table.columns().get(1).cells().get(1).range()).hasToString("Optional[(33.5, 34.5]]");
    }

    private static List<String> percents(HarmonisedTable.Column column) {
        return column.cells().stream()
                .map(cell -> cell.percent().map(BigDecimal::toPlainString).orElse("-"))
                .toList();
    }

    @Test
    void what_is_lost_is_said_of_every_source() {
        HarmonisedTable table = table(THEIRS);

        assertThat(table.columns().get(0).losses())
                .containsExactly(new Loss.Merged(Side.OURS, ImmutableSet.of("2", "3")));
        assertThat(table.columns().get(1).losses())
                .containsExactly(
                        new Loss.Merged(Side.OURS, ImmutableSet.of("neither", "disagree")),
                        new Loss.NotComparable(Side.THEIRS, ImmutableSet.of("unknown")));
        assertThat(table.columns().get(1).warnings())
                .extracting(Warning::kind)
                .containsExactly(Warning.Kind.THEIR_BASE_UNKNOWN);
    }

    @Test
    void intervals_hold_chance_and_rounding_where_the_number_of_respondents_is_known() {
        HarmonisedTable.Cell cell =
                table(THEIRS.n(400)).columns().get(1).cells().get(0);

        // Wilson of 65.5 % and of 66.5 % of 400.
        assertThat(cell.low().orElseThrow().doubleValue())
                .isCloseTo(
                        100
                                * SampleShare.of(262, 400)
                                        .interval(IntervalMethod.WILSON, 0.95)
                                        .orElseThrow()
                                        .low(),
                        within(1e-6));
        assertThat(cell.high().orElseThrow().doubleValue())
                .isCloseTo(
                        100
                                * SampleShare.of(266, 400)
                                        .interval(IntervalMethod.WILSON, 0.95)
                                        .orElseThrow()
                                        .high(),
                        within(1e-6));
        assertThat(table(THEIRS).columns().get(1).cells().get(0).low()).isEmpty();
    }

    @Test
    void what_is_on_no_row_is_counted_apart() {
        ScaleMapping lacking = ScaleMapping.of(
                "lacking",
                "1",
                AGREE,
                TARGET,
                Row.of("Loss", List.of("agree"), List.of("loss")),
                Row.of("Same", List.of("disagree"), List.of("same")),
                Row.of("Neither", List.of("neither"), List.of()),
                Row.of("Rest", List.of(), List.of("gain", "unknown")));
        HarmonisedTable table = new Harmonisation(
                        "outlook",
                        TARGET,
                        ImmutableList.of(
                                Harmonisation.Source.of("One", lacking, THEIRS),
                                Harmonisation.Source.of("Two", lacking, THEIRS)))
                .harmonise(List.of(), 0.95);

        assertThat(table.columns().get(0).elsewhere().orElseThrow()).isEqualByComparingTo("11");
        assertThat(percents(table.columns().get(0))).containsExactly("66", "23", "-", "-");
    }

    @Test
    void a_mapping_to_another_scale_or_a_lone_source_is_refused() {
        ProblemsException failure = catchThrowableOfType(
                ProblemsException.class,
                () -> new Harmonisation(
                        "h",
                        Scale.of("outlook", "loss", "same"),
                        ImmutableList.of(Harmonisation.Source.of("Theirs", THEIR_MAPPING, THEIRS))));

        assertThat(failure.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "There are 1 sources: give two or more to set side by side",
                        "The mapping of 'Theirs' leads to another scale than 'outlook': they differ in [gain,"
                                + " unknown]");
    }
}
