package org.polder.tabulation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.tabulation.audit.Surveys.SELF;
import static org.polder.tabulation.audit.Surveys.STAFF;
import static org.polder.tabulation.audit.Surveys.base;
import static org.polder.tabulation.audit.Surveys.claim;
import static org.polder.tabulation.audit.Surveys.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.polder.answer.Missing;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

class ClaimCheckTest {
    /**
     * Of 13 self-employed 5 chose option 1 of Q2, 1 chose 2 and 7 don't know; of 3 staff 2 chose 1, and 1 left it open.
     * Of Q3 put to those with option 1, 4 of 7 chose 1.
     */
    private static ResponseSource people(boolean withStaff) {
        return new ResponseSource() {
            @Override
            public Schema schema() {
                return Schema.of(List.of(
                        Variable.single("Q1", "Work", Category.of(1, "self"), Category.of(2, "staff")),
                        Variable.single(
                                "Q2",
                                "Use",
                                Category.of(1, "a"),
                                Category.of(2, "b"),
                                new Category(3, "c", Optional.of(Missing.DONT_KNOW))),
                        Variable.single("Q3", "More", Category.of(1, "a"), Category.of(2, "b")),
                        Variable.multiple(
                                "Q4", "Which", Category.of(1, "a"), Category.of(2, "b"), Category.of(3, "c"))));
            }

            @Override
            public void forEach(Consumer<? super Respondent> respondents) {
                for (int i = 0; i < (withStaff ? 16 : 13); i++) {
                    int person = i;
                    boolean first = person < 5 || person == 13 || person == 14;
                    Respondent one = variable -> switch (variable) {
                        case "Q1" -> Value.of(person < 13 ? 1 : 2);
                        case "Q2" -> person == 15 ? Value.leftOpen() : Value.of(first ? 1 : person == 5 ? 2 : 3);
                        case "Q3" -> !first ? Value.notAsked() : Value.of(person < 4 ? 1 : 2);
                        default -> Value.of(ImmutableSortedSet.of(1, 2));
                    };
                    respondents.accept(one);
                }
            }
        };
    }

    private static List<CheckedClaim> checked(Statement... statements) {
        return ClaimCheck.of(figures(statements), people(true));
    }

    private static CheckedClaim.Verdict verdict(Statement statement) {
        return checked(statement).get(0).verdict();
    }

    private static Claim marked(Claim claim, Mark mark) {
        return new Claim(
                claim.id(),
                claim.figure(),
                claim.measure(),
                claim.group(),
                claim.stated(),
                Optional.of(mark),
                claim.option());
    }

    private static Claim measuring(String id, Measure measure, Stated stated) {
        return new Claim(id, "fig", measure, Optional.empty(), stated, Optional.empty(), "");
    }

    /** 5 of 13 is 38.46 %: 38.5 with a decimal, 38 without. */
    @Test
    void a_share_is_rounded_to_the_decimals_printed() {
        assertThat(verdict(claim("a", "Q2", 1, SELF, Stated.percent("38.5")))).isEqualTo(CheckedClaim.Verdict.MET);
        assertThat(verdict(claim("a", "Q2", 1, SELF, Stated.percent("38")))).isEqualTo(CheckedClaim.Verdict.MET);
        assertThat(verdict(claim("a", "Q2", 1, SELF, Stated.percent("39")))).isEqualTo(CheckedClaim.Verdict.MISSED);
    }

    /** 8 of all 15 who answered chose one of the first two: 53.3 %. */
    @Test
    void about_agrees_within_a_point() {
        Measure either = new Measure.Chosen("Q2", ImmutableSortedSet.of(1, 2));
        for (String printed : List.of("52", "53", "54")) {
            assertThat(verdict(measuring("a", either, Stated.percent(printed).about())))
                    .isEqualTo(CheckedClaim.Verdict.MET);
        }
        assertThat(verdict(measuring("a", either, Stated.percent("55").about())))
                .isEqualTo(CheckedClaim.Verdict.MISSED);
    }

    @Test
    void counts_and_group_sizes_must_agree_too() {
        assertThat(verdict(claim("a", "Q2", 1, SELF, Stated.count(5).of(13)))).isEqualTo(CheckedClaim.Verdict.MET);
        assertThat(verdict(claim("a", "Q2", 1, SELF, Stated.count(5).of(14)))).isEqualTo(CheckedClaim.Verdict.MISSED);
        assertThat(verdict(claim("a", "Q2", 1, SELF, Stated.count(6)))).isEqualTo(CheckedClaim.Verdict.MISSED);
    }

    /** Seven chose the option: 4 and 3 may be its parts, 4 and 4 may not. */
    @Test
    void counts_of_what_was_written_agree_when_together_they_are_no_more_than_the_option() {
        Measure written = new Measure.Written("Q2", 1);
        assertThat(checked(measuring("a", written, Stated.count(4)), measuring("b", written, Stated.count(3))))
                .allMatch(one -> one.verdict() == CheckedClaim.Verdict.MET);
        assertThat(checked(measuring("a", written, Stated.count(4)), measuring("b", written, Stated.count(4))))
                .allMatch(one -> one.verdict() == CheckedClaim.Verdict.MISSED);
    }

    /** Of those asked, 1 of 16 left it open: 6 %; with such a claim 7 of 16 chose the first option: 44 %. */
    @Test
    void a_share_that_left_it_open_counts_those_in_the_base() {
        assertThat(checked(
                        measuring("a", new Measure.LeftOpen("Q2"), Stated.percent("6")),
                        claim("b", "Q2", 1, Stated.percent("44"))))
                .allMatch(one -> one.verdict() == CheckedClaim.Verdict.MET);
        assertThat(verdict(claim("b", "Q2", 1, Stated.percent("47")))).isEqualTo(CheckedClaim.Verdict.MET);
    }

