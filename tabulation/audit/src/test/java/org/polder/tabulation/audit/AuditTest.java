package org.polder.tabulation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.tabulation.audit.Surveys.SELF;
import static org.polder.tabulation.audit.Surveys.STAFF;
import static org.polder.tabulation.audit.Surveys.base;
import static org.polder.tabulation.audit.Surveys.claim;
import static org.polder.tabulation.audit.Surveys.figures;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polder.name.Language;

class AuditTest {
    private static List<List<String>> sets(Statement... statements) {
        return Audit.of(figures(statements)).contradictions().stream()
                .map(one ->
                        one.statements().stream().map(Statement::id).sorted().toList())
                .toList();
    }

    private static Contradiction only(Statement... statements) {
        List<Contradiction> found = Audit.of(figures(statements)).contradictions();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void figures_that_some_respondents_give_have_no_contradiction() {
        // 4 of 10 and 6 of 10; of the 4, 1 of 4 is 25 %.
        Audit audit = Audit.of(figures(
                base("Q2", 10),
                claim("a", "Q2", 1, Stated.percent("40")),
                claim("b", "Q2", 2, Stated.percent("60")),
                claim("c", "Q3", 1, Stated.percent("25"))));

        assertThat(audit.contradictions()).isEmpty();
        assertThat(audit.fewestWrong()).isEmpty();
    }

    @Test
    void a_percentage_that_no_count_of_its_base_gives_contradicts_the_base() {
        // 40 % of 39 is 15.6.
        Contradiction found = only(base("Q2", 39), claim("a", "Q2", 1, Stated.percent("40")));

        assertThat(found.statements()).extracting(Statement::id).containsExactlyInAnyOrder("a", "n Q2");
        assertThat(found.arithmetic().en())
                .contains("40 % of 39: 15 of 39 is 38.46 %, 16 of 39 is 41.03 %")
                .endsWith("Together these cannot be true.");
        assertThat(found.arithmetic().nl()).contains("40 % van 39: 15 van 39 is 38,46 %, 16 van 39 is 41,03 %");
        assertThat(found.repairs()).extracting(repair -> repair.text('.')).contains("41 %", "n = 40");
        // Rounded up, 15 of 39 would print as 39 and 16 of 39 as 42.
        assertThat(found.roundings()).isEmpty();
    }

    @Test
    void rounding_twice_can_explain_a_percentage() {
        // 5 of 13 is 38.46 %, which becomes 38.5 and then 39.
        assertThat(only(base("Q2", 13), claim("a", "Q2", 1, Stated.percent("39")))
                        .roundings())
                .contains(Rounding.TWICE)
                .doesNotContain(Rounding.HALF_EVEN, Rounding.DOWN);
    }

    @Test
    void one_share_printed_in_two_ways_contradicts_itself() {
        // 1 of 119 is 0.84 %, 2 of 119 is 1.68 %: no count gives 1 % and 2 %.
        assertThat(sets(claim("a", "Q2", 1, Stated.percent("1")), claim("b", "Q2", 1, Stated.percent("2"))))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void shares_of_a_single_choice_cannot_pass_the_base() {
        assertThat(sets(claim("a", "Q2", 1, Stated.percent("60")), claim("b", "Q2", 2, Stated.percent("45"))))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void shares_of_a_multiple_choice_may_pass_the_base_up_to_the_most_that_may_be_chosen() {
        assertThat(sets(claim("a", "Q4", 1, Stated.percent("90")), claim("b", "Q4", 2, Stated.percent("80"))))
                .isEmpty();
        // At most two options: 90 + 80 + 40 is more than 200.
        assertThat(sets(
                        claim("a", "Q4", 1, Stated.percent("90")),
                        claim("b", "Q4", 2, Stated.percent("80")),
                        claim("c", "Q4", 3, Stated.percent("40"))))
                .containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void groups_add_up_to_the_total() {
        // 5 chose it in all, and 5 are 60 % of no number: 5 of 8 is 62.5 %, 5 of 9 is 55.6 %.
        assertThat(sets(
                        base("Q1", 10),
                        claim("size", "Q1", 1, Stated.count(5)),
                        base("Q2", 10),
                        claim("self", "Q2", 1, SELF, Stated.count(5)),
                        claim("staff", "Q2", 1, STAFF, Stated.count(0)),
                        claim("total", "Q2", 1, Stated.percent("60"))))
                .containsExactly(List.of("self", "staff", "total"));
    }

    @Test
    void a_group_has_one_size() {
        assertThat(sets(
                        claim("size", "Q1", 1, Stated.count(10)),
                        claim("none", "Q2", 1, SELF, Stated.count(0).of(16))))
                .containsExactly(List.of("none", "size"));
    }

    @Test
    void a_question_has_no_more_answers_than_routing_lets_through() {
        // 3 chose Q2 = 1; 4 are said to have been asked Q3.
        assertThat(sets(claim("gate", "Q2", 1, Stated.count(3)), base("Q3", 4)))
                .containsExactly(List.of("gate", "n Q3"));
    }

    @Test
    void a_later_question_has_no_more_answers_than_an_earlier_one() {
        assertThat(sets(base("Q2", 87), base("Q4", 101))).containsExactly(List.of("n Q2", "n Q4"));
    }

    @Test
    void the_most_chosen_option_cannot_be_chosen_by_fewer_than_another() {
        assertThat(sets(
                        new MostChosen("most", "fig", "Q2", Optional.empty(), ImmutableSortedSet.of(2), false),
                        claim("a", "Q2", 1, Stated.percent("60"))))
                .containsExactly(List.of("a", "most"));
    }

    @Test
    void a_dont_know_left_out_of_the_contest_may_be_chosen_most() {
        assertThat(sets(
                        new MostChosen("most", "fig", "Q2", Optional.empty(), ImmutableSortedSet.of(2), true),
                        claim("a", "Q2", 3, Stated.percent("60"))))
                .isEmpty();
    }

    @Test
    void mended_figures_say_the_nearest_number_instead_of_the_wrong_one() {
        Audit audit = Audit.of(figures(base("Q2", 39), claim("a", "Q2", 1, Stated.percent("40"))));

        assertThat(audit.mended()).hasSize(2);
        assertThat(audit.mended())
                .filteredOn(Claim.class::isInstance)
                .extracting(one -> ((Claim) one).stated().text('.'))
                .containsExactly("41 %");
    }

    @Test
    void a_number_said_twice_counts_once() {
        Contradiction found = only(
                base("Q2", 39),
                claim("a", "Q2", 1, Stated.percent("40")),
                claim("again", "Q2", 1, Stated.percent("40")));

        assertThat(found.statements()).hasSize(2);
        assertThat(found.repeats()).extracting(Statement::id).containsExactly("again");
        assertThat(found.concerns("again")).isTrue();
    }

    @Test
    void of_two_contradictions_that_share_a_statement_that_one_is_wrong() {
        Audit audit = Audit.of(
                figures(claim("a", "Q2", 1, Stated.count(3)), base("Q3", 4), claim("b", "Q3", 1, Stated.count(4))));

        assertThat(audit.contradictions()).hasSize(2);
        assertThat(audit.fewestWrong()).extracting(Statement::id).containsExactly("a");
    }

    @Test
    void the_text_tells_every_contradiction_in_both_languages() {
        Audit audit = Audit.of(figures(base("Q2", 13), claim("a", "Q2", 1, Stated.percent("39"))));

        assertThat(AuditText.plain(audit, Language.NL))
                .startsWith("1 tegenspraak in 2 uitspraken; onjuist zijn er ten minste 1")
                .contains("tweemaal afronden", "38,46 %");
        assertThat(AuditText.markdown(audit, Language.EN))
                .startsWith("## 1 contradiction in 2 statements; at least 1 must be wrong")
                .contains("rounding twice", "38.46 %", "It holds with 38 % instead of a (fig, Q2 'option 1'): 39 %");
    }

    private static List<String> counts(String id, Statement... statements) {
        return PossibleCounts.of(Audit.of(figures(statements))).stream()
                .filter(one -> one.claim().id().equals(id))
                .peek(one -> assertThat(one.complete()).isTrue())
                .flatMap(one -> one.counts().stream())
                .map(Object::toString)
                .toList();
    }

    @Test
    void the_counts_behind_a_percentage_are_those_that_all_other_numbers_leave() {
        // Of 20 are 13 self-employed; 38 % of at most 13 is 3 of 8 or 5 of 13. The 7 staff make the 20 full with 13.
        Statement[] all = {
            claim("size", "Q1", 1, Stated.count(13)), claim("a", "Q2", 1, SELF, Stated.percent("38")), base("Q1", 20)
        };
        assertThat(counts("a", all)).containsExactly("3/8", "5/13");

        Statement[] full = {all[0], all[1], all[2], base("Q2", 20)};
        assertThat(counts("a", full)).containsExactly("5/13");
    }

    @Test
    void the_size_of_a_group_is_one_number_for_every_question() {
        // All 30 answered both questions. 33 % can be 1 of 3, 2 of 6 and so on up to 10 of 30; 20 % is of a multiple
        // of 5. Both can be of 15 and of 30.
        assertThat(counts(
                        "a",
                        base("Q1", 30),
                        base("Q2", 30),
                        base("Q4", 30),
                        claim("a", "Q2", 1, SELF, Stated.percent("33")),
                        claim("b", "Q4", 1, SELF, Stated.percent("20"))))
                .containsExactly("5/15", "10/30");
    }

    @Test
    void a_number_that_must_be_wrong_has_no_counts() {
        assertThat(counts("a", base("Q2", 39), claim("a", "Q2", 1, Stated.percent("40"))))
                .isEmpty();
    }

    @Test
    void a_base_is_shown_to_be_too_small_for_a_later_question() {
        // Q4 is put to everyone who got past Q2, which everyone had to answer.
        Contradiction found = only(base("Q2", 10), base("Q4", 12));

        assertThat(found.arithmetic().en()).contains("By the routing and the other statements at least 12 answered Q2");
        assertThat(found.arithmetic().nl()).contains("antwoordden er op Q2 ten minste 12");
    }

    @Test
    void a_group_larger_than_the_others_leave_is_shown_with_both_sizes() {
        Stated none = new Stated(Optional.empty(), Optional.of(0), Optional.of(16), false, Optional.empty());
        Contradiction found = only(base("Q2", 10), claim("a", "Q2", 1, none));

        assertThat(found.arithmetic().en()).contains("One statement has 16 in the group, the others leave at most 10");
        assertThat(found.arithmetic().nl())
                .contains("De groep telt er volgens één uitspraak 16, volgens de andere ten hoogste 10");
    }

    @Test
    void two_percentages_of_one_share_are_shown_to_be_of_one_share() {
        Contradiction found = only(claim("a", "Q2", 1, Stated.percent("1")), claim("b", "Q2", 1, Stated.percent("2")));

        assertThat(found.arithmetic().en()).startsWith("1 % and 2 % are said of the same share. ");
        assertThat(found.arithmetic().nl()).startsWith("1 % en 2 % wordt van hetzelfde aandeel gezegd. ");
    }
}
