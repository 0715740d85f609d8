package org.polder.examples.guide;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.polder.answer.Answer;
import org.polder.genai2026.Genai2026;
import org.polder.interchange.Exported;
import org.polder.interchange.limesurvey.LimeSurvey;
import org.polder.interchange.limesurvey.LimeSurveyResponses;
import org.polder.interview.Interview;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.problem.Problem;
import org.polder.response.Response;

/** The code of the chapter on LimeSurvey. */
final class LimesurveyChapter {
    private LimesurveyChapter() {}

    static void run(Path folder) {
        // guide: survey
        Questionnaire questionnaire = Genai2026.asFielded();
        Exported survey = LimeSurvey.write(questionnaire);
        System.out.println(survey.losses().size() + " losses, such as:");
        System.out.println(survey.losses().get(0));
        System.out.println(survey.losses().get(survey.losses().size() - 1));
        // guide: end

        // guide: responses
        LimeSurveyResponses csv = LimeSurveyResponses.of(questionnaire);
        Response response = Interview.start(questionnaire)
                .answer("Q1", Answer.code(2))
                .orThrow()
                .response("r1");
        StringWriter file = new StringWriter();
        csv.write(List.of(response), file);
        List<Problem> problems = csv.read(
                "sent.csv",
                new StringReader(file.toString()),
                row -> System.out.println("line " + row.line() + ": "
                        + row.response().orElseThrow().answers().get(ItemId.of("Q1"))));
        System.out.println(problems.size() + " problems");
        // guide: end
    }
}
