package org.polder.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.analysis.SmallForms.checked;
import static org.polder.analysis.SmallForms.of;
import static org.polder.analysis.SmallForms.printed;
import static org.polder.dsl.Survey.compute;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.ranking;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polder.condition.Expression;
import org.polder.dsl.ComputedValue;
import org.polder.dsl.MultipleQuestion;
import org.polder.dsl.SingleQuestion;
import org.polder.dsl.TextQuestion;
import org.polder.model.Manuscript;

class FormChecksTest {
    private static SingleQuestion<Integer> choice(String id, String... labels) {
        SingleQuestion<Integer> choice = single(id).text("About " + id + "?");
        for (int code = 1; code <= labels.length; code++) {
            choice = choice.option(code, labels[code - 1]);
        }
        return choice;
    }

    private static MultipleQuestion<Integer> several(String id, String... labels) {
        MultipleQuestion<Integer> several = multiple(id).text("About " + id + "?");
        for (int code = 1; code <= labels.length; code++) {
            several = several.option(code, labels[code - 1]);
        }
        return several;
    }

    private static SingleQuestion<Integer> yesNo(String id) {
        return choice(id, "Yes", "No");
    }

    private static TextQuestion open(String id) {
        return text(id).text("Which " + id + "?");
    }

    @Test
    void instructions_that_name_answers_in_different_ways_are_found() {
        Manuscript form = of(yesNo("Q1"), open("Q2"), open("Q3"), open("Q4"));

        assertThat(checked(printed(form, "Q2 | 2 | if 1 = 1", "Q3 | 3 | if 1 = 2", "Q4 | 4 | if 1 = yes")))
                .containsExactly("mixed-references Q4");
        assertThat(checked(printed(form, "Q2 | 2 | if 1 = 1", "Q3 | 3 | if 1 = 2", "Q4 | 4 | if 1 = 2")))
                .isEmpty();
        assertThat(checked(printed(form, "Q2 | 2 | if 1 = a", "Q3 | 3 | if 1 = b", "Q4 | 4 | if 1 = b")))
                .isEmpty();
    }

    @Test
    void ranges_that_share_an_edge_overlap() {
        assertThat(checked(choice("Q1", "0-10", "10-24", "25+"))).containsExactly("bands-overlap Q1");
        assertThat(checked(choice("Q1", "0-9", "10-24", "25+"))).isEmpty();
        assertThat(checked(choice("Q1", "0 tot 10 uur", "10 tot 25 uur", "25 uur of meer")))
                .isEmpty();
    }

    @Test
    void ranges_that_leave_something_between_them_gap() {
        assertThat(checked(choice("Q1", "0-9", "11-24", "25+"))).containsExactly("bands-gap Q1");
        assertThat(checked(choice("Q1", "under 10", "more than 10"))).containsExactly("bands-gap Q1");
        assertThat(checked(choice("Q1", "under 10", "10 or more"))).isEmpty();
        assertThat(checked(choice("Q1", "€0-€999", "€1.000-€1.999", "meer dan €1.999")))
                .isEmpty();
    }

    @Test
    void ranges_of_different_things_are_not_compared() {
        assertThat(checked(choice("Q1", "1-5 hours", "1-5 days", "1-5 weeks"))).isEmpty();
    }

    @Test
    void the_same_ranges_with_the_same_fault_refer_to_the_first() {
        assertThat(FormChecks.of(of(choice("Q1", "0-10", "10-20"), choice("Q2", "0-10", "10-20"))))
                .extracting(Finding::explanation)
                .containsExactly(
                        "In question 1 (\"About Q1?\") an answer fits both \"0-10\" and \"10-20\" (10).",
                        "In question 2 (\"About Q2?\") the ranges are those of question 1, with the same fault.");
    }

    @Test
    void a_none_of_these_beside_other_answers_is_found() {
        assertThat(checked(several("Q1", "Tea", "Coffee", "None of these"))).containsExactly("not-exclusive Q1.3");
        assertThat(checked(several("Q1", "Thee", "Koffie", "Wij drinken geen van beide")))
                .containsExactly("not-exclusive Q1.3");
        assertThat(checked(several("Q1", "Tea", "Coffee").exclusiveOption(3, "None of these")))
                .isEmpty();
        assertThat(checked(several("Q1", "Tea", "Coffee", "Nonesuch"))).isEmpty();
        assertThat(checked(several("Q1", "I do not sleep", "I do not eat", "Other")))
                .isEmpty();
        assertThat(checked(choice("Q1", "Tea", "Coffee", "None of these"))).isEmpty();
    }

