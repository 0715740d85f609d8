package org.polder.examples.guide;

import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.nio.file.Path;
import java.time.LocalDate;
import org.polder.analysis.Analysis;
import org.polder.analysis.Audience;
import org.polder.analysis.Covering;
import org.polder.analysis.Difference;
import org.polder.analysis.Finding;
import org.polder.analysis.Paths;
import org.polder.analysis.Review;
import org.polder.json.ResponseWriter;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;

/** The code of docs/analysing.md. */
final class AnalysingChapter {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private AnalysingChapter() {}

    static void run(Path folder) {
        Questionnaire bicycles = bicycles();
        review(bicycles);
        audience(bicycles);
        ways(bicycles);
        versions(bicycles);
    }

    private static Questionnaire bicycles() {
        // guide: bicycles
        var owns = single("Q1").text("Do you own a bicycle?").option(1, "Yes").option(2, "No");
        var rides = single("Q2")
                .text("How often do you ride it?")
                .option(1, "Daily")
                .option(2, "Now and then")
                .option(3, "It is broken")
                .askedIf(owns.is(1));
        var repair = text("Q3").text("What is wrong with it?").askedIf(rides.isNoneOf(1, 2));
        var club = text("Q4").text("Which club are you in?").askedIf(owns.is(2).and(rides.is(1)));
        Questionnaire bicycles = questionnaire("bicycles")
                .version("1.0")
                .language("en")
                .page("all", owns, rides, repair, club)
                .build();
        // guide: end
        return bicycles;
    }

    private static void review(Questionnaire bicycles) {
        // guide: review
        Review review = Review.of(bicycles);
        for (Finding finding : review.findings()) {
            System.out.println(finding.severity() + " " + finding);
        }
        // guide: end
    }

    private static void audience(Questionnaire bicycles) {
        // guide: audience
        Audience audience = Analysis.of(bicycles).audience(ItemId.of("Q2"));
        System.out.println("Asked if " + audience.words() + ".");
        // guide: end
    }

    private static void ways(Questionnaire bicycles) {
        // guide: ways
        Paths paths = Analysis.of(bicycles).paths().orElseThrow();
        System.out.println(paths.count() + " ways, of " + paths.shortest() + " to " + paths.longest() + " items");
        Covering covering = Analysis.of(bicycles).on(DAY).covering();
        covering.responses().forEach(response -> System.out.println(ResponseWriter.line(response)));
        // guide: end
    }

    private static void versions(Questionnaire bicycles) {
        // guide: versions
        Questionnaire next = bicycles.with(revision -> revision.remove("Q4").version("1.1"));
        Difference.between(bicycles, next).changes().forEach(change -> System.out.println(change.explanation()));
        // guide: end
    }
}
