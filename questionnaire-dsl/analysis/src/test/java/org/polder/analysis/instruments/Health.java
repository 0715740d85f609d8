package org.polder.analysis.instruments;

import static org.polder.dsl.Logic.all;
import static org.polder.dsl.Logic.any;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.util.List;
import org.polder.condition.Condition;
import org.polder.dsl.NumericQuestion;
import org.polder.dsl.SingleQuestion;
import org.polder.dsl.TextQuestion;
import org.polder.model.Questionnaire;

/** Five dimensions of health in five levels, and a scale from 0 to 100. */
final class Health {
    private Health() {}

    static Questionnaire eq5d() {
        SingleQuestion<Integer> walking = dimension("walking", "walking about");
        SingleQuestion<Integer> washing = dimension("washing", "washing or dressing");
        SingleQuestion<Integer> doing = dimension("doing", "your daily pursuits");
        SingleQuestion<Integer> pain = dimension("pain", "pain");
        SingleQuestion<Integer> mood = dimension("mood", "fear or gloom");
        List<SingleQuestion<Integer>> all = List.of(walking, washing, doing, pain, mood);
        Condition noProblems =
                all(all.stream().map(dimension -> dimension.is(1)).toArray(Condition[]::new));
        Condition extreme = any(all.stream().map(dimension -> dimension.is(5)).toArray(Condition[]::new));
        NumericQuestion scale = number("scale")
                .text("How good is your health today, from 0, the worst you can think of, to 100, the best?")
                .between(0, 100)
                .slider()
                .warn(
                        own -> noProblems.negate().or(own.isAtLeast(20)),
                        "You have no problems, yet your health is bad: is that right?");
        TextQuestion why = text("why")
                .text("What makes you value your health so highly?")
                .atMost(500)
                .optional()
                .askedIf(extreme.and(scale.isAtLeast(90)));
        return questionnaire("eq-5d")
                .page("dimensions", walking, washing, doing, pain, mood)
                .page("scale", scale, why)
                .build();
    }

    private static SingleQuestion<Integer> dimension(String id, String what) {
        return single(id)
                .text("How much trouble do you have today with " + what + "?")
                .option(1, "None")
                .option(2, "A little")
                .option(3, "Some")
                .option(4, "Much")
                .option(5, "Extreme");
    }
}
