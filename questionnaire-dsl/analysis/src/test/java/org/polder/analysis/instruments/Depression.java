package org.polder.analysis.instruments;

import static org.polder.dsl.Logic.sum;
import static org.polder.dsl.Logic.value;
import static org.polder.dsl.Survey.compute;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.notice;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;

import java.util.List;
import java.util.stream.IntStream;
import org.polder.condition.Expression;
import org.polder.dsl.ComputedValue;
import org.polder.dsl.GridQuestion;
import org.polder.dsl.SingleQuestion;
import org.polder.model.Questionnaire;

/** Nine complaints scored from 0 to 3, a follow-up for whoever has any, advice from a total of 10 up. */
final class Depression {
    private static final int COMPLAINTS = 9;
    private static final List<Integer> ROWS =
            IntStream.rangeClosed(1, COMPLAINTS).boxed().toList();

    private Depression() {}

    static Questionnaire phq9() {
        GridQuestion complaints = grid("complaints")
                .text("How often were you troubled by this in the past two weeks?")
                .row(1, "Hardly enjoying what you do")
                .row(2, "Being down or without hope")
                .row(3, "Sleeping badly, or too much")
                .row(4, "Having little energy")
                .row(5, "Eating badly, or too much")
                .row(6, "Thinking little of yourself")
                .row(7, "Finding it hard to keep your mind on things")
                .row(8, "Being slow, or restless, so that others noticed")
                .row(9, "Thinking that you had better be dead")
                .scale(1, "Not at all")
                .scale(2, "A few days")
                .scale(3, "Most days")
                .scale(4, "Almost every day");
        ComputedValue score = compute(
                        "score",
                        sum(ROWS.stream().map(row -> complaints.at(row).value()).toArray(Expression[]::new))
                                .minus(value(COMPLAINTS)))
                .text("Total of the complaints, 0 to 27");
        SingleQuestion<Integer> hindrance = single("hindrance")
                .text("How hard did these complaints make your work, your home or your company with others?")
                .option(1, "Not hard")
                .option(2, "Somewhat hard")
                .option(3, "Very hard")
                .option(4, "Extremely hard")
                .askedIf(complaints.anyRow(ROWS, 2, 3, 4));
        return questionnaire("phq-9")
                .page("complaints", complaints, score)
                .page("hindrance", hindrance)
                .page(
                        "advice",
                        notice("advice")
                                .textIf(
                                        score.isAtLeast(20),
                                        "Your complaints are severe: please call your doctor today.")
                                .textIf(
                                        score.isBetween(15, 19),
                                        "Your complaints are rather severe: please see your doctor this week.")
                                .text("You may want to talk about your complaints with your doctor.")
                                .askedIf(score.isAtLeast(10)),
                        notice("urgent")
                                .text("If you think of death, you can call us day and night.")
                                .askedIf(complaints.at(9).isNoneOf(1)))
                .build();
    }
}
