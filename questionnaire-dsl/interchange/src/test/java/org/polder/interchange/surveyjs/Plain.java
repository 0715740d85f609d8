package org.polder.interchange.surveyjs;

import org.polder.condition.Condition;
import org.polder.model.Questionnaire;
import org.polder.model.Rowed;

/** Tells which questionnaires SurveyJS keeps all answers of. */
final class Plain {
    private Plain() {}

    /** SurveyJS drops the choice of an option once it is hidden, where an answer of ours comes back with the option. */
    static boolean isPlain(Questionnaire questionnaire) {
        return questionnaire.items().stream()
                .filter(item -> !(item instanceof Rowed))
                .flatMap(item -> item.options().stream())
                .allMatch(option -> option.askedIf().equals(Condition.always()));
    }
}
