package org.polder.analysis.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polder.analysis.paper.Club.AGAIN;
import static org.polder.analysis.paper.Club.AGE;
import static org.polder.analysis.paper.Club.DAYS;
import static org.polder.analysis.paper.Club.JOINED;
import static org.polder.analysis.paper.Club.MEMBER;
import static org.polder.analysis.paper.Club.REMARK;
import static org.polder.analysis.paper.Club.SPORTS;
import static org.polder.analysis.paper.Club.STAFF;
import static org.polder.analysis.paper.Club.WISHES;
import static org.polder.analysis.paper.Club.YEARS;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.condition.Expression;
import org.polder.genai2026.Genai2026;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.problem.ProblemsException;
import org.polder.text.TextBundle;

class RoutingWordsTest {
    private static final Questionnaire GENAI = Genai2026.asFielded();

    private static String club(Condition condition) {
        return Club.words().say(condition);
    }

    private static String asked(Language language, String item) {
        return RoutingWords.of(GENAI, language)
                .say(GENAI.item(ItemId.of(item)).orElseThrow().askedIf());
    }

    @Test
    void a_choice_is_said_with_the_label_of_the_option_and_the_number_of_the_question() {
        assertThat(asked(Language.EN, "Q15")).isEqualTo("you answered ‘Yes’ to question 14");
        assertThat(asked(Language.NL, "Q15")).isEqualTo("u bij vraag 14 ‘Ja’ heeft geantwoord");
        assertThat(asked(Language.EN, "Q3"))
                .isEqualTo("you answered ‘Employer or director of a company (with staff)’ or ‘Employee’ to question 1");
    }

    @Test
    void what_is_denied_asks_for_another_answer_and_not_for_none() {
        assertThat(asked(Language.EN, "Q7")).isEqualTo("you answered something other than ‘Never’ to question 6");
        assertThat(asked(Language.NL, "Q7")).isEqualTo("u bij vraag 6 iets anders dan ‘Nooit’ heeft geantwoord");
    }

    @Test
    void many_options_are_said_by_the_few_that_are_left_out() {
        assertThat(asked(Language.EN, "Q14"))
                .isEqualTo(
                        "you answered something other than ‘None’ or ‘I don't know / I'd rather not say’ to question 9");
    }

    @Test
    void the_same_answer_to_several_questions_is_said_once() {
        assertThat(asked(Language.EN, "Q13"))
                .isEqualTo("you answered ‘None’ or ‘I don't know / I'd rather not say’ to each of questions 9, 10, 11"
                        + " and 12");
        assertThat(asked(Language.NL, "Q13"))
                .isEqualTo("u bij elk van de vragen 9, 10, 11 en 12 ‘Geen’ of ‘Weet ik niet/wil ik niet zeggen’ heeft"
                        + " geantwoord");
    }

    @Test
    void the_same_answer_for_several_rows_is_said_once() {
        assertThat(asked(Language.EN, "Q23b"))
                .isEqualTo(
                        "you answered ‘GenAI worse’ or ‘GenAI better’ for at least one of the rows ‘Work in which the quality of"
                                + " the content of the end product matters’ and ‘Work in which creativity matters’ at question"
                                + " 23");
    }

    @Test
    void an_item_without_a_number_in_its_id_is_counted() {
        assertThat(club(MEMBER.is(2))).isEqualTo("you answered ‘No’ to question 1");
        assertThat(club(WISHES.answered())).isEqualTo("you answered question 6");
    }

    @Test
    void and_within_or_stands_in_brackets_and_not_is_pushed_to_what_has_no_parts() {
        Condition nested = MEMBER.is(1).and(SPORTS.contains(1).or(REMARK.answered()));
        assertThat(club(nested))
                .isEqualTo("you answered ‘Yes’ to question 1 and (you chose ‘Tennis’ at question 4 or you answered"
                        + " question 7)");
        assertThat(club(nested.negate()))
                .isEqualTo("you answered ‘No’ or ‘I don't know’ to question 1 or (you answered question 4 without"
                        + " choosing ‘Tennis’ and you did not answer question 7)");
    }

    @Test
    void constants_and_repetitions_fall_away() {
        Condition yes = MEMBER.is(1);
        assertThat(club(Condition.always().and(yes).and(yes.and(yes)))).isEqualTo("you answered ‘Yes’ to question 1");
        assertThat(club(Condition.never().and(yes))).isEqualTo("never");
        assertThat(club(Condition.never().and(yes).negate())).isEqualTo("always");
        assertThat(club(Condition.all(List.of()))).isEqualTo("always");
        assertThat(club(MEMBER.is(1).or(MEMBER.is(2)).or(MEMBER.is(3)))).isEqualTo("you answered question 1");
    }

