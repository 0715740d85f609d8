package org.polder.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.polder.model.Questionnaire;

/** A questionnaire with every kind of item, condition, expression, fill, block and flag, as a document. */
final class EveryKind {
    private EveryKind() {}

    static String document() {
        try (InputStream input = EveryKind.class.getResourceAsStream("every-kind.json")) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Questionnaire questionnaire() {
        return QuestionnaireReader.standard().read("every-kind.json", document());
    }
}
