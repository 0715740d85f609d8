package org.polder.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Gives the JSON Schemas (draft 2020-12) of the forms read and written here, which the jar holds as resources. */
public final class JsonSchemas {
    /** The resource that holds the schema of questionnaires, beside this class. */
    public static final String QUESTIONNAIRE = "questionnaire.schema.json";

    /** The resource that holds the schema of responses, beside this class. */
    public static final String RESPONSE = "response.schema.json";

    private JsonSchemas() {}

    /**
     * Gives the schema of questionnaires. It says what a document may hold; that its references exist and stand
     * earlier is judged by {@link QuestionnaireReader}.
     *
     * @return the schema, as JSON
     */
    public static String questionnaire() {
        return text(QUESTIONNAIRE);
    }

    /**
     * Gives the schema of one response, a line of a file. It says what a line may hold; that an answer suits its
     * question is judged by {@link ResponseReader}.
     *
     * @return the schema, as JSON
     */
    public static String response() {
        return text(RESPONSE);
    }

    private static String text(String name) {
        // Asked of this class itself: another module may not look into this package.
        try (InputStream resource = JsonSchemas.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("The jar lacks its resource " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the resource " + name, failure);
        }
    }
}
