package org.polder.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.polder.model.Manuscript;
import org.polder.model.Questionnaire;
import org.polder.problem.ProblemsException;

/**
 * Reads questionnaires as {@link QuestionnaireWriter} writes them, within bounds.
 *
 * <p>The form is closed: what it does not know is refused by name and position, and kinds go by the names the form
 * defines, never by those of classes. All problems are reported at once: first those of the document, and when it
 * could be read in full, also those of the questionnaire it describes.
 *
 * <p>Safe to share between threads.
 */
public final class QuestionnaireReader {
    private static final QuestionnaireReader STANDARD = new QuestionnaireReader(QuestionnaireLimits.standard());

    private final QuestionnaireLimits limits;

    private QuestionnaireReader(QuestionnaireLimits limits) {
        this.limits = limits;
    }

    /**
     * Gives the reader with standard bounds.
     *
     * @return the reader
     */
    public static QuestionnaireReader standard() {
        return STANDARD;
    }

    /**
     * Gives a reader with other bounds.
     *
     * @param limits the bounds
     * @return the reader
     */
    public static QuestionnaireReader within(QuestionnaireLimits limits) {
        return new QuestionnaireReader(limits);
    }

    /**
     * Reads a document.
     *
     * @param source what to call the document in messages, such as a file's name
     * @param document the document
     * @return the questionnaire, without what is printed beside its items
     * @throws ProblemsException when the document is malformed, passes a bound or describes no sound questionnaire,
     *     with every problem
     */
    public Questionnaire read(String source, String document) {
        return decoded(source, document, QuestionnaireDecoder::decode);
    }

    /**
     * Reads a document that may describe no sound questionnaire, such as a printed one as it was printed.
     *
     * @param source what to call the document in messages, such as a file's name
     * @param document the document
     * @return the manuscript, with what is printed beside its items; of two items with one id the first has the note
     * @throws ProblemsException when the document is malformed or passes a bound, with every problem
     */
    public Manuscript manuscript(String source, String document) {
        return decoded(source, document, QuestionnaireDecoder::manuscript);
    }

    /**
     * Reads a file that may describe no sound questionnaire.
     *
     * @param file the file, in UTF-8
     * @return the manuscript
     * @throws IOException when reading fails
     * @throws ProblemsException as {@link #manuscript(String, String)} does, and when the bytes are not UTF-8
     */
    public Manuscript manuscript(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (InputStream input = Files.newInputStream(file)) {
            return manuscript(name, text(name, input));
        }
    }

    private <T> T decoded(String source, String document, BiFunction<QuestionnaireDecoder, Entry, Optional<T>> decode) {
        Findings findings = new Findings(source, limits.problems());
        if (document.length() > limits.length()) {
            findings.whole(
                    "document-too-long",
                    "The document is longer than " + limits.length() + " characters: this is no questionnaire, or"
                            + " one to split");
            throw refusal(source, findings);
        }
        String text = document.startsWith("\uFEFF") ? document.substring(1) : document;
        Optional<T> decoded = new DocumentParser(limits, findings)
                .parse(text)
                .flatMap(root -> decode.apply(new QuestionnaireDecoder(limits, findings), Entry.root(root, findings)));
        if (decoded.isEmpty() || !findings.isEmpty()) {
            throw refusal(source, findings);
        }
        return decoded.get();
    }

    /**
     * Reads a document from a stream.
     *
     * @param source what to call the document in messages
     * @param input the document in UTF-8; it is not closed, and no more of it is read than the bounds allow
     * @return the questionnaire
     * @throws IOException when reading fails
     * @throws ProblemsException as {@link #read(String, String)} does, and when the bytes are not UTF-8
     */
    public Questionnaire read(String source, InputStream input) throws IOException {
        return read(source, text(source, input));
    }

    private String text(String source, InputStream input) throws IOException {
        // No character of Java's takes more than three bytes of UTF-8.
        byte[] bytes = input.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, 3L * limits.length() + 4));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            Findings findings = new Findings(source, limits.problems());
            findings.whole("not-utf-8", "The document is not in UTF-8, or not text at all: save it as UTF-8");
            throw refusal(source, findings);
        }
    }

    /**
     * Reads a file.
     *
     * @param file the file, in UTF-8
     * @return the questionnaire
     * @throws IOException when reading fails
     * @throws ProblemsException as {@link #read(String, InputStream)} does
     */
    public Questionnaire read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), input);
        }
    }

    private static ProblemsException refusal(String source, Findings findings) {
        return new ProblemsException(
                source.isEmpty() ? "The questionnaire" : "The questionnaire in " + source, findings.problems());
    }
}
