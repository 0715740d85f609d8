package org.polder.analysis;

import org.polder.model.Questionnaire;

/**
 * A questionnaire with a fault, and where it must be found.
 *
 * @param faulty the questionnaire with the fault
 * @param code the code of the finding
 * @param place its place
 */
record Plant(Questionnaire faulty, String code, String place) {
    boolean isFoundBy(Finding finding) {
        return finding.code().equals(code) && finding.place().item().orElse("").equals(place);
    }
}