    @Test
    void an_option_that_denies_the_yes_just_given_is_found() {
        SingleQuestion<Integer> loss = yesNo("Q1");
        SingleQuestion<Integer> size = choice("Q2", "No effect", "A little", "A lot");

        assertThat(checked(loss, size.askedIf(loss.is(1)))).containsExactly("denies-its-gate Q2.1");
        assertThat(checked(loss, size.askedIf(loss.isNoneOf(2)))).containsExactly("denies-its-gate Q2.1");
        assertThat(checked(loss, size.askedIf(loss.is(2)))).isEmpty();
        assertThat(checked(loss, size)).isEmpty();
        assertThat(checked(loss, choice("Q2", "Small", "Large").askedIf(loss.is(1))))
                .isEmpty();
    }

    @Test
    void an_option_that_denies_what_was_not_denied_is_found_only_right_behind() {
        SingleQuestion<Integer> share = choice("Q1", "None", "Some", "All");
        SingleQuestion<Integer> size =
                choice("Q3", "Geen effect", "Een beetje", "Veel").askedIf(share.isAnyOf(2, 3));

        assertThat(checked(share, size)).containsExactly("number-gap Q3", "denies-its-gate Q3.1");
        assertThat(checked(share, open("Q2"), size)).isEmpty();
    }

    @Test
    void how_often_something_rarer_happens_may_be_never() {
        SingleQuestion<Integer> often = choice("Q1", "Never", "Sometimes", "Often");

        assertThat(checked(often, choice("Q2", "Never", "Sometimes", "Often").askedIf(often.isNoneOf(1))))
                .isEmpty();
    }

    @Test
    void a_follow_up_that_is_asked_whatever_was_answered_is_found() {
        SingleQuestion<Integer> other = choice("Q1", "Here", "There");
        SingleQuestion<Integer> parent = choice("Q2", "Red", "Blue");

        assertThat(checked(other, parent, open("Q2a"))).containsExactly("ungated-follow-up Q2a");
        assertThat(checked(other, parent, open("Q2_1"), open("Q2_2"))).containsExactly("ungated-follow-up Q2_1");
        assertThat(checked(other, parent, open("Q2a").askedIf(other.is(1)))).containsExactly("ungated-follow-up Q2a");
        assertThat(checked(other, parent, open("Q2a").askedIf(parent.is(1)))).isEmpty();
        assertThat(checked(other, parent, open("Q3"))).isEmpty();
    }

    @Test
    void a_follow_up_of_a_follow_up_follows_the_question_too() {
        SingleQuestion<Integer> parent = choice("Q2", "Red", "Blue");
        SingleQuestion<Integer> second = choice("Q2a", "Dark", "Light").askedIf(parent.is(1));

        assertThat(checked(parent, second, open("Q2b").askedIf(second.is(1)))).isEmpty();
    }

    @Test
    void a_follow_up_behind_a_yes_no_question_that_looks_further_back_is_found() {
        SingleQuestion<Integer> other = choice("Q1", "Here", "There");
        SingleQuestion<Integer> work = yesNo("Q2");

        assertThat(checked(other, work, open("Q3").askedIf(other.is(1)))).containsExactly("stale-gate Q3");
        assertThat(checked(other, work, open("Q3").askedIf(work.is(1)))).isEmpty();
        assertThat(checked(other, work, open("Q3"))).isEmpty();
        assertThat(checked(
                        other, work, open("Q3").askedIf(other.is(1)), open("Q4").askedIf(work.is(1))))
                .isEmpty();
        assertThat(checked(other, choice("Q2", "Red", "Blue"), open("Q3").askedIf(other.is(1))))
                .isEmpty();
    }

    @Test
    void branches_of_one_question_do_not_follow_each_other() {
        SingleQuestion<Integer> other = choice("Q1", "Here", "There");

        assertThat(checked(other, yesNo("Q2").askedIf(other.is(2)), open("Q3").askedIf(other.is(1))))
                .isEmpty();
    }

