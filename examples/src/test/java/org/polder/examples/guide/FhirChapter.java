package org.polder.examples.guide;

import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.text;

import java.nio.file.Path;
import org.polder.genai2026.Genai2026;
import org.polder.interchange.Exported;
import org.polder.interchange.Imported;
import org.polder.interchange.fhir.FhirQuestionnaires;
import org.polder.interchange.fhir.FhirResponses;
import org.polder.interview.Interview;
import org.polder.model.Questionnaire;
import org.polder.response.Response;

/** The code of the chapter on FHIR. */
final class FhirChapter {
    private FhirChapter() {}

    static void run(Path folder) {
        // guide: questionnaires
        Exported form = FhirQuestionnaires.write(Genai2026.asFielded());
        System.out.println(form.losses().size() + " losses, such as:");
        System.out.println(form.losses().get(0));

        Imported read = FhirQuestionnaires.read("genai.json", form.document());
        Questionnaire questionnaire = read.manuscript().questionnaire();
        System.out.println(
                questionnaire.items().size() + " items, " + read.losses().size() + " losses");
        // guide: end

        // guide: responses
        var tools = multiple("tools")
                .text("Which tools?")
                .option(1, "Pen")
                .option(2, "Saw")
                .optional();
        var why =
                text("why").text("Why no pen?").askedIf(tools.containsNoneOf(1)).optional();
        Questionnaire survey = questionnaire("tools").page("all", tools, why).build();
        Interview interview = Interview.start(survey)
                .answer(tools.answer(2))
                .orThrow()
                .leaveOpen()
                .orThrow();
        String document = FhirResponses.write(survey, interview.response("r1")).document();

        Response response = FhirResponses.read(survey, interview.start(), "r1", "r1.json", document)
                .response();
        System.out.println(response.answers());
        // guide: end
    }
}
