package org.polder.interchange.xform;

import org.polder.interchange.Exported;
import org.polder.model.Questionnaire;

/**
 * Writes questionnaires as ODK XForms.
 *
 * <p>Routing is kept in meaning: a condition is written out so that it holds in a form exactly where it is certainly
 * true, with explicit checks for answers that are missing. What a form cannot say is told, item by item.
 *
 * @see <a href="https://getodk.github.io/xforms-spec/">ODK XForms specification</a>
 */
public final class XForms {
    private XForms() {}

    /**
     * Writes a questionnaire as an XForm.
     *
     * @param questionnaire the questionnaire
     * @return the form as XML, and what it cannot say
     */
    public static Exported write(Questionnaire questionnaire) {
        return new FormWriter(questionnaire).write();
    }
}
