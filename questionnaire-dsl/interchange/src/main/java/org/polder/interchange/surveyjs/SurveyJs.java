package org.polder.interchange.surveyjs;

import org.polder.interchange.Exported;
import org.polder.interchange.Imported;
import org.polder.interchange.internal.HardenedJson;
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

    /**
     * Reads a form as a manuscript, which need not be sound: its own problems tell of names that do not exist or stand
     * later.
     *
     * <p>Read are pages, panels (their conditions join those of their questions), choices of one or several, rankings,
     * ratings, yes and no, numbers, dates, texts, matrices of one kind of cell, and HTML as notices. Expressions may use
     * {@code = <> > < >= <=}, {@code contains}, {@code anyof}, {@code allof} and their opposites, {@code empty} and
     * {@code notempty}, {@code and}, {@code or}, {@code !}, parentheses, variables, {@code .length} of several choices,
     * {@code today()} and {@code dateAdd}. All else is a loss with its text; where it was part of a condition, that part
     * is taken to hold for everyone. Values that are no whole numbers get numbers, which a loss lists.
     *
     * @param source what to call the document in messages, such as a file's name
     * @param document the form as JSON, at most 16 million characters, 200 levels and 2 million names and values
     * @return the manuscript and what was not understood
     * @throws org.polder.problem.ProblemsException when the document is no JSON object within those bounds
     */
    public static Imported read(String source, String document) {
        return new FormReader(source, HardenedJson.object("Form '" + source + "'", source, document)).imported();
    }
}
