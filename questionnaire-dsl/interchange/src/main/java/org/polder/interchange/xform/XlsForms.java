package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.polder.interchange.Exported;
import org.polder.interchange.Imported;
import org.polder.interchange.internal.HardenedXml;
import org.polder.model.Questionnaire;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * Writes questionnaires as XLSForms, the workbooks (XLSX) that KoboToolbox, ODK, Ona and others make forms of, and reads
 * them.
 *
 * <p>An XLSForm says what {@link XForms an XForm} says, in the sheets {@code survey}, {@code choices} and
 * {@code settings}; what neither has a notion of stands in a sheet {@code polder}, which other tools pass over. Both are
 * written and read alike, so what {@link XForms} tells of conditions holds here too.
 *
 * <p>Read are the types {@code text}, {@code integer}, {@code decimal}, {@code date}, {@code range}, {@code select_one},
 * {@code select_multiple}, {@code rank}, {@code note}, {@code acknowledge}, {@code calculate}, {@code today}, groups and
 * repeats, in today's names of types and columns and in most of the older ones. A question of another type is a text, or
 * is left out where respondents give no words. Columns that are not read are losses, and so are the choice filters, files
 * of choices and default values.
 *
 * @see <a href="https://xlsform.org/">XLSForm</a>
 */
public final class XlsForms {
    private XlsForms() {}

    /**
     * Writes a questionnaire as an XLSForm.
     *
     * @param questionnaire the questionnaire
     * @param output takes the workbook (XLSX); it is not closed
     * @return what the form cannot say
     * @throws UncheckedIOException when it cannot be written
     * @throws ProblemsException when the questionnaire is too large for a form: some 100,000 texts
     */
    public static ImmutableList<Problem> write(Questionnaire questionnaire, OutputStream output) {
        Exported form = XForms.write(questionnaire);
        SheetWriter writer =
                new SheetWriter(Form.of(questionnaire.id(), HardenedXml.read(questionnaire.id(), form.document())));
        WorkbookWriter.write(writer.sheets(), output);
        return ImmutableList.copyOf(Iterables.concat(form.losses(), writer.losses()));
    }

    /**
     * Reads an XLSForm.
     *
     * @param source what to call the document in messages, such as a file name
     * @param document the workbook (XLSX); it is not closed
     * @return the questionnaire, and what was not understood of the form, by sheet and line
     * @throws ProblemsException when the document is no workbook, has no sheet {@code survey}, or lines that do not fit
     *     together, all told at once; or when it goes beyond the bounds: 16 million bytes, 64 million unpacked, and for
     *     each sheet 16 million bytes and 300,000 cells and rows together
     * @throws UncheckedIOException when it cannot be read
     */
    public static Imported read(String source, InputStream document) {
        SheetForm.Made made = SheetForm.of(source, WorkbookReader.read(source, document, SheetForm.SHEETS));
        Imported imported = FormReader.read(made.form());
        return new Imported(
                imported.manuscript(), ImmutableList.copyOf(Iterables.concat(made.losses(), imported.losses())));
    }
}
