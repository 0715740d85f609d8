package org.polder.interchange.xform;

import java.io.InputStream;
import org.polder.interchange.Exported;
import org.polder.interchange.Imported;
import org.polder.interchange.internal.HardenedXml;
import org.polder.model.Questionnaire;
import org.polder.problem.ProblemsException;

/**
 * Writes questionnaires as ODK XForms, and reads forms as questionnaires.
 *
 * <p>Routing is kept in meaning: a condition is written out so that it holds in a form exactly where it is certainly
 * true, with explicit checks for answers that are missing. What a form cannot say is told, item by item.
 *
 * <p>Read are {@code input}, {@code select1}, {@code select}, {@code odk:rank}, {@code range} and {@code trigger}, groups
 * as pages, texts by language with {@code output}, and in {@code relevant}, {@code constraint} and {@code calculate}:
 * comparisons of a node with a text, number, day or node, {@code selected}, {@code count-selected}, {@code selected-at},
 * {@code string-length} beside 0, {@code regex} with plain patterns, {@code today()}, {@code and}, {@code or},
 * {@code not()}, and sums. Anything else is told with its place; a part of {@code relevant} that is not understood is
 * taken for true.
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

    /**
     * Reads a form.
     *
     * @param source what to call the document in messages, such as a file name
     * @param document the form, in UTF-8; it is not closed
     * @return the questionnaire, and what was not understood of the form
     * @throws ProblemsException when the document is no form, is malformed, has a document type, or goes beyond the
     *     bounds: 16 million characters, 100 levels, 300,000 elements
     */
    public static Imported read(String source, InputStream document) {
        return FormReader.read(Form.of(source, HardenedXml.read(source, document)));
    }

    /**
     * Reads a form.
     *
     * @param source what to call the document in messages
     * @param document the form
     * @return the questionnaire, and what was not understood of the form
     * @throws ProblemsException when the document is no form, is malformed, has a document type, or goes beyond the
     *     bounds
     */
    public static Imported read(String source, String document) {
        return FormReader.read(Form.of(source, HardenedXml.read(source, document)));
    }
}
