package org.polder.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.polder.model.Manuscript;
import org.polder.model.Questionnaire;

/**
 * Writes questionnaires as JSON, in the form that {@link QuestionnaireReader} reads back as the same questionnaire
 * or manuscript.
 *
 * <p>Equal questionnaires give the same bytes. What a reader takes without being told is left out.
 */
public final class QuestionnaireWriter {
    private QuestionnaireWriter() {}

    /**
     * Writes a questionnaire for people to read.
     *
     * @param questionnaire the questionnaire
     * @return the document, with a line end behind its last line
     */
    public static String text(Questionnaire questionnaire) {
        return JsonPrinter.laidOut(QuestionnaireEncoder.everything(questionnaire));
    }

    /**
     * Writes a questionnaire on one line, for sending and storing.
     *
     * @param questionnaire the questionnaire
     * @return the document without white space
     */
    public static String line(Questionnaire questionnaire) {
        return JsonPrinter.compact(QuestionnaireEncoder.everything(questionnaire));
    }

    /**
     * Writes a questionnaire to a file in UTF-8, laid out for people.
     *
     * @param questionnaire the questionnaire
     * @param file the file; what it held is replaced
     * @throws IOException when writing fails
     */
    public static void write(Questionnaire questionnaire, Path file) throws IOException {
        Files.writeString(file, text(questionnaire), StandardCharsets.UTF_8);
    }

    /**
     * Writes a manuscript for people to read, sound or not, with what is printed beside its items.
     *
     * @param manuscript the manuscript
     * @return the document, with a line end behind its last line
     */
    public static String text(Manuscript manuscript) {
        return JsonPrinter.laidOut(QuestionnaireEncoder.everything(manuscript));
    }

    /**
     * Writes a manuscript to a file in UTF-8, laid out for people.
     *
     * @param manuscript the manuscript
     * @param file the file; what it held is replaced
     * @throws IOException when writing fails
     */
    public static void write(Manuscript manuscript, Path file) throws IOException {
        Files.writeString(file, text(manuscript), StandardCharsets.UTF_8);
    }
}