    @Test
    void a_question_that_hangs_on_a_number_computed_from_another_is_a_branch_of_that() {
        SingleQuestion<Integer> other = choice("Q1", "Here", "There");
        ComputedValue twice = compute("Q2", Expression.sum(List.of(other.value(), other.value())))
                .text("Twice");

        assertThat(checked(
                        other,
                        twice,
                        yesNo("Q3").askedIf(twice.isGreater(2)),
                        open("Q4").askedIf(other.is(1))))
                .isEmpty();
    }

    @Test
    void more_choices_than_options_are_found() {
        assertThat(checked(several("Q1", "Tea", "Coffee").atMost(3))).containsExactly("most-exceeds-options Q1");
        assertThat(checked(several("Q1", "Tea", "Coffee").atMost(2))).isEmpty();
        assertThat(checked(ranking("Q1")
                        .text("Rank")
                        .option(1, "Tea")
                        .option(2, "Coffee")
                        .top(1, 3)))
                .containsExactly("most-exceeds-options Q1");
    }

    @Test
    void a_least_number_that_only_exclusive_options_would_fill_is_found() {
        assertThat(checked(several("Q1", "Tea", "Coffee")
                        .exclusiveOption(3, "Nothing")
                        .atLeast(3)))
                .containsExactly("least-out-of-reach Q1");
        assertThat(checked(several("Q1", "Tea", "Coffee")
                        .exclusiveOption(3, "Nothing")
                        .atLeast(2)))
                .isEmpty();
    }

    @Test
    void a_scale_without_a_middle_or_with_a_heavier_side_is_told_of() {
        assertThat(checked(choice("Q1", "Strongly disagree", "Disagree", "Agree", "Strongly agree")))
                .containsExactly("scale-without-midpoint Q1");
        assertThat(checked(choice("Q1", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree")))
                .containsExactly("unbalanced-scale Q1");
        assertThat(checked(choice("Q1", "Zeer ontevreden", "Tevreden", "Zeer tevreden")))
                .containsExactly("scale-without-midpoint Q1", "unbalanced-scale Q1");
    }

    @Test
    void a_scale_with_both_sides_alike_and_one_that_cannot_be_placed_are_left_alone() {
        assertThat(checked(choice(
                        "Q1",
                        "Volledig mee oneens",
                        "Oneens",
                        "Niet mee eens/niet mee oneens",
                        "Eens",
                        "Volledig mee eens")))
                .isEmpty();
        assertThat(checked(choice("Q1", "Helemaal niet mee eens", "Neutraal", "Helemaal mee eens")))
                .isEmpty();
        assertThat(checked(choice("Q1", "Disagree", "Agree", "Strongly agree", "It depends")))
                .isEmpty();
        assertThat(checked(choice("Q1", "Agree", "Disagree"))).isEmpty();
        assertThat(checked(grid("Q1")
                        .text("How?")
                        .row(1, "One")
                        .scale(1, "Slechter")
                        .scale(2, "Even goed")
                        .scale(3, "Beter")))
                .isEmpty();
    }

    @Test
    void contact_data_that_are_not_marked_are_found() {
        assertThat(checked(text("Q1").text("What is your e-mail address?")))
                .containsExactly("unmarked-contact-data Q1");
        assertThat(checked(text("Q1").text("Wat is uw telefoonnummer?"))).containsExactly("unmarked-contact-data Q1");
        assertThat(checked(text("Q1").text("What is your name?").personal())).isEmpty();
        assertThat(checked(text("Q1").text("What is the name of your organisation?")))
                .isEmpty();
    }

    @Test
    void two_options_or_rows_that_read_the_same_are_found() {
        assertThat(checked(choice("Q1", "Tea", "Coffee", "tea"))).containsExactly("duplicate-label Q1.3");
        assertThat(checked(grid("Q1")
                        .text("How?")
                        .row(1, "One")
                        .row(2, "One")
                        .scale(1, "A")
                        .scale(2, "B")))
                .containsExactly("duplicate-label Q1 row 2");
        assertThat(checked(grid("Q1")
                        .text("How?")
                        .namedRow(1, "Other")
                        .namedRow(2, "Other")
                        .scale(1, "A")
                        .scale(2, "B")))
                .isEmpty();
    }
}
