package org.polder.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polder.analysis.Finding;
import org.polder.condition.Condition;
import org.polder.dsl.SingleQuestion;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.problem.ProblemsException;

/** A survey of 100 that was invented: 40, 35 and 25 chose the options of A; ten stopped before E. */
class PublishedAuditTest {
    private static final PublishedItem A =
            PublishedItem.of("A").options(1, 2, 3).base(100).count(1, 40).count(2, 35);
    private static final PublishedBases SURVEY = PublishedBases.of(
                    100,
                    List.of(
                            A,
                            item("B", 40),
                            item("D", 60),
                            item("C", 100),
                            item("E", 90),
                            item("F", 36),
                            item("G", 12),
                            item("H", 85)))
            .completed(80);

    @Test
    void a_base_that_later_ones_exceed_was_not_everyone() {
        PublishedAudit audit = PublishedAudit.of(SURVEY);

        assertThat(audit.bases().stream()
                        .filter(base -> !base.mayBeEveryone())
                        .map(base -> base.item().value()))
                .containsExactly("B", "D", "F", "G");
        assertThat(base(audit, "F").cameLeast()).isEqualTo(85);
        assertThat(base(audit, "F").cameMost()).isEqualTo(90);
    }

    @Test
    void the_number_of_complete_interviews_tells_of_the_last_question_too() {
        PublishedAudit audit = PublishedAudit.of(
                PublishedBases.of(100, List.of(A, item("B", 40))).completed(80));
        PublishedAudit unaware = PublishedAudit.of(PublishedBases.of(100, List.of(A, item("B", 40))));

        assertThat(base(audit, "B").mayBeEveryone()).isFalse();
        assertThat(base(unaware, "B").mayBeEveryone()).isTrue();
    }

    @Test
    void the_only_set_of_options_with_as_many_respondents_explains_a_base() {
        PublishedAudit audit = PublishedAudit.of(SURVEY);

        // Of {1}, {2}, {3}, {1,2}, {2,3}, {1,3} and all, with 40, 35, 25, 75, 60, 65 and 100, one fits each.
        assertThat(base(audit, "B").explanations())
                .extracting(FittingCondition::condition)
                .containsExactly(aIs(1));
        assertThat(base(audit, "B").explanations().get(0).least()).isEqualTo(40);
        assertThat(base(audit, "B").fitting()).isEqualTo(1);
        assertThat(base(audit, "B").isDecided()).isTrue();
        assertThat(base(audit, "D").explanations())
                .extracting(FittingCondition::condition)
                .containsExactly(aIs(2, 3));
    }

    @Test
    void later_on_some_of_the_group_may_have_stopped() {
        PublishedBase later = base(PublishedAudit.of(SURVEY), "F");

        // At most 15 of 100 stopped before F: {1} leaves 25 to 40, while {2} leaves 20 to 35.
        assertThat(later.explanations()).extracting(FittingCondition::condition).containsExactly(aIs(1));
        assertThat(later.explanations().get(0).least()).isEqualTo(25);
        assertThat(later.explanations().get(0).most()).isEqualTo(40);
        assertThat(later.explanations().get(0).asEarlier()).isTrue();
    }

