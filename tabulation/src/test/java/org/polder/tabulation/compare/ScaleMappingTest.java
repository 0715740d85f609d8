package org.polder.tabulation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.compare.ScaleMapping.Row;

class ScaleMappingTest {
    private static final Scale OURS = Scale.of("Q14", "1", "2", "3");
    private static final Scale THEIRS = Scale.of("assignments", "far fewer", "fewer", "same", "unprinted");
    private static final ScaleMapping MAPPING = ScaleMapping.of(
            "lost",
            "1.0",
            OURS,
            THEIRS,
            Row.of("less", List.of("1"), List.of("far fewer", "fewer")),
            Row.of("same", List.of("2", "3"), List.of("same")),
            Row.of("rest", List.of(), List.of("unprinted")));

    @Test
    void every_option_that_is_missing_repeated_or_unknown_is_named() {
        ProblemsException failure = catchThrowableOfType(
                ProblemsException.class,
                () -> ScaleMapping.of(
                        "test",
                        "1.0",
                        OURS,
                        THEIRS,
                        Row.of("less", List.of("1", "7"), List.of("far fewer", "same")),
                        Row.of("same", List.of("1"), List.of("same", "odd")),
                        Row.of("none", List.of(), List.of())));

        assertThat(failure.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "Row 'none' has no options: give it some, or take it away",
                        "Row 'less' has our option '7', which 'Q14' does not have; it has 1, 2, 3. Did you mean '1'?",
                        "Row 'same' has our option '1', which stands elsewhere too: keep it in one place",
                        "Our option '2' is in no row: add it, alone if need be, or leave it out with a reason",
                        "Our option '3' is in no row: add it, alone if need be, or leave it out with a reason",
                        "Row 'same' has their option 'same', which stands elsewhere too: keep it in one place",
                        "Row 'same' has their option 'odd', which 'assignments' does not have; it has far fewer, fewer,"
                                + " same, unprinted.",
                        "Their option 'fewer' is in no row: add it, alone if need be, or leave it out with a reason",
                        "Their option 'unprinted' is in no row: add it, alone if need be, or leave it out with a"
                                + " reason");
    }

    @Test
    void an_option_left_out_needs_a_reason() {
        ProblemsException failure = catchThrowableOfType(
                ProblemsException.class,
                () -> new ScaleMapping(
                        "test",
                        "1.0",
                        "",
                        Scale.of("a", "1", "2"),
                        Scale.of("b", "x"),
                        ImmutableList.of(Row.of("one", List.of("1"), List.of("x"))),
                        ImmutableList.of(new LeftOut(Side.OURS, "2", Phrase.nothing())),
                        MappingNotes.none()));

        assertThat(failure.problems())
                .extracting(Problem::message)
                .containsExactly("Our option '2' is left out without a reason: say why");
    }

    @Test
    void losses_say_what_is_merged_and_what_has_no_counterpart() {
        assertThat(MAPPING.losses())
                .containsExactly(
                        new Loss.Merged(Side.OURS, ImmutableSet.of("2", "3")),
                        new Loss.Merged(Side.THEIRS, ImmutableSet.of("far fewer", "fewer")),
                        new Loss.NotComparable(Side.THEIRS, ImmutableSet.of("unprinted")));
    }

    @Test
    void the_inverse_of_the_inverse_is_the_mapping() {
        assertThat(MAPPING.inverse().rows().get(0))
                .isEqualTo(Row.of("less", List.of("far fewer", "fewer"), List.of("1")));
        assertThat(MAPPING.inverse().inverse()).isEqualTo(MAPPING);
    }

    @Test
    void a_mapping_on_goes_through_the_scale_in_the_middle() {
        ScaleMapping on = ScaleMapping.of(
                "on",
                "2.0",
                THEIRS,
                Scale.of("third", "x", "y", "z"),
                Row.of("far", List.of("far fewer"), List.of("x")),
                Row.of("some", List.of("fewer", "same"), List.of("y")),
                Row.of("other", List.of("unprinted"), List.of("z")));

        ScaleMapping through = MAPPING.then(on);

        // 'fewer' ties our 1 to 'same', and that to 2 and 3; nothing of ours leads to 'unprinted', so neither to z.
        assertThat(through.rows())
                .extracting(Row::ours, Row::theirs)
                .containsExactly(
                        tuple(ImmutableSet.of("1", "2", "3"), ImmutableSet.of("x", "y")),
                        tuple(ImmutableSet.of(), ImmutableSet.of("z")));
        assertThat(through.name()).isEqualTo("lost, on");
        assertThat(through.version()).isEqualTo("1.0, 2.0");
    }

    @Test
    void what_hangs_on_an_option_of_the_middle_that_only_one_side_has_is_not_comparable() {
        ScaleMapping on = ScaleMapping.of(
                "on",
                "1.0",
                THEIRS,
                Scale.of("third", "x", "y"),
                Row.of("few", List.of("far fewer", "fewer"), List.of("x")),
                Row.of("other", List.of("same", "unprinted"), List.of("y")));

        // y counts 'unprinted' too, which our side has nothing for.
        assertThat(MAPPING.then(on).rows())
                .extracting(Row::ours, Row::theirs)
                .containsExactly(
                        tuple(ImmutableSet.of("1"), ImmutableSet.of("x")),
                        tuple(ImmutableSet.of("2", "3"), ImmutableSet.of()),
                        tuple(ImmutableSet.of(), ImmutableSet.of("y")));
    }

    @Test
    void what_hangs_on_an_option_left_out_in_the_middle_is_left_out_with_the_reason() {
        Scale middle = Scale.of("middle", "m", "n");
        ScaleMapping first = ScaleMapping.of(
                "first",
                "1",
                Scale.of("a", "1", "2"),
                middle,
                Row.of("one", List.of("1"), List.of("m")),
                Row.of("two", List.of("2"), List.of("n")));
        ScaleMapping second = new ScaleMapping(
                "second",
                "1",
                "",
                middle,
                Scale.of("c", "x"),
                ImmutableList.of(Row.of("one", List.of("m"), List.of("x"))),
                ImmutableList.of(new LeftOut(Side.OURS, "n", Phrase.of("not asked there"))),
                MappingNotes.none());

        assertThat(first.then(second).leftOut())
                .containsExactly(new LeftOut(Side.OURS, "2", Phrase.of("'n': not asked there")));
        assertThat(first.then(second).rows())
                .extracting(Row::ours, Row::theirs)
                .containsExactly(tuple(ImmutableSet.of("1"), ImmutableSet.of("x")));
    }

    @Test
    void mappings_that_do_not_meet_in_one_scale_are_refused() {
        ScaleMapping other = ScaleMapping.identity(Scale.of("other", "far fewer", "fewer", "same"));
        ProblemsException failure = catchThrowableOfType(ProblemsException.class, () -> MAPPING.then(other));

        assertThat(failure.problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("'unprinted'");
    }
}
