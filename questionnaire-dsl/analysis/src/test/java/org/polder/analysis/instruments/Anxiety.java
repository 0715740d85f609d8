package org.polder.analysis.instruments;

import static org.polder.dsl.Logic.sum;
import static org.polder.dsl.Logic.value;
import static org.polder.dsl.Survey.compute;
import static org.polder.dsl.Survey.notice;
import static org.polder.dsl.Survey.page;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;

import java.util.List;
import org.polder.condition.Expression;
import org.polder.dsl.ComputedValue;
import org.polder.dsl.SingleQuestion;
import org.polder.model.Questionnaire;

/** Seven worries asked one by one in any order, scored from 0 to 3, with a follow-up for whoever has any. */
final class Anxiety {
    private Anxiety() {}

    static Questionnaire gad7() {
        List<SingleQuestion<Integer>> worries = List.of(
                worry("nervous", "being tense"),
                worry("control", "worries that you could not stop"),
                worry("much", "worrying about too many things"),
                worry("relax", "being unable to relax"),
                worry("restless", "being unable to sit still"),
                worry("irritable", "being quickly annoyed"),
                worry("afraid", "fear that something awful would happen"));
        ComputedValue score = compute(
                        "score",
                        sum(worries.stream().map(SingleQuestion::value).toArray(Expression[]::new))
                                .minus(value(worries.size())))
                .text("Total of the worries, 0 to 21");
        SingleQuestion<Integer> hindrance = single("hindrance")
                .text("How much did this hinder you?")
                .option(1, "Not")
                .option(2, "Somewhat")
                .option(3, "Much")
                .option(4, "Extremely")
                .askedIf(score.isAtLeast(1));
        return questionnaire("gad-7")
                .page(page("worries", worries.toArray(SingleQuestion[]::new)).shuffled())
                .page(
                        "result",
                        score,
                        hindrance,
                        notice("advice")
                                .text("You scored {score}. Your doctor can tell whether help is wise.")
                                .fill("score", score.words())
                                .askedIf(score.isAtLeast(10)))
                .build();
    }

    private static SingleQuestion<Integer> worry(String id, String what) {
        return single(id)
                .text("In the past two weeks, how often were you troubled by " + what + "?")
                .option(1, "Not at all")
                .option(2, "A few days")
                .option(3, "Most days")
                .option(4, "Almost every day");
    }
}
