package org.polder.examples.web;

import org.polder.model.Questionnaire;

/**
 * What stands around every page.
 *
 * @param questionnaire the questionnaire
 * @param csrf the word that a form of this visitor must hold
 */
public record Frame(Questionnaire questionnaire, String csrf) {
    /**
     * Names the questionnaire.
     *
     * @param words the words of the page's language
     * @return its title for respondents
     */
    public String title(SurveyWords words) {
        return words.about("title", questionnaire.id());
    }
}
