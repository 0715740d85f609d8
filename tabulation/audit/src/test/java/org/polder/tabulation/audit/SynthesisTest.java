package org.polder.tabulation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.tabulation.audit.Surveys.SELF;
import static org.polder.tabulation.audit.Surveys.base;
import static org.polder.tabulation.audit.Surveys.claim;
import static org.polder.tabulation.audit.Surveys.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SynthesisTest {
    // 20 respondents, 8 of them self-employed; 10 chose Q2 = 1, of whom 5 are self-employed (63 % of 8 rounds 62.5).
    private static final PublishedFigures FIGURES = figures(
            base("Q1", 20),
            claim("self", "Q1", 1, Stated.percent("40")),
            base("Q2", 20),
            claim("all", "Q2", 1, Stated.percent("50")),
            claim("group", "Q2", 1, SELF, Stated.percent("63")),
            base("Q3", 10),
            claim("follow", "Q3", 1, Stated.percent("30")),
            base("Q4", 15),
            claim("multiple", "Q4", 2, Stated.percent("80")));

    private static Optional<ImmutableList<SyntheticRespondent>> made(long seed, NeverTogether... apart) {
        return Synthesis.of(FIGURES, FIGURES.statements(), List.of(apart), 12, seed);
    }

    private static long having(List<SyntheticRespondent> people, String variable, int code) {
        return people.stream()
                .filter(one -> one.chosen()
                        .getOrDefault(variable, ImmutableSortedSet.of())
                        .contains(code))
                .count();
    }

    @Test
    void the_respondents_give_every_number_and_follow_the_routing() {
        ImmutableList<SyntheticRespondent> people = made(1).orElseThrow();

        assertThat(people).hasSize(20);
        assertThat(having(people, "Q1", 1)).isEqualTo(8);
        assertThat(having(people, "Q2", 1)).isEqualTo(10);
        assertThat(people.stream()
                        .filter(one -> one.chosen().get("Q1").contains(1)
                                && one.chosen().get("Q2").contains(1)))
                .hasSize(5);
        assertThat(having(people, "Q3", 1)).isEqualTo(3);
        assertThat(having(people, "Q4", 2)).isEqualTo(12);
        assertThat(people)
                .allSatisfy(one -> assertThat(one.chosen().containsKey("Q3"))
                        .isEqualTo(one.chosen().get("Q2").contains(1)));
        assertThat(people.stream().filter(one -> one.stoppedAt().isEmpty())).hasSize(12);
        assertThat(people.stream().filter(one -> one.stoppedAt().equals(Optional.of("Q4"))))
                .hasSize(5);
    }

    @Test
    void the_same_seed_gives_the_same_respondents_and_another_seed_others() {
        assertThat(made(5)).isEqualTo(made(5));
        assertThat(made(6)).isNotEqualTo(made(5));
    }

    @Test
    void answers_kept_apart_are_given_by_nobody_together() {
        ImmutableList<SyntheticRespondent> people = made(
                        1, new NeverTogether("Q1", ImmutableSortedSet.of(1), "Q2", ImmutableSortedSet.of(3)))
                .orElseThrow();

        assertThat(people)
                .noneMatch(one -> one.chosen().get("Q1").contains(1)
                        && one.chosen().get("Q2").contains(3));
    }

    @Test
    void figures_that_contradict_one_another_give_no_respondents() {
        PublishedFigures wrong = figures(base("Q1", 39), base("Q2", 39), claim("a", "Q2", 1, Stated.percent("40")));

        assertThat(Synthesis.of(wrong, wrong.statements(), List.of(), 39, 1)).isEmpty();
    }
}