    @Test
    void multiple_choices_are_said_by_what_was_chosen_and_how_much() {
        assertThat(club(SPORTS.containsAnyOf(1, 2)))
                .isEqualTo("you chose at least one of ‘Tennis’ and ‘Rowing | sculling’ at question 4");
        assertThat(club(SPORTS.containsNoneOf(1, 2)))
                .isEqualTo("you answered question 4 without choosing any of ‘Tennis’ and ‘Rowing | sculling’");
        assertThat(club(SPORTS.count(1, 1))).isEqualTo("you chose exactly 1 answer at question 4");
        assertThat(club(SPORTS.count(2, 9))).isEqualTo("you chose at least 2 answers at question 4");
        assertThat(club(SPORTS.count(0, 2))).isEqualTo("you chose at most 2 answers at question 4");
        assertThat(club(SPORTS.count(2, 3))).isEqualTo("you chose 2 to 3 answers at question 4");
        assertThat(club(SPORTS.count(2, 3).negate()))
                .isEqualTo("you chose fewer than 2 or more than 3 answers at question 4");
        assertThat(club(SPORTS.count(0, 1).negate())).isEqualTo("you chose more than 1 answer at question 4");
        assertThat(club(SPORTS.count(2, 9).negate())).isEqualTo("you chose fewer than 2 answers at question 4");
    }

    @Test
    void places_of_a_ranking_are_said() {
        ItemId wishes = WISHES.id();
        assertThat(club(new Condition.RankBetween(wishes, 2, 1, 1)))
                .isEqualTo("you put ‘A bar’ in place 1 at question 6");
        assertThat(club(new Condition.RankBetween(wishes, 2, 1, 2)))
                .isEqualTo("you put ‘A bar’ among the first 2 at question 6");
        assertThat(club(new Condition.RankBetween(wishes, 2, 2, 3).negate()))
                .isEqualTo("you answered question 6 without putting ‘A bar’ in one of the places 2 to 3");
    }

    @Test
    void numbers_and_dates_are_compared_and_denied_by_the_opposite() {
        Condition adult = new Condition.NumberIs(AGE.id(), Comparison.AT_LEAST, new BigDecimal("17.50"));
        assertThat(club(adult)).isEqualTo("the answer to question 2 is at least 17.5");
        assertThat(club(adult.negate())).isEqualTo("the answer to question 2 is less than 17.5");
        assertThat(club(new Condition.NumberIs(YEARS.id(), Comparison.GREATER, BigDecimal.TEN)))
                .isEqualTo("the computed value ‘Years of membership’ is more than 10");
        assertThat(club(JOINED.isBefore(LocalDate.of(2020, 3, 1))))
                .isEqualTo("the date at question 3 is before 1 March 2020");
        assertThat(club(new Condition.DateIs(JOINED.id(), Comparison.AT_MOST, Day.fromToday(Period.of(-1, -6, 0)))))
                .isEqualTo("the date at question 3 is on or before 1 year and 6 months before the day this form is"
                        + " filled in");
        assertThat(club(new Condition.ItemsCompare(AGE.id(), Comparison.LESS, YEARS.id())))
                .isEqualTo("the answer to question 2 is less than the computed value ‘Years of membership’");
        assertThat(club(AGE.isOption(999))).isEqualTo("you answered ‘I'd rather not say’ to question 2");
    }

    @Test
    void grids_are_said_by_row_and_by_count() {
        assertThat(club(STAFF.at(1).isAnyOf(2))).isEqualTo("you answered ‘Good’ for ‘The trainers’ at question 8");
        assertThat(club(STAFF.countRows(List.of(1, 2), 2, 2, 1)))
                .isEqualTo("you answered ‘Bad’ for exactly 2 of the rows ‘The trainers’ and ‘The bar staff’ at question"
                        + " 8");
        assertThat(club(STAFF.countRows(List.of(1, 2, 3), 1, 3, 1)))
                .isEqualTo("you answered ‘Bad’ for at least 1 row at question 8");
        assertThat(club(new Condition.RowNamed(STAFF.id(), 3)))
                .isEqualTo("you filled in the row ‘Somebody else, namely’ at question 8");
        assertThat(club(new Condition.RowNamed(STAFF.id(), 3).negate()))
                .isEqualTo("you left the row ‘Somebody else, namely’ empty at question 8");
        assertThat(club(DAYS.at(1).isAnyOf(1, 2).negate()))
                .isEqualTo("you answered none of ‘Weekdays’ and ‘Weekend’ for ‘Mornings’ at question 9, but something"
                        + " else");
        assertThat(club(AGAIN.at(3).isAnyOf(1)))
                .isEqualTo(
                        "you answered ‘Worse’ for ‘[what was filled in for ‘Somebody else, namely’ at question 8]’ at"
                                + " question 10");
    }

