package org.polder.analysis.instruments;

import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.notice;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import org.polder.condition.Condition;
import org.polder.dsl.MultipleQuestion;
import org.polder.dsl.NumericQuestion;
import org.polder.dsl.SingleQuestion;
import org.polder.model.Questionnaire;

/** Would you recommend us, from 0 to 10, with other follow-ups for detractors, passives and promoters. */
final class Recommendation {
    private Recommendation() {}

    static Questionnaire nps() {
        NumericQuestion likely = number("likely")
                .text("How likely are you to recommend us to a friend, from 0 to 10?")
                .between(0, 10);
        Condition detractor = likely.isAtMost(6);
        Condition passive = likely.isBetween(7, 8);
        Condition promoter = likely.isAtLeast(9);
        MultipleQuestion<Integer> wrong = multiple("wrong")
                .text("What fell short?")
                .option(1, "The product")
                .option(2, "The delivery")
                .option(3, "The price")
                .option(4, "How we treated you")
                .openOption(5, "Something else, namely")
                .anchored(5)
                .shuffled()
                .askedIf(detractor);
        SingleQuestion<Integer> mend = single("mend")
                .text("What should we mend first?")
                .option(1, "The product")
                .option(2, "The delivery")
                .option(3, "The price")
                .option(4, "How you were treated")
                .optionIf(1, wrong.contains(1))
                .optionIf(2, wrong.contains(2))
                .optionIf(3, wrong.contains(3))
                .optionIf(4, wrong.contains(4))
                .askedIf(wrong.count(2, 5));
        SingleQuestion<Integer> call = single("call")
                .text("May we call you about it?")
                .option(1, "Yes")
                .option(2, "No")
                .askedIf(detractor);
        SingleQuestion<Integer> quote = single("quote")
                .text("May we quote you?")
                .option(1, "Yes, with my name")
                .option(2, "Yes, without my name")
                .option(3, "No")
                .askedIf(promoter);
        return questionnaire("nps")
                .page("likely", likely)
                .page("detractors", wrong, mend)
                .page(
                        "why",
                        text("why")
                                .textIf(detractor, "What disappointed you most?")
                                .textIf(passive, "What would make it a 9 or 10?")
                                .textIf(promoter, "What do you like best?")
                                .text("Why do you give this number?")
                                .atMost(1000)
                                .optional())
                .page("promoters", quote)
                .page(
                        "contact",
                        call,
                        text("phone")
                                .text("On which number?")
                                .atMost(20)
                                .personal()
                                .check(own -> own.matches("[0-9]"), "That is not a number.")
                                .askedIf(call.is(1)),
                        text("name")
                                .text("Under which name?")
                                .atMost(80)
                                .personal()
                                .askedIf(quote.is(1)))
                .page("end", notice("thanks").text("Thank you."))
                .build();
    }
}