    @Test
    void a_base_that_nothing_allows_is_said_to_be_unexplained() {
        PublishedAudit odd = PublishedAudit.of(PublishedBases.of(100, List.of(A, item("B", 39), item("C", 100))));
        assertThat(base(odd, "B").explanations()).isEmpty();
        assertThat(odd.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("unexplained-base");
            assertThat(finding.explanation())
                    .isEqualTo(
                            "'B' was answered by 39 respondents while at least 100 came further, so that it was not put to"
                                    + " everyone. No condition over one or two earlier single choices allows this base.");
        });
    }

    @Test
    void a_group_known_to_have_answered_refutes_conditions_that_leave_it_out() {
        PublishedItem fifty = PublishedItem.of("P").options(1, 2).base(100).count(1, 50);
        PublishedBases bases = PublishedBases.of(100, List.of(fifty, item("Q", 50), item("R", 100)));
        PublishedBases knowing =
                PublishedBases.of(100, List.of(fifty, item("Q", 50).answeredBy("P", 2), item("R", 100)));

        assertThat(base(PublishedAudit.of(bases), "Q").ties()).isEqualTo(2);
        assertThat(base(PublishedAudit.of(bases), "Q").isDecided()).isFalse();
        assertThat(base(PublishedAudit.of(knowing), "Q").explanations())
                .extracting(FittingCondition::condition)
                .containsExactly(new Condition.CodeIn(ItemId.of("P"), ImmutableSortedSet.of(2)));
    }

    @Test
    void two_questions_are_joined_where_one_does_not_suffice() {
        PublishedItem first = PublishedItem.of("P").options(1, 2).base(100).count(1, 90);
        PublishedItem second = PublishedItem.of("Q").options(1, 2).base(100).count(1, 95);
        PublishedBase joined = base(
                PublishedAudit.of(PublishedBases.of(100, List.of(first, second, item("R", 87), item("S", 100)))), "R");

        // 90 and 95 of 100 share 85 to 90; no single set has 87.
        assertThat(joined.explanations().get(0).condition())
                .isEqualTo(new Condition.CodeIn(ItemId.of("P"), ImmutableSortedSet.of(1))
                        .and(new Condition.CodeIn(ItemId.of("Q"), ImmutableSortedSet.of(1))));
        assertThat(joined.explanations().get(0).least()).isEqualTo(85);
        assertThat(joined.explanations().get(0).most()).isEqualTo(90);
    }

    @Test
    void shares_that_no_counts_give_are_told_and_left_out_of_account() {
        PublishedItem odd = PublishedItem.of("P").options(1, 2).base(10).percent(1, "33");
        PublishedAudit audit = PublishedAudit.of(PublishedBases.of(10, List.of(odd, item("Q", 3), item("R", 10))));

        assertThat(audit.findings()).extracting(Finding::code).containsExactly("impossible-shares", "unexplained-base");
    }

    @Test
    void figures_of_one_option_that_contradict_leave_all_of_them_possible() {
        PublishedItem twice =
                PublishedItem.of("P").options(1, 2).base(100).count(1, 20).count(1, 22);

        assertThat(Shares.of(twice).orElseThrow().of(CodeSets.union(2, 1))).isEqualTo(new CountRange(20, 22));
        assertThat(Shares.of(twice).orElseThrow().of(CodeSets.union(2, 2))).isEqualTo(new CountRange(78, 80));
    }

    @Test
    void a_questionnaire_is_held_against_the_bases() {
        SingleQuestion<Integer> a =
                single("A").text("A?").option(1, "a").option(2, "b").option(3, "c");
        Questionnaire routed = questionnaire("routed")
                .version("1")
                .page(
                        "all",
                        a,
                        yesNo("B").askedIf(a.is(1)),
                        yesNo("D"),
                        yesNo("C"),
                        yesNo("F").askedIf(a.is(2).or(a.is(3)).negate()),
                        yesNo("G").askedIf(a.is(2)))
                .build();

        List<Finding> findings = PublishedAudit.of(SURVEY).against(routed);

        assertThat(findings)
                .extracting(finding -> finding.code() + " " + finding.place())
                .containsExactly("base-against-routing D", "base-against-routing G");
        assertThat(findings.get(0).explanation())
                .isEqualTo("'D' was answered by 60 respondents, where its condition (always) allows 100."
                        + " A condition that allows it is A is 2 or 3.");
    }

    @Test
    void figures_that_cannot_be_of_this_survey_are_refused_all_at_once() {
        assertThatThrownBy(() -> PublishedBases.of(
                        100,
                        List.of(
                                PublishedItem.of("A").options(1).base(101).count(2, 102),
                                PublishedItem.of("A").answeredBy("B", 1))))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("base of Question 'A' is 101")
                .hasMessageContaining("figure for option 2")
                .hasMessageContaining("Option 2 of Question 'A' is 102")
                .hasMessageContaining("'A' is there twice")
                .hasMessageContaining("group of 'B'");
        assertThatThrownBy(() -> PublishedItem.of("A").percent(1, "1e3"))
                .hasMessageContaining("Question 'A' has a share of '1e3' percent");
    }

    private static Condition aIs(Integer... codes) {
        return new Condition.CodeIn(ItemId.of("A"), ImmutableSortedSet.copyOf(codes));
    }

    private static PublishedItem item(String id, int base) {
        return PublishedItem.of(id).base(base);
    }

    private static SingleQuestion<Integer> yesNo(String id) {
        return single(id).text(id + "?").option(1, "yes").option(2, "no");
    }

    static PublishedBase base(PublishedAudit audit, String item) {
        return audit.base(ItemId.of(item)).orElseThrow();
    }
}
