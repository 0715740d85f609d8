package org.polder.examples.guide;

import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.nio.file.Path;
import java.util.Map;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.message.Messages;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.problem.ProblemsException;
import org.polder.text.Text;
import org.polder.text.TextBundle;

/** The code of docs/editing.md. */
final class EditingChapter {
    private EditingChapter() {}

    static void run(Path folder) {
        // guide: base
        var work = single("work")
                .text("What work do you do?")
                .option(1, "Freelance")
                .option(2, "Employed");
        var rate = text("rate").text("What do you charge?").askedIf(work.is(1)).optional();
        Questionnaire base =
                questionnaire("work").version("1.0").page("all", work, rate).build();
        // guide: end
        revise(base);
        languages(base);
    }

    private static void revise(Questionnaire base) {
        // guide: revise
        Questionnaire own = base.with(revision -> revision.version("1.1")
                .edit("work", item -> item.addOption(Option.of(3, Text.of("work.3"))))
                .edit("rate", item -> item.asking(asking -> asking.hint(Text.of("rate.hint"))))
                .wording(Language.EN, "work.text", "How do you earn your living?")
                .wording(Language.EN, "work.3", "Both")
                .wording(Language.EN, "rate.hint", "Per hour, in euros."));
        Interview interview = Interview.start(own);
        System.out.println(interview.current().orElseThrow().text());
        interview.current().orElseThrow().choices().forEach(choice -> System.out.println(choice.label()));
        // guide: end

        // guide: broken
        try {
            base.with(revision ->
                    revision.edit("work", item -> item.removeOption(1)).remove("rat"));
        } catch (ProblemsException broken) {
            System.out.println(broken.getMessage());
        }
        // guide: end
    }

    private static void languages(Questionnaire base) {
        // guide: gaps
        Map<String, String> dutch = Map.of("work.text", "Wat voor werk doet u?", "work.1", "Zelfstandig");
        try {
            base.with(revision -> revision.wordings(TextBundle.of(Language.NL, dutch)));
        } catch (ProblemsException gaps) {
            gaps.problems().forEach(System.out::println);
        }
        // guide: end

        // guide: languages
        Questionnaire both = base.with(revision -> revision.wordings(TextBundle.of(Language.NL, dutch))
                .wording(Language.NL, "work.2", "In loondienst")
                .wording(Language.NL, "rate.text", "Wat rekent u?"));
        Interview english = Interview.start(Routing.of(both), Language.EN);
        System.out.println(english.current().orElseThrow().text());
        System.out.println(english.in(Language.NL).current().orElseThrow().text());
        // guide: end

        // guide: messages
        Messages standard = Messages.standard().covering(both);
        Messages friendly = standard.with(TextBundle.of(
                Language.NL, Map.of("unknown-option", "Dat staat er niet bij. Kies een van de antwoorden.")));
        Interview dutchInterview = english.in(Language.NL);
        System.out.println(standard.of(english.answer("work", Answer.code(7))));
        System.out.println(friendly.of(dutchInterview.answer("work", Answer.code(7))));
        // guide: end
    }
}