    /** Don't know does not count among the options of a row. */
    @Test
    void marks_must_agree() {
        Claim most = claim("a", "Q2", 1, Stated.percent("47"));
        assertThat(verdict(marked(most, Mark.HIGHEST))).isEqualTo(CheckedClaim.Verdict.MET);
        assertThat(verdict(marked(most, Mark.LOWEST))).isEqualTo(CheckedClaim.Verdict.MISSED);
        assertThat(checked(marked(most, Mark.LOWEST)).get(0).found().get(0).mark())
                .contains(Mark.HIGHEST);
    }

    /** 7 of 15 is 46.67 % and 4 of 7 is 57.14 %: 51.9 on average. */
    @Test
    void a_mean_is_that_of_unrounded_shares() {
        Measure mean = new Measure.MeanChosen(ImmutableList.of("Q2", "Q3"), ImmutableSortedSet.of(1));
        assertThat(verdict(measuring("a", mean, Stated.percent("52")))).isEqualTo(CheckedClaim.Verdict.MET);
        assertThat(verdict(measuring("a", mean, Stated.percent("51.9")))).isEqualTo(CheckedClaim.Verdict.MET);
        assertThat(verdict(measuring("a", mean, Stated.percent("51")))).isEqualTo(CheckedClaim.Verdict.MISSED);
    }

    @Test
    void a_base_is_of_those_who_answered() {
        assertThat(verdict(base("Q2", 15))).isEqualTo(CheckedClaim.Verdict.MET);
        assertThat(verdict(base("Q2", 16))).isEqualTo(CheckedClaim.Verdict.MISSED);
    }

    /** Of the self-employed 7 don't know and 5 chose the first. */
    @Test
    void the_most_chosen_are_found_with_and_without_missing_options() {
        assertThat(verdict(most(3, false))).isEqualTo(CheckedClaim.Verdict.MET);
        assertThat(verdict(most(1, true))).isEqualTo(CheckedClaim.Verdict.MET);
        CheckedClaim missed = checked(most(1, false)).get(0);
        assertThat(missed.verdict()).isEqualTo(CheckedClaim.Verdict.MISSED);
        assertThat(missed.found()).singleElement().satisfies(found -> {
            assertThat(found.codes()).containsExactly(3);
            assertThat(found).hasToString("7/13");
        });
    }

    private static MostChosen most(int code, boolean withoutMissing) {
        return new MostChosen("m", "fig", "Q2", Optional.of(SELF), ImmutableSortedSet.of(code), withoutMissing);
    }

    /** 5 of 13 against 7 of 15; everyone chose options 1 and 2 of Q4. */
    @Test
    void a_group_deviates_when_its_share_is_another_than_the_total_s() {
        CheckedClaim found = checked(deviation("Q2", Deviation.Kind.FROM_TOTAL)).get(0);
        assertThat(found.verdict()).isEqualTo(CheckedClaim.Verdict.MET);
        assertThat(found.found()).extracting(Object::toString).containsExactly("5/13", "7/15");
        assertThat(verdict(deviation("Q4", Deviation.Kind.FROM_TOTAL))).isEqualTo(CheckedClaim.Verdict.MISSED);
        assertThat(verdict(deviation("Q2", Deviation.Kind.BELOW_HALF))).isEqualTo(CheckedClaim.Verdict.MET);
        assertThat(verdict(deviation("Q4", Deviation.Kind.BELOW_HALF))).isEqualTo(CheckedClaim.Verdict.MISSED);
        assertThat(verdict(deviation("Q2", Deviation.Kind.NONE))).isEqualTo(CheckedClaim.Verdict.IN_WORDS);
    }

    private static Deviation deviation(String variable, Deviation.Kind kind) {
        return new Deviation("d", "fig", variable, Optional.of(SELF), ImmutableSortedSet.of(1), kind);
    }

    @Test
    void what_is_said_of_a_group_of_nobody_is_not_comparable() {
        PublishedFigures staff = figures(
                claim("a", "Q2", 1, STAFF, Stated.percent("100")),
                base("Q2", 12),
                new MostChosen("m", "fig", "Q2", Optional.of(STAFF), ImmutableSortedSet.of(1), false));

        assertThat(ClaimCheck.of(staff, people(false)))
                .extracting(CheckedClaim::verdict)
                .containsExactly(
                        CheckedClaim.Verdict.NOT_COMPARABLE,
                        CheckedClaim.Verdict.MISSED,
                        CheckedClaim.Verdict.NOT_COMPARABLE);
    }

    /** No count of 13 gives 39 %; the base is right, and the share is the one that is missed. */
    @Test
    void a_statement_that_contradicts_others_is_told_from_one_that_is_merely_missed() {
        PublishedFigures figures = figures(
                claim("size", "Q1", 1, Stated.count(13)),
                claim("a", "Q2", 1, SELF, Stated.percent("39").of(13)),
                claim("b", "Q2", 2, SELF, Stated.percent("15")));

        List<CheckedClaim> checked =
                ClaimCheck.of(figures, people(true), Audit.of(figures).contradictions());

        assertThat(checked)
                .extracting(CheckedClaim::verdict)
                .containsExactly(
                        CheckedClaim.Verdict.MET, CheckedClaim.Verdict.CONTRADICTORY, CheckedClaim.Verdict.MISSED);
        assertThat(checked.get(1).contradiction()).isPresent();
    }
}
