package org.polder.tabulation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

class PublishedDistributionTest {
    /** Boekman's use of GenAI: two shares were not printed. */
    private static final PublishedDistribution USAGE = PublishedDistribution.of(
            "usage",
            "Boekman",
            ImmutableMap.of(
                    "daily", Optional.empty(),
                    "weekly", Optional.empty(),
                    "rarely", Optional.of(PublishedShare.of("28")),
                    "never", Optional.of(PublishedShare.of("29.3"))));

    @Test
    void a_printed_share_stands_for_all_that_are_printed_so() {
        assertThat(PublishedShare.of("28").range()).hasToString("[27.5, 28.5)");
        assertThat(PublishedShare.of("29.3").range()).hasToString("[29.25, 29.35)");
        assertThat(PublishedShare.of("28.0").range()).hasToString("[27.95, 28.05)");
        assertThat(PublishedShare.of("0").range()).hasToString("[0, 0.5)");
        assertThat(PublishedShare.of("100").range()).hasToString("[99.5, 100]");
        assertThat(PublishedShare.about("65", "2.5").range()).hasToString("[62.5, 67.5]");
        assertThat(new PublishedShare(new BigDecimal("28"), new Rounding.CutOff()).range())
                .hasToString("[28, 29)");
        assertThat(new PublishedShare(new BigDecimal("28"), new Rounding.Exact()).range())
                .hasToString("[28, 28]");
        assertThat(new PublishedShare(new BigDecimal("65"), new Rounding.Nearest(new BigDecimal("5"))).range())
                .hasToString("[62.5, 67.5)");
    }

    @Test
    void a_range_knows_whether_its_ends_belong_to_it() {
        PercentRange range = PublishedShare.of("28").range();

        assertThat(range.contains(new BigDecimal("27.5"))).isTrue();
        assertThat(range.contains(new BigDecimal("28.4999"))).isTrue();
        assertThat(range.contains(new BigDecimal("28.5"))).isFalse();
        assertThat(range.contains(new BigDecimal("27.4999"))).isFalse();
    }

    @Test
    void several_shares_are_added_with_their_rounding() {
        PublishedDistribution assignments = PublishedDistribution.of(
                "a",
                "b",
                Whole.PARTIAL,
                ImmutableMap.of(
                        "far fewer", Optional.of(PublishedShare.of("6")),
                        "fewer", Optional.of(PublishedShare.of("12")),
                        "same", Optional.of(PublishedShare.of("44"))));

        // 5.5 + 11.5 and 6.5 + 12.5.
        assertThat(assignments.range(List.of("far fewer", "fewer"))).hasToString("Optional[[17.0, 19.0)]");
        assertThat(assignments.printed(List.of("far fewer", "fewer"))).contains(new BigDecimal("18"));
    }

    @Test
    void what_was_not_printed_is_what_the_others_leave_of_a_complete_distribution() {
        // 100 - 28.5 - 29.35 is left at the least, not included; 100 - 27.5 - 29.25 at the most.
        assertThat(USAGE.range(List.of("daily", "weekly"))).hasToString("Optional[(42.15, 43.25]]");
        assertThat(USAGE.printed(List.of("daily", "weekly"))).isEmpty();
        assertThat(USAGE.range(List.of("daily"))).isEmpty();
        assertThat(USAGE.whole(Whole.PARTIAL).range(List.of("daily", "weekly"))).isEmpty();
    }

    @Test
    void adding_up_to_a_hundred_narrows_a_complete_distribution() {
        PublishedDistribution thirds = PublishedDistribution.of(
                "thirds",
                "s",
                ImmutableMap.of(
                        "a", Optional.of(PublishedShare.of("50")),
                        "b", Optional.of(new PublishedShare(new BigDecimal("49.8"), new Rounding.Exact()))));

        // a is 100 - 49.8, though rounding alone would allow 49.5 to 50.5.
        assertThat(thirds.range(List.of("a"))).hasToString("Optional[[50.2, 50.2]]");
    }

    @Test
    void shares_that_no_numbers_can_have_are_refused() {
        assertThatThrownBy(() -> PublishedShare.of("101")).hasMessageContaining("101 % is not possible: give 0 to 100");
        // 50.5 and 50.5 at the least: 101.
        assertThat(problems(Whole.PARTIAL, "51", "51"))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("add up to at least 101.0 %", "or say that the categories overlap");
        // 48.5 and 49.5 at the most, neither included: below 98.
        assertThat(problems(Whole.COMPLETE, "48", "49"))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("add up to less than 98.0 %", "say that it is partial");
        // 49.5 and 50.5 at the most, neither included: 100 is just not reached.
        assertThat(problems(Whole.COMPLETE, "49", "50")).hasSize(1);
        assertThat(new PublishedDistribution(
                                "o",
                                "s",
                                "",
                                Phrase.nothing(),
                                Phrase.nothing(),
                                Phrase.nothing(),
                                OptionalLong.empty(),
                                Whole.OVERLAPPING,
                                shares("51", "51", "80"))
                        .range(List.of("c0")))
                .hasToString("Optional[[50.5, 51.5)]");
    }

    @Test
    void a_number_of_respondents_below_one_is_refused() {
        ProblemsException failure = catchThrowableOfType(ProblemsException.class, () -> USAGE.n(-3));

        assertThat(failure.problems())
                .extracting(Problem::message)
                .containsExactly("'usage' has -3 respondents: give 1 to 2147483647, or leave it out");
    }

    private static ImmutableMap<String, Optional<PublishedShare>> shares(String... printed) {
        ImmutableMap.Builder<String, Optional<PublishedShare>> shares = ImmutableMap.builder();
        for (int i = 0; i < printed.length; i++) {
            shares.put("c" + i, Optional.of(PublishedShare.of(printed[i])));
        }
        return shares.buildOrThrow();
    }

    private static List<Problem> problems(Whole whole, String... printed) {
        ProblemsException failure = catchThrowableOfType(
                ProblemsException.class,
                () -> new PublishedDistribution(
                        "d",
                        "s",
                        "",
                        Phrase.nothing(),
                        Phrase.nothing(),
                        Phrase.nothing(),
                        OptionalLong.empty(),
                        whole,
                        shares(printed)));
        return failure.problems();
    }
}
