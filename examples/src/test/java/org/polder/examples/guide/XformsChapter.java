package org.polder.examples.guide;

import java.nio.file.Path;
import org.polder.answer.Answer;
import org.polder.genai2026.Genai2026;
import org.polder.interchange.Exported;
import org.polder.interchange.Imported;
import org.polder.interchange.xform.XFormSubmissions;
import org.polder.interchange.xform.XForms;
import org.polder.interview.Interview;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.response.Response;

/** The code of the chapter on XForms. */
final class XformsChapter {
    private XformsChapter() {}

    static void run(Path folder) {
        // guide: forms
        Exported form = XForms.write(Genai2026.asFielded());
        form.losses().forEach(System.out::println);

        Imported read = XForms.read("genai.xml", form.document());
        Questionnaire questionnaire = read.manuscript().questionnaire();
        System.out.println(
                questionnaire.items().size() + " items, " + read.losses().size() + " losses");
        // guide: end

        // guide: submissions
        Response response = Interview.start(questionnaire)
                .answer("Q1", Answer.code(1))
                .orThrow()
                .response("r1");
        XFormSubmissions submissions = XFormSubmissions.of(questionnaire);
        String sent = submissions.write(response);
        Response back = submissions.read("sent.xml", sent).response();
        System.out.println(back.answers().get(ItemId.of("Q1")));
        // guide: end
    }
}
