package org.polder.journal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.name.Language;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.response.Start;

/** Circumstances without what a questionnaire does not have, and a problem for each thing left out. */
record FittingStart(Start start, ImmutableList<Problem> problems) {

    static FittingStart of(Start start, Questionnaire questionnaire) {
        List<Problem> problems = new ArrayList<>();
        List<Language> languages = questionnaire.languages();
        boolean spoken = languages.contains(start.language());
        if (!spoken) {
            problems.add(unknownLanguage(start.language(), questionnaire));
        }
        List<String> closed = known(start.closedQuotas(), questionnaire, problems);
        return new FittingStart(
                new Start(
                                spoken ? start.language() : languages.get(0),
                                start.seed(),
                                start.today(),
                                start.closedQuotas())
                        .closed(closed),
                ImmutableList.copyOf(problems));
    }

    static Problem unknownLanguage(Language language, Questionnaire questionnaire) {
        return Problem.warning(
                "unknown-language",
                Place.none(),
                "The interview was in language '" + language + "', which questionnaire '" + questionnaire.id()
                        + "' version '" + questionnaire.version() + "' lacks; its languages are "
                        + questionnaire.languages() + ", and it goes on in the first");
    }

    /** Leaves out quotas that the questionnaire does not have. */
    static List<String> known(Iterable<String> names, Questionnaire questionnaire, List<Problem> problems) {
        List<String> known = new ArrayList<>();
        for (String name : names) {
            if (questionnaire.quota(name).isPresent()) {
                known.add(name);
            } else {
                problems.add(Problem.warning(
                        "unknown-quota",
                        Place.none(),
                        "Quota '" + name + "' was closed for this interview; questionnaire '" + questionnaire.id()
                                + "' version '" + questionnaire.version() + "' has the quotas "
                                + questionnaire.quotas().stream()
                                        .map(Quota::name)
                                        .toList()
                                + ", so it no longer keeps anyone out"));
            }
        }
        return known;
    }
}
