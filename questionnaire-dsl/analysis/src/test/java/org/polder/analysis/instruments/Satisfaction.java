package org.polder.analysis.instruments;

import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.multipleGrid;
import static org.polder.dsl.Survey.option;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.ranking;
import static org.polder.dsl.Survey.row;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.util.List;
import org.polder.dsl.GridQuestion;
import org.polder.dsl.MultipleGridQuestion;
import org.polder.dsl.MultipleQuestion;
import org.polder.dsl.RankingQuestion;
import org.polder.dsl.SingleQuestion;
import org.polder.model.Questionnaire;

/** Satisfaction of customers: a grid of what they used, one that carries their own row on, and a ranking. */
final class Satisfaction {
    private static final List<Integer> SERVICES = List.of(1, 2, 3);

    private Satisfaction() {}

    static Questionnaire csat() {
        SingleQuestion<Integer> overall = single("overall")
                .text("How satisfied are you with us?")
                .option(1, "Very dissatisfied")
                .option(2, "Dissatisfied")
                .option(3, "Neither")
                .option(4, "Satisfied")
                .option(5, "Very satisfied");
        MultipleQuestion<Integer> used = multiple("used")
                .text("Which of our services did you use this year?")
                .option(1, "The shop")
                .option(2, "The website")
                .option(3, "The repair desk")
                .exclusiveOption(9, "None of these");
        GridQuestion judged = grid("judged")
                .text("How did you find them?")
                .rows(
                        row(1, "The shop").shownIf(used.contains(1)),
                        row(2, "The website").shownIf(used.contains(2)),
                        row(3, "The repair desk").shownIf(used.contains(3)))
                .namedRow(4, "Something else that you judge, namely")
                .anchored(4)
                .scale(1, "Bad")
                .scale(2, "Fair")
                .scale(3, "Good")
                .scale(option(8, "Don't know").dontKnow())
                .shuffled()
                .optional()
                .askedIf(used.containsNoneOf(9));
        MultipleGridQuestion reasons = multipleGrid("reasons")
                .text("For what did you turn to them?")
                .rows(
                        row(1, "The shop").shownIf(used.contains(1)),
                        row(2, "The website").shownIf(used.contains(2)),
                        row(3, "The repair desk").shownIf(used.contains(3)))
                .carriedRow(4, judged, 4)
                .scale(1, "To buy")
                .scale(2, "To ask")
                .scale(3, "To complain")
                .scale(option(9, "Other reasons").exclusive())
                .atMost(2)
                .optional()
                .askedIf(judged.asked());
        RankingQuestion<Integer> wishes = ranking("wishes")
                .text("What matters most to you? Put two or three in order.")
                .option(1, "Price")
                .option(2, "Quality")
                .option(3, "Speed")
                .option(4, "Kindness")
                .top(2, 3)
                .flipped();
        return questionnaire("csat")
                .page("overall", overall, used)
                .page("services", judged)
                .page(
                        "bad",
                        text("bad")
                                .text("You found {services} bad: what went wrong?")
                                .fill("services", judged.rowsJudged(SERVICES, 1))
                                .askedIf(judged.asked().and(judged.anyRow(SERVICES, 1))))
                .page("reasons", reasons)
                .page("wishes", wishes)
                .page(
                        "prices",
                        single("prices")
                                .text("How do you find our prices?")
                                .option(1, "Low")
                                .option(2, "Fair")
                                .option(3, "High")
                                .askedIf(wishes.ranks(1).first()))
                .page("end", text("remarks").text("Is there anything else?").optional())
                .build();
    }
}
