package org.polder.examples.guide;

import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;

import java.nio.file.Path;
import org.polder.analysis.paper.RoutingWords;
import org.polder.interchange.codebook.Codebooks;
import org.polder.model.Questionnaire;
import org.polder.name.Language;

/** The code of the chapter on codebooks. */
final class DdiChapter {
    private DdiChapter() {}

    static void run(Path folder) {
        // guide: codebooks
        var work = single("work")
                .text("What work do you do?")
                .option(1, "Freelance")
                .option(2, "Employed")
                .dontKnow(9, "Don't know");
        var hours = number("hours").text("Hours last week?").between(0, 168).askedIf(work.is(1));
        Questionnaire survey = questionnaire("work").page("all", work, hours).build();

        String ddi = Codebooks.ddi(survey).document();
        System.out.println(ddi.lines().filter(line -> line.contains("<var ")).count() + " variables in DDI");

        RoutingWords words = RoutingWords.of(survey, Language.EN).ofTheRespondent();
        System.out.print(Codebooks.markdown(survey, Language.EN, words::say));
        // guide: end
    }
}
