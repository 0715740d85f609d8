package org.polder.analysis.instruments;

import static org.polder.dsl.Logic.any;
import static org.polder.dsl.Logic.count;
import static org.polder.dsl.Survey.compute;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.repeat;
import static org.polder.dsl.Survey.single;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.polder.condition.Condition;
import org.polder.dsl.ComputedValue;
import org.polder.dsl.GridQuestion;
import org.polder.dsl.NumericQuestion;
import org.polder.dsl.RepeatedBlock;
import org.polder.dsl.SingleQuestion;
import org.polder.model.Questionnaire;

/** A roster: the respondent names up to five others, and is asked the same about each. */
final class Household {
    private static final int MOST = 5;

    private Household() {}

    static Questionnaire roster() {
        SingleQuestion<Integer> alone =
                single("alone").text("Do you live alone?").option(1, "Yes").option(2, "No");
        GridQuestion others = others();
        NumericQuestion age = number("age").text("How old is {person}?").between(0, 120);
        SingleQuestion<Integer> school = single("school")
                .text("Does {person} go to school?")
                .option(1, "Yes")
                .option(2, "No")
                .refused(9, "I would rather not say")
                .askedIf(age.isBetween(4, 24));
        SingleQuestion<Integer> work = single("work")
                .text("Does {person} have paid work?")
                .option(1, "Yes")
                .option(2, "No")
                .askedIf(age.isAtLeast(15));
        NumericQuestion hours = number("hours")
                .text("How many hours a week?")
                .between(1, 120)
                .dontKnow(998, "Don't know")
                .askedIf(work.is(1));
        RepeatedBlock each =
                repeat("each-person").forEachNamedRow(others).label("person").ask(age, school, work, hours);
        ComputedValue children = compute(
                        "children", count(persons(person -> age.askedFor(person).isLess(12))))
                .text("Number of children under 12");
        SingleQuestion<Integer> care = single("care")
                .text("Who looks after the children on weekdays?")
                .textIf(children.is(1), "Who looks after the child on weekdays?")
                .option(1, "Mostly we ourselves")
                .option(2, "Mostly others")
                .option(3, "Both about as much")
                .askedIf(children.isAtLeast(1));
        return questionnaire("household")
                .page("household", alone, others.askedIf(alone.is(2)))
                .page("each", each)
                .page("children", children, care)
                .build();
    }

    private static Condition[] persons(IntFunction<Condition> condition) {
        return IntStream.rangeClosed(1, MOST).mapToObj(condition).toArray(Condition[]::new);
    }

    private static GridQuestion others() {
        GridQuestion rows = grid("others").text("Who lives with you, and what are they to you?");
        for (int person = 1; person <= MOST; person++) {
            rows = rows.namedRow(person, "Person " + person);
        }
        return rows.scale(1, "Partner")
                .scale(2, "Child")
                .scale(3, "Parent")
                .scale(4, "Someone else")
                .optional()
                .check(own -> any(persons(person -> own.at(person).isNamed())), "Name at least one person.");
    }
}
