package org.polder.analysis.instruments;

import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.page;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.ranking;
import static org.polder.dsl.Survey.repeat;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import org.polder.dsl.MultipleQuestion;
import org.polder.dsl.RankingQuestion;
import org.polder.dsl.RepeatedBlock;
import org.polder.dsl.SingleQuestion;
import org.polder.model.Questionnaire;

/** Which brands people know, and the same questions about each of them. */
final class Brands {
    private Brands() {}

    static Questionnaire awareness() {
        MultipleQuestion<Integer> known = multiple("known")
                .text("Which of these brands do you know, if only by name?")
                .option(1, "Acorn")
                .option(2, "Beacon")
                .option(3, "Cedar")
                .option(4, "Delta")
                .exclusiveOption(9, "None of these")
                .anchored(9)
                .shuffled();
        SingleQuestion<Integer> bought = single("bought")
                .text("Did you ever buy {brand}?")
                .option(1, "Yes, this year")
                .option(2, "Yes, longer ago")
                .option(3, "No")
                .dontKnow(8, "Don't know");
        SingleQuestion<Integer> liking = single("liking")
                .text("How do you like {brand}?")
                .option(1, "Not")
                .option(2, "Somewhat")
                .option(3, "Much")
                .askedIf(bought.isAnyOf(1, 2));
        SingleQuestion<Integer> consider = single("consider")
                .text("Would you consider {brand}?")
                .option(1, "Yes")
                .option(2, "No")
                .askedIf(bought.isNoneOf(1, 2));
        MultipleQuestion<Integer> image = multiple("image")
                .text("What goes with {brand}?")
                .option(1, "Cheap")
                .option(2, "Good")
                .option(3, "Modern")
                .option(4, "Near")
                .exclusiveOption(9, "None of these")
                .atMost(3);
        RepeatedBlock each = repeat("each-brand")
                .forEach(known)
                .label("brand")
                .ask(bought, liking, consider, image)
                .rotated();
        RankingQuestion<Integer> best = ranking("best")
                .text("Which would you buy first, and which next?")
                .option(1, "Acorn")
                .option(2, "Beacon")
                .option(3, "Cedar")
                .option(4, "Delta")
                .optionIf(1, known.contains(1))
                .optionIf(2, known.contains(2))
                .optionIf(3, known.contains(3))
                .optionIf(4, known.contains(4))
                .top(2)
                .askedIf(known.count(2, 4));
        SingleQuestion<Integer> acorn = single("acorn")
                .text("Is Acorn worth its price?")
                .option(1, "Yes")
                .option(2, "No")
                .dontKnow(8, "Don't know")
                .askedIf(known.contains(1).and(bought.askedFor(1).is(1)));
        return questionnaire("brands")
                .page(
                        "own-words",
                        text("first").text("Which brand comes to mind first?").atMost(60))
                .page("known", known)
                .page(page("brands", each).title("The brands you know"))
                .page("best", best, acorn)
                .build();
    }
}
