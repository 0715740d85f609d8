package org.polder.analysis.instruments;

import static org.polder.dsl.Logic.sum;
import static org.polder.dsl.Logic.value;
import static org.polder.dsl.Survey.compute;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.notice;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.repeat;
import static org.polder.dsl.Survey.single;

import java.util.stream.IntStream;
import org.polder.condition.Expression;
import org.polder.dsl.ComputedValue;
import org.polder.dsl.MultipleQuestion;
import org.polder.dsl.NumericQuestion;
import org.polder.dsl.SingleQuestion;
import org.polder.model.Questionnaire;

/** What people did yesterday and for how long, in steps of ten minutes. */
final class TimeUse {
    private static final int PURSUITS = 6;
    private static final int DAY = 1440;

    private TimeUse() {}

    static Questionnaire day() {
        MultipleQuestion<Integer> did = multiple("did")
                .text("What did you do yesterday?")
                .option(1, "Paid work")
                .option(2, "Household")
                .option(3, "Care for others")
                .option(4, "Sport")
                .option(5, "Company of friends")
                .option(PURSUITS, "Television or computer")
                .exclusiveOption(9, "None of these");
        NumericQuestion minutes = number("minutes")
                .text("How many minutes did this take: {pursuit}?")
                .between(10, DAY)
                .step(10);
        SingleQuestion<Integer> with = single("with")
                .text("Were you alone?")
                .option(1, "Yes, all the time")
                .option(2, "Part of the time")
                .option(3, "No")
                .askedIf(minutes.isAtLeast(60));
        ComputedValue total = compute(
                        "total",
                        sum(IntStream.rangeClosed(1, PURSUITS)
                                .mapToObj(pursuit ->
                                        minutes.askedFor(pursuit).value().orElse(value(0)))
                                .toArray(Expression[]::new)))
                .text("Minutes in all");
        SingleQuestion<Integer> together = single("together")
                .text("Your pursuits took more than a day: did you do some at the same time?")
                .option(1, "Yes")
                .option(2, "No, I guessed")
                .askedIf(total.isGreater(DAY));
        SingleQuestion<Integer> hurried = single("hurried")
                .text("Did you feel hurried?")
                .option(1, "Yes")
                .option(2, "Somewhat")
                .option(3, "No")
                .askedIf(did.containsAnyOf(1, 2, 3));
        return questionnaire("time-use")
                .page("did", did)
                .page(
                        "each",
                        repeat("each-pursuit").forEach(did).label("pursuit").ask(minutes, with))
                .page("total", total, together, hurried)
                .page(
                        "end",
                        notice("thanks")
                                .text("Thank you: you told us of {total} minutes.")
                                .fill("total", total.words()))
                .build();
    }
}
