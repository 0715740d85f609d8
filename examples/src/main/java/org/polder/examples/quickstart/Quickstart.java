package org.polder.examples.quickstart;

import static org.polder.dsl.Survey.bands;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.util.Scanner;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.interview.Step;
import org.polder.json.ResponseWriter;
import org.polder.model.OpenQuestion;
import org.polder.model.Questionnaire;

/** The README's two samples. */
final class Quickstart {
    private Quickstart() {}

    static Questionnaire declare() {
        // readme: declare
        var work = single("Q1")
                .text("What work do you do?")
                .option(1, "Self-employed")
                .option(2, "Employer");
        var size = single("Q2")
                .text("How many people work for you?")
                .options(bands(0, 10, 25))
                .askedIf(work.is(2));
        var why = text("Q3")
                .text("What do you like about your work?")
                .textIf(work.is(2), "What do you like about leading others?");
        return questionnaire("work")
                .version("1.0")
                .page("work", work, size, why)
                .build();
        // readme: end
    }

    static String embed(Questionnaire questionnaire, Scanner keyboard) {
        // readme: embed
        Interview interview = Interview.start(questionnaire);
        while (!interview.isComplete()) {
            Prompt prompt = interview.current().orElseThrow();
            System.out.println(prompt.text());
            prompt.choices().forEach(choice -> System.out.println(choice.code() + "  " + choice.label()));
            String line = keyboard.nextLine();
            Answer answer =
                    prompt.item() instanceof OpenQuestion ? Answer.text(line) : Answer.code(Integer.parseInt(line));
            Step step = interview.answer(prompt.id(), answer);
            step.problems().forEach(problem -> System.out.println(problem.message()));
            interview = step.interview();
        }
        return ResponseWriter.line(interview.response("r1"));
        // readme: end
    }
}
