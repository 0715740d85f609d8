package org.polder.analysis.instruments;

import static org.polder.dsl.Logic.sum;
import static org.polder.dsl.Logic.value;
import static org.polder.dsl.Survey.compute;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.notice;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.text;

import java.util.stream.IntStream;
import org.polder.condition.Expression;
import org.polder.dsl.ComputedValue;
import org.polder.dsl.GridQuestion;
import org.polder.model.Questionnaire;

/** Five statements scored from 0 to 5, their total as a percentage. */
final class WellBeing {
    private static final int STATEMENTS = 5;

    private WellBeing() {}

    static Questionnaire who5() {
        GridQuestion feelings = grid("feelings")
                .text("How much of the past two weeks was this so?")
                .row(1, "I was in good spirits")
                .row(2, "I felt at ease")
                .row(3, "I felt lively")
                .row(4, "I woke up rested")
                .row(5, "My days held things that interest me")
                .scale(6, "All the time")
                .scale(5, "Most of it")
                .scale(4, "More than half")
                .scale(3, "Less than half")
                .scale(2, "A little")
                .scale(1, "Never")
                .rotated();
        ComputedValue percentage = compute(
                        "percentage",
                        sum(IntStream.rangeClosed(1, STATEMENTS)
                                        .mapToObj(row -> feelings.at(row).value())
                                        .toArray(Expression[]::new))
                                .minus(value(STATEMENTS))
                                .times(value(4)))
                .text("Well-being, 0 to 100");
        return questionnaire("who-5")
                .page("feelings", feelings, percentage)
                .page(
                        "closing",
                        text("help")
                                .text("What would help you most to feel better?")
                                .optional()
                                .askedIf(percentage.isAtMost(50)),
                        notice("result")
                                .textIf(percentage.isAtMost(28), "Yours is {p}: please ask your doctor for advice.")
                                .text("Your well-being is {p} out of 100.")
                                .fill("p", percentage.words()))
                .build();
    }
}