    @Test
    void texts_quotas_and_being_asked_are_said() {
        assertThat(club(REMARK.isBlank())).isEqualTo("you left question 7 empty");
        assertThat(club(REMARK.isBlank().negate())).isEqualTo("you filled in question 7");
        assertThat(club(REMARK.matches("^a"))).isEqualTo("the answer to question 7 fits the pattern ‘^a’");
        assertThat(club(JOINED.asked())).isEqualTo("question 3 was meant for you");
        assertThat(club(JOINED.answered().negate())).isEqualTo("you did not answer question 3");
        assertThat(club(YEARS.answered())).isEqualTo("the computed value ‘Years of membership’ is known");
        assertThat(club(new Condition.QuotaFull("members")))
                .isEqualTo(
                        "the quota ‘members’, in which you would count if you answered ‘Yes’ to question 1, is full");
    }

    @Test
    void one_asking_of_a_repeated_question_names_what_it_is_about() {
        Condition long2 = new Condition.NumberIs(ItemId.of("hours[2]"), Comparison.GREATER, BigDecimal.TEN);
        assertThat(club(long2)).isEqualTo("the answer to question 5 (about ‘Rowing | sculling’) is more than 10");
    }

    @Test
    void sums_are_said() {
        Expression age = new Expression.ValueOf(AGE.id());
        RoutingWords words = Club.words();
        assertThat(words.say(age.plus(Expression.of(1)).minus(Expression.of(2)).times(Expression.of(3))))
                .isEqualTo("(the answer to question 2 + 1 − 2) × 3");
        assertThat(words.say(new Expression.YearsSince(JOINED.id()).orElse(Expression.of(0))))
                .isEqualTo("the number of whole years since the date at question 3 or, where that is missing, 0");
        assertThat(words.say(new Expression.Choose(MEMBER.is(1), age, new Expression.ChosenCount(SPORTS.id()))))
                .isEqualTo("the answer to question 2 if you answered ‘Yes’ to question 1, otherwise the number of"
                        + " answers chosen at question 4");
        assertThat(words.say(new Expression.CountTrue(ImmutableList.of(MEMBER.is(1), REMARK.isBlank()))))
                .isEqualTo("the number of these that are so: you answered ‘Yes’ to question 1; you left question 7"
                        + " empty");
        assertThat(words.say(new Expression.RowValue(STAFF.id(), 1).plus(new Expression.ValueOf(MEMBER.id()))))
                .isEqualTo(
                        "the code of the answer for ‘The trainers’ at question 8 + the code of the answer to question"
                                + " 1");
    }

    @Test
    void options_of_one_label_are_told_apart_by_code() {
        Questionnaire twice = Club.QUESTIONNAIRE.wordedBy(TextBundle.of(Language.EN, Map.of("member.2", "Yes")));
        assertThat(RoutingWords.of(twice, Language.EN).say(MEMBER.is(2)))
                .isEqualTo("you answered ‘Yes’ (2) to question 1");
    }

    @Test
    void the_voice_the_words_and_the_numbers_can_be_others() {
        RoutingWords words = Club.words()
                .ofTheRespondent()
                .numbered(Map.of(MEMBER.id(), "18b"))
                .in(PaperWords.standard().with(TextBundle.of(Language.EN, Map.of("question", "Q. {number}"))));
        assertThat(words.say(MEMBER.is(1))).isEqualTo("the respondent answered ‘Yes’ to Q. 18b");
    }

    @Test
    void words_that_belong_to_nothing_and_languages_that_lack_are_refused() {
        assertThatThrownBy(() -> PaperWords.standard()
                        .with(TextBundle.of(Language.EN, Map.of("qestion", "Q", "question", "Q {code}"))))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining(
                        "The wording 'qestion' belongs to nothing that a rendering says. Did you mean" + " 'question'?")
                .hasMessageContaining("The wording 'question' has the blank {code}, which nothing fills; its blanks are"
                        + " [number]");
        assertThatThrownBy(() -> RoutingWords.of(Club.QUESTIONNAIRE, Language.NL))
                .hasMessage("Questionnaire 'club' has no language 'nl'; its languages are [en]");
        assertThatThrownBy(() -> club(new Condition.CodeIn(ItemId.of("membre"), ImmutableSortedSet.of(1))))
                .hasMessage("Questionnaire 'club' has no question 'membre'. Did you mean 'member'?");
    }
}
