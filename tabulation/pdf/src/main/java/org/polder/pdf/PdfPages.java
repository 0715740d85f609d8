package org.polder.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRRuntimeException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Prints a page as PDF, by the print style of its own style sheet (CSS 2.1 with paged media; no scripts).
 *
 * <p>The page must be HTML that is well-formed XML too, as the pages of {@code HtmlTables} are. Its charts in SVG are
 * drawn as such. Texts in Arial, Helvetica or sans-serif are set in Liberation Sans, which is embedded; give the boxes in
 * the margins of {@code @page} a font too, as they get Times otherwise, which is not. {@code <bookmarks>} in the head of
 * the page become the outline. Nothing else is read: neither files nor addresses that the page names.
 */
public final class PdfPages {
    private static final List<String> FAMILIES = List.of("Liberation Sans", "Arial", "Helvetica", "sans-serif");
    private static final Set<FSFontUseCase> DRAWINGS = EnumSet.of(FSFontUseCase.SVG);

    private PdfPages() {}

    /**
     * Prints a page.
     *
     * @param page the page
     * @param output takes the PDF; stays open
     * @throws IOException when the output cannot be written, or the page is no well-formed XML
     */
    public static void write(String page, OutputStream output) throws IOException {
        // It tells its progress on standard error, where a program's own messages belong.
        XRLog.setLoggingEnabled(false);
        Path fonts = Files.createTempDirectory("polder-fonts");
        try (PDDocument pdf = new PDDocument();
                BatikSVGDrawer drawings = new BatikSVGDrawer()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(pdf);
            for (Face face : Face.values()) {
                // Drawings read their fonts from files only.
                File file = face.copy(fonts).toFile();
                PDFontSupplier font = new PDFontSupplier(loaded(pdf, file));
                for (String family : FAMILIES) {
                    builder.useFont(font, family, face.weight(), face.style(), true);
                    builder.useFont(file, family, face.weight(), face.style(), true, DRAWINGS);
                }
            }
            builder.useExternalResourceAccessControl(
                    (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useFastMode();
            builder.addDOMMutator(PdfPages::mend);
            builder.useSVGDrawer(drawings);
            builder.withProducer("Polder");
            builder.withHtmlContent(page, "about:blank");
            builder.toStream(output);
            builder.run();
        } catch (XRRuntimeException unreadable) {
            throw new IOException("The page cannot be printed: " + unreadable.getMessage(), unreadable);
        } finally {
            for (Face face : Face.values()) {
                Files.deleteIfExists(face.in(fonts));
            }
            Files.deleteIfExists(fonts);
        }
    }

    /** Ligatures and the like are left out: looking for them takes as long as all the rest. */
    private static PDFont loaded(PDDocument pdf, File file) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
        font.setEnableGsub(false);
        return PDType0Font.load(pdf, font, true);
    }

    /** The drawing library takes the font as it is, one unit high, for texts of exactly this size. */
    private static void mend(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element text && text.getAttribute("font-size").equals("12")) {
                text.setAttribute("font-size", "12.01");
            }
            mend(child);
        }
    }
}
