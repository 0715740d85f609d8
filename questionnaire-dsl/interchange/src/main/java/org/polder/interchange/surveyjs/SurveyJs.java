package org.polder.interchange.surveyjs;

import org.polder.interchange.Exported;
import org.polder.model.Questionnaire;

/** Forms of SurveyJS (survey-core 3.1), as JSON. */
public final class SurveyJs {
    private SurveyJs() {}

    /**
     * Writes a questionnaire as a form.
     *
     * <p>Each condition becomes an expression that holds exactly when the condition is certainly true. SurveyJS lets the
     * answers of hidden questions count, so the form has a variable {@code asked_Q} for each item that a condition looks
     * at. What it cannot say is among the losses, each of which says what SurveyJS does instead.
     *
     * @param questionnaire the questionnaire
     * @return the form and what got lost
     */
    public static Exported write(Questionnaire questionnaire) {
        FormWriter writer = new FormWriter(questionnaire);
        String form = writer.form().toPrettyString();
        return new Exported(form, writer.losses());
    }
}
