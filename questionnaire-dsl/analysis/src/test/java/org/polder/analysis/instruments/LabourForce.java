package org.polder.analysis.instruments;

import static org.polder.dsl.Logic.choose;
import static org.polder.dsl.Logic.value;
import static org.polder.dsl.Survey.compute;
import static org.polder.dsl.Survey.date;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.screenOut;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.time.LocalDate;
import java.time.Period;
import org.polder.condition.Condition;
import org.polder.dsl.ComputedValue;
import org.polder.dsl.DayQuestion;
import org.polder.dsl.MultipleQuestion;
import org.polder.dsl.NumericQuestion;
import org.polder.dsl.QuestionnaireDraft;
import org.polder.dsl.ScreenOutItem;
import org.polder.dsl.SingleQuestion;
import org.polder.dsl.TextQuestion;
import org.polder.model.Questionnaire;

/** The route by which a labour force survey tells the employed, the unemployed and the others apart. */
final class LabourForce {
    private final DayQuestion birth = date("birth")
            .text("When were you born?")
            .earliest(LocalDate.of(1905, 1, 1))
            .notInFuture();
    private final ComputedValue age = compute("age", birth.years()).text("Age in years");
    private final ScreenOutItem young =
            screenOut("young").text("This survey is for people of 15 and over.").askedIf(age.isLess(15));
    private final SingleQuestion<Integer> worked =
            yesNo("worked", "Did you work for pay last week, for one hour or more?");
    private final SingleQuestion<Integer> absent = yesNo(
                    "absent", "Do you have paid work from which you were away last week?")
            .askedIf(worked.is(2));
    private final Condition employed = worked.is(1).or(absent.is(1));
    private final SingleQuestion<Integer> position = single("position")
            .text("In your main work, are you…")
            .option(1, "an employee")
            .option(2, "self-employed with staff")
            .option(3, "self-employed without staff")
            .option(4, "helping in a family business")
            .askedIf(employed);
    private final NumericQuestion hours = number("hours")
            .text("How many hours a week do you usually work?")
            .between(1, 120)
            .warn(own -> own.isAtMost(80), "That is more than 80 hours: is that right?")
            .dontKnow(998, "It differs from week to week")
            .askedIf(employed);
    private final SingleQuestion<Integer> looking = yesNo(
                    "looking", "Did you look for paid work in the past four weeks?")
            .askedIf(employed.negate());
    private final SingleQuestion<Integer> available =
            yesNo("available", "Could you begin within two weeks?").askedIf(looking.is(1));

    private LabourForce() {}

    static Questionnaire route() {
        LabourForce survey = new LabourForce();
        QuestionnaireDraft draft = questionnaire("labour-force")
                .page("person", survey.birth, survey.age)
                .page("gate", survey.young)
                .page("last-week", survey.worked, survey.absent);
        return survey.close(survey.search(survey.work(draft))).build();
    }

    private static SingleQuestion<Integer> yesNo(String id, String text) {
        return single(id).text(text).option(1, "Yes").option(2, "No");
    }

    private QuestionnaireDraft work(QuestionnaireDraft draft) {
        SingleQuestion<Integer> reason = single("reason")
                .text("Why were you away?")
                .option(1, "Leave or holiday")
                .option(2, "Illness")
                .option(3, "Care for others")
                .openOption(4, "Something else, namely")
                .askedIf(absent.is(1));
        NumericQuestion staff = number("staff")
                .text("How many people work for you?")
                .between(1, 99_999)
                .askedIf(position.is(2));
        SingleQuestion<Integer> contract = single("contract")
                .text("Is your contract permanent?")
                .option(1, "Permanent")
                .option(2, "Temporary")
                .dontKnow(8, "Don't know")
                .askedIf(position.is(1));
        DayQuestion ends = date("ends")
                .text("When does it end?")
                .earliest(Period.ZERO)
                .dontKnow(998, "No date was agreed")
                .askedIf(contract.is(2));
        DayQuestion since = date("since")
                .text("Since when have you done this work?")
                .notInFuture()
                .check(own -> own.isAfter(birth), "That is before you were born.")
                .askedIf(employed);
        SingleQuestion<Integer> more = yesNo("more", "Would you like to work more hours?")
                .askedIf(employed.and(hours.isLess(35).or(hours.isOption(998))));
        NumericQuestion wanted = number("wanted")
                .text("How many hours a week would you like to work?")
                .between(1, 120)
                .check(
                        own -> own.isGreater(hours).or(hours.isOption(998)),
                        "That is not more than the hours you work now.")
                .askedIf(more.is(1));
        return draft.page("work", position, reason, staff, contract, ends, hours)
                .page("hours", since, more, wanted)
                .page(
                        "trade",
                        text("trade")
                                .text("What does the business mainly make or do?")
                                .textIf(position.isAnyOf(2, 3), "What does your business mainly make or do?")
                                .atMost(200)
                                .askedIf(employed));
    }

    private QuestionnaireDraft search(QuestionnaireDraft draft) {
        MultipleQuestion<Integer> ways = multiple("ways")
                .text("What did you do to find work?")
                .option(1, "Answered or placed advertisements")
                .option(2, "Asked employers or acquaintances")
                .option(3, "Registered with an agency")
                .option(4, "Prepared a business of my own")
                .openOption(5, "Something else, namely")
                .askedIf(looking.is(1));
        TextQuestion agency =
                text("agency").text("With which agency?").atMost(100).optional().askedIf(ways.contains(3));
        SingleQuestion<Integer> whyNot = single("whyNot")
                .text("Why did you not look for work?")
                .option(1, "Education")
                .option(2, "Health")
                .option(3, "Care for others")
                .option(4, "Retired")
                .option(5, "No work to be found")
                .openOption(6, "Something else, namely")
                .refused(9, "I would rather not say")
                .askedIf(looking.is(2));
        return draft.page("search", looking, ways, agency, available, whyNot);
    }

    private QuestionnaireDraft close(QuestionnaireDraft draft) {
        SingleQuestion<Integer> ever =
                yesNo("ever", "Have you ever had paid work?").askedIf(employed.negate());
        DayQuestion stopped = date("stopped")
                .text("When did you stop?")
                .notInFuture()
                .check(own -> own.isAfter(birth), "That is before you were born.")
                .askedIf(ever.is(1));
        ComputedValue status = compute(
                        "status",
                        choose(employed, value(1), choose(looking.is(1).and(available.is(1)), value(2), value(3))))
                .text("1 employed, 2 unemployed, 3 outside the labour force");
        SingleQuestion<Integer> view = single("view")
                .text("How do you see your chances of work?")
                .option(1, "Good")
                .option(2, "Neither good nor bad")
                .option(3, "Bad")
                .askedIf(status.is(2));
        return draft.page("past", ever, stopped, status).page("chances", view);
    }
}
