package org.polder.examples.guide;

import java.nio.file.Path;
import org.polder.genai2026.Genai2026;
import org.polder.interchange.Exported;
import org.polder.interchange.Imported;
import org.polder.interchange.surveyjs.SurveyJs;

/** The code of the chapter on forms of SurveyJS. */
final class SurveyjsChapter {
    private SurveyjsChapter() {}

    static void run(Path folder) {
        // guide: forms
        Exported form = SurveyJs.write(Genai2026.asFielded());
        System.out.println(form.losses().size() + " losses, such as:");
        System.out.println(form.losses().get(0));

        Imported imported = SurveyJs.read("form.json", """
                {"elements": [
                  {"type": "radiogroup", "name": "a", "title": "A?", "choices": [1, 2]},
                  {"type": "text", "name": "b", "title": "B?", "visibleIf": "iif({a} = 1, true, false)"}]}
                """);
        imported.losses().forEach(System.out::println);
        imported.manuscript().problems().forEach(System.out::println);
        // guide: end
    }
}
