package org.polder.jqwik;

import static org.polder.dsl.Survey.compute;
import static org.polder.dsl.Survey.date;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.multipleGrid;
import static org.polder.dsl.Survey.notice;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.option;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.ranking;
import static org.polder.dsl.Survey.repeat;
import static org.polder.dsl.Survey.row;
import static org.polder.dsl.Survey.screenOut;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.time.LocalDate;
import org.polder.dsl.ComputedValue;
import org.polder.dsl.DayQuestion;
import org.polder.dsl.GridQuestion;
import org.polder.dsl.MultipleGridQuestion;
import org.polder.dsl.MultipleQuestion;
import org.polder.dsl.NumericQuestion;
import org.polder.dsl.RankingQuestion;
import org.polder.dsl.SingleQuestion;
import org.polder.model.Questionnaire;

/** A questionnaire with every kind of item, option and row. */
final class Everything {
    private Everything() {}

    static Questionnaire survey() {
        DayQuestion birth = date("birth")
                .text("When were you born?")
                .earliest(LocalDate.of(1920, 1, 1))
                .notInFuture()
                .refused(99, "I would rather not say");
        ComputedValue age = compute("age", birth.years()).text("Age");
        SingleQuestion<Integer> work = single("work")
                .text("What work do you do?")
                .option(1, "Freelance")
                .option(2, "Employed")
                .openOption(3, "Something else")
                .options(option(4, "Several jobs, namely").openNumber(2, 9));
        NumericQuestion hours = number("hours")
                .text("How many hours?")
                .between(0, 168)
                .step(2)
                .dontKnow(998, "Don't know")
                .check(own -> own.isAtMost(100), "That is too much.")
                .askedIf(work.is(2));
        MultipleQuestion<Integer> tools = multiple("tools")
                .text("Which tools?")
                .option(1, "Pen")
                .option(2, "Saw")
                .option(3, "Lathe")
                .openOption(4, "Another")
                .exclusiveOption(9, "None")
                .optionIf(3, work.isNoneOf(1))
                .atMost(2);
        RankingQuestion<Integer> order = ranking("order")
                .text("Which first?")
                .option(1, "Price")
                .openOption(2, "Another")
                .option(3, "Speed")
                .top(2);
        GridQuestion judged = grid("judged")
                .text("How is it?")
                .rows(row(1, "Pay"), row(2, "Boss").shownIf(work.is(2)))
                .namedRow(3, "Another")
                .scale(1, "Bad")
                .scale(2, "Good");
        MultipleGridQuestion where = multipleGrid("where")
                .text("Where?")
                .row(1, "Pay")
                .carriedRow(3, judged, 3)
                .scale(1, "Here")
                .scale(2, "There")
                .scale(3, "Yonder")
                .scale(option(9, "Nowhere").exclusive())
                .atMost(2);
        return questionnaire("everything")
                .page("start", notice("welcome").text("Welcome"), birth, age)
                .page("gate", screenOut("young").text("Too young").askedIf(age.isLess(18)))
                .page("work", work, hours, tools)
                .page(
                        "tools",
                        repeat("each-tool")
                                .forEach(tools)
                                .label("tool")
                                .ask(text("why").text("Why {tool}?").atMost(40).optional()))
                .page("views", order, judged, where)
                .page("end", text("last").text("Anything else?").atMost(100).warnOnce())
                .build();
    }
}
