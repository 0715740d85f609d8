package org.polder.interchange.limesurvey;

import org.polder.interchange.Exported;
import org.polder.model.Questionnaire;

/**
 * Writes questionnaires as survey files ({@code .lss}) that LimeSurvey 6 imports.
 *
 * <p>Routing is kept in meaning: a condition becomes a relevance equation that holds exactly where the condition is
 * certainly true, with explicit checks for answers that are missing. What LimeSurvey cannot say is told, item by item.
 *
 * <p>Survey files are not read.
 *
 * @see <a href="https://www.limesurvey.org/manual/ExpressionScript_-_Presentation">ExpressionScript</a>
 */
public final class LimeSurvey {
    private LimeSurvey() {}

    /**
     * Writes a questionnaire as a survey file.
     *
     * @param questionnaire the questionnaire
     * @return the file as XML, and what it cannot say
     */
    public static Exported write(Questionnaire questionnaire) {
        return new SurveyWriter(questionnaire).write();
    }
}
