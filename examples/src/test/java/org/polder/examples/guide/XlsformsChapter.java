package org.polder.examples.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.polder.genai2026.Genai2026;
import org.polder.interchange.Imported;
import org.polder.interchange.xform.XlsForms;
import org.polder.model.Questionnaire;

/** The code of the chapter on XLSForms. */
final class XlsformsChapter {
    private XlsformsChapter() {}

    static void run(Path folder) {
        try {
            forms(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void forms(Path folder) throws IOException {
        // guide: forms
        Path file = folder.resolve("genai.xlsx");
        try (OutputStream output = Files.newOutputStream(file)) {
            XlsForms.write(Genai2026.asFielded(), output).forEach(System.out::println);
        }

        try (InputStream input = Files.newInputStream(file)) {
            Imported read = XlsForms.read("genai.xlsx", input);
            Questionnaire questionnaire = read.manuscript().questionnaire();
            System.out.println(
                    questionnaire.items().size() + " items, " + read.losses().size() + " losses");
        }
        // guide: end
    }
}
