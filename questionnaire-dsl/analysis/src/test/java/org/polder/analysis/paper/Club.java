package org.polder.analysis.paper;

import static org.polder.dsl.Survey.compute;
import static org.polder.dsl.Survey.date;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.multipleGrid;
import static org.polder.dsl.Survey.notice;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.page;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.quota;
import static org.polder.dsl.Survey.ranking;
import static org.polder.dsl.Survey.repeat;
import static org.polder.dsl.Survey.screenOut;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.dsl.ComputedValue;
import org.polder.dsl.DayQuestion;
import org.polder.dsl.GridQuestion;
import org.polder.dsl.MultipleGridQuestion;
import org.polder.dsl.MultipleQuestion;
import org.polder.dsl.NoticeItem;
import org.polder.dsl.NumericQuestion;
import org.polder.dsl.RankingQuestion;
import org.polder.dsl.SingleQuestion;
import org.polder.dsl.TextQuestion;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;

/** A questionnaire of a sports club with an item of every kind, whose ids carry no numbers. */
final class Club {
    static final SingleQuestion<Integer> MEMBER = single("member")
            .text("Are you a member?")
            .option(1, "Yes")
            .option(2, "No")
            .dontKnow(3, "I don't know");
    static final NumericQuestion AGE =
            number("age").text("How old are you?").between(12, 110).step(1).refused(999, "I'd rather not say");
    static final DayQuestion JOINED = date("joined")
            .text("When did you join?")
            .earliest(LocalDate.of(1990, 1, 1))
            .notInFuture()
            .askedIf(MEMBER.is(1));
    static final MultipleQuestion<Integer> SPORTS = multiple("sports")
            .text("Which sports do you play?")
            .hint("Think of the last year.")
            .option(1, "Tennis")
            .option(2, "Rowing | sculling")
            .openOption(3, "Other, namely")
            .exclusiveOption(4, "None of these")
            .atMost(2);
    static final RankingQuestion<Integer> WISHES = ranking("wishes")
            .text("What should the club do first?")
            .option(1, "New boats")
            .option(2, "A bar")
            .option(3, "Lower fees")
            .top(2);
    static final TextQuestion REMARK =
            text("remark").text("Anything else?").atMost(300).optional();
    static final GridQuestion STAFF = grid("staff")
            .text("How were they?")
            .row(1, "The trainers")
            .row(2, "The bar staff")
            .namedRow(3, "Somebody else, namely")
            .scale(1, "Bad")
            .scale(2, "Good")
            .optional();
    static final MultipleGridQuestion DAYS = multipleGrid("days")
            .text("When do you come?")
            .row(1, "Mornings")
            .row(2, "Evenings")
            .scale(1, "Weekdays")
            .scale(2, "Weekend")
            .atMost(2);
    static final GridQuestion AGAIN = grid("again")
            .text("And compared to last year?")
            .row(1, "The trainers")
            .carriedRow(3, STAFF, 3)
            .scale(1, "Worse")
            .scale(2, "Better");
    static final ComputedValue YEARS =
            compute("years", JOINED.years().orElse(Expression.of(0))).text("Years of membership");
    static final NoticeItem THANKS =
            notice("thanks").text("Thank you, {remark}.").fill("remark", REMARK.words());
    static final NumericQuestion HOURS = number("hours")
            .text("How many hours a week do you play {sport}?")
            .between(0, 60)
            .decimals(1);
    static final Condition YOUNG = new Condition.NumberIs(ItemId.of("age"), Comparison.LESS, BigDecimal.valueOf(16));
    static final Questionnaire QUESTIONNAIRE = questionnaire("club")
            .version("2.0")
            .language("en")
            .quota(quota("members", 100, MEMBER.is(1)))
            .page(page(
                            "you",
                            MEMBER,
                            AGE,
                            screenOut("young")
                                    .text("This is for people of 16 and up.")
                                    .askedIf(YOUNG))
                    .title("About you"))
            .page(
                    "sport",
                    JOINED.timeLimit(Duration.ofSeconds(90)),
                    SPORTS.askedIf(MEMBER.is(1)),
                    repeat("each").forEach(SPORTS).label("sport").ask(HOURS),
                    WISHES,
                    REMARK)
            .page("staff", STAFF, DAYS, AGAIN, YEARS)
            .page(page("end", THANKS))
            .build();

    private Club() {}

    static RoutingWords words() {
        return RoutingWords.of(QUESTIONNAIRE, Language.EN);
    }
}
