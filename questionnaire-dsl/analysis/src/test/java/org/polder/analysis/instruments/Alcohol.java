package org.polder.analysis.instruments;

import static org.polder.dsl.Logic.count;
import static org.polder.dsl.Logic.sum;
import static org.polder.dsl.Logic.value;
import static org.polder.dsl.Survey.compute;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.notice;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;

import java.util.stream.Stream;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.dsl.ComputedValue;
import org.polder.dsl.GridQuestion;
import org.polder.dsl.NumericQuestion;
import org.polder.dsl.SingleQuestion;
import org.polder.model.Questionnaire;

/** Ten questions about drinking with two skips, and four with a follow-up. */
final class Alcohol {
    private Alcohol() {}

    /** Who never drinks goes to the last two questions, and so does who drinks little and never much at once. */
    static Questionnaire audit() {
        SingleQuestion<Integer> often = single("often")
                .text("How often do you drink alcohol?")
                .option(1, "Never")
                .option(2, "Monthly or less")
                .option(3, "2 to 4 times a month")
                .option(4, "2 or 3 times a week")
                .option(5, "4 times a week or more");
        SingleQuestion<Integer> glasses = single("glasses")
                .text("How many glasses do you take on a day that you drink?")
                .option(1, "1 or 2")
                .option(2, "3 or 4")
                .option(3, "5 or 6")
                .option(4, "7 to 9")
                .option(5, "10 or more")
                .askedIf(often.isNoneOf(1));
        SingleQuestion<Integer> six =
                frequency("six", "How often do you take six glasses or more?").askedIf(often.isNoneOf(1));
        Expression none = value(1);
        ComputedValue intake = compute(
                        "intake",
                        sum(glasses.value().orElse(none), six.value().orElse(none))
                                .minus(value(2)))
                .text("Score of the second and third question, 0 to 8");
        Condition drinksMore = intake.isGreater(0);
        SingleQuestion<Integer> stop = frequency("stop", "How often could you not stop once you had begun?")
                .askedIf(drinksMore);
        SingleQuestion<Integer> failed = frequency("failed", "How often did drinking keep you from what you had to do?")
                .askedIf(drinksMore);
        SingleQuestion<Integer> morning = frequency("morning", "How often did you need a drink in the morning?")
                .askedIf(drinksMore);
        SingleQuestion<Integer> regret =
                frequency("regret", "How often did you regret having drunk?").askedIf(drinksMore);
        SingleQuestion<Integer> memory = frequency("memory", "How often had you forgotten the night before?")
                .askedIf(drinksMore);
        SingleQuestion<Integer> hurt = when("hurt", "Were you or others ever hurt because of your drinking?");
        SingleQuestion<Integer> concern = when("concern", "Has anybody ever been concerned about your drinking?");
        ComputedValue score = compute(
                        "score",
                        sum(Stream.of(often, glasses, six, stop, failed, morning, regret, memory, hurt, concern)
                                        .map(question -> question.value().orElse(none))
                                        .toArray(Expression[]::new))
                                .minus(value(10)))
                .text("Total, 0 to 40");
        return questionnaire("audit")
                .page("drinking", often, glasses, six, intake)
                .page("past-year", stop, failed, morning, regret, memory)
                .page("ever", hurt, concern, score)
                .page(
                        "advice",
                        notice("advice")
                                .textIf(score.isAtLeast(20), "Please make an appointment with us.")
                                .textIf(score.isBetween(16, 19), "Please call us for advice.")
                                .textIf(score.isBetween(8, 15), "Drinking less would do you good.")
                                .text("Your drinking carries little risk."))
                .build();
    }

    private static SingleQuestion<Integer> frequency(String id, String text) {
        return single(id)
                .text(text)
                .option(1, "Never")
                .option(2, "Less than once a month")
                .option(3, "Every month")
                .option(4, "Every week")
                .option(5, "Almost every day");
    }

    private static SingleQuestion<Integer> when(String id, String text) {
        return single(id)
                .text(text)
                .option(1, "No")
                .option(3, "Yes, over a year ago")
                .option(5, "Yes, this past year");
    }

    /** Four signs, of which two or more lead to a follow-up. */
    static Questionnaire cage() {
        GridQuestion signs = grid("signs")
                .text("Did you ever…")
                .row(1, "think that you should drink less?")
                .row(2, "get annoyed by remarks about your drinking?")
                .row(3, "feel guilty about drinking?")
                .row(4, "drink first thing in the morning?")
                .scale(1, "Yes")
                .scale(2, "No");
        ComputedValue total = compute(
                        "total",
                        count(
                                signs.at(1).is(1),
                                signs.at(2).is(1),
                                signs.at(3).is(1),
                                signs.at(4).is(1)))
                .text("Number of signs");
        NumericQuestion since = number("since")
                .text("How many years ago was the first time?")
                .between(0, 100)
                .dontKnow(998, "Don't know")
                .askedIf(total.isAtLeast(2));
        SingleQuestion<Integer> help = single("help")
                .text("Would you like to talk about it?")
                .textIf(since.isLess(1), "Would you like to talk about it, now that it is so recent?")
                .option(1, "Yes")
                .option(2, "No")
                .refused(9, "I would rather not say")
                .askedIf(total.isAtLeast(2));
        return questionnaire("cage")
                .page("signs", signs, total)
                .page("more", since, help)
                .build();
    }
}
