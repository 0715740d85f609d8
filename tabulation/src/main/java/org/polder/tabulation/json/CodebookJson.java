package org.polder.tabulation.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.polder.problem.Place;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.flat.Codebook;

/**
 * Reads and writes codebooks as JSON, format 1, so that they can be kept beside the data and mended by hand.
 *
 * <p>The form is closed: a field it does not know is refused by name and place. Reading reports all problems at once.
 */
public final class CodebookJson {
    /** The resource beside this class that holds the JSON Schema (draft 2020-12) of the form. */
    public static final String SCHEMA = "codebook.schema.json";

    /** The greatest number of characters in a document. */
    public static final int LONGEST = 20_000_000;

    private static final JsonDocument DOCUMENT = new JsonDocument("codebook", LONGEST);

    private CodebookJson() {}

    /**
     * Writes a codebook.
     *
     * @param codebook the codebook
     * @return the document, laid out for people, with a line end behind the last line
     */
    public static String text(Codebook codebook) {
        try {
            return JsonDocument.MAPPER
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(new CodebookEncoder(JsonDocument.MAPPER).node(codebook))
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Reads a codebook.
     *
     * @param source what to call the document in messages, such as a file's name
     * @param document the document
     * @return the codebook
     * @throws ProblemsException with every problem, when it is no codebook
     */
    public static Codebook read(String source, String document) {
        Place place = source.isEmpty() ? Place.none() : Place.none().withSource(source);
        CodebookDecoder decoder = new CodebookDecoder(place);
        Optional<Codebook> codebook = decoder.codebook(DOCUMENT.tree(source, document));
        if (codebook.isEmpty()) {
            throw DOCUMENT.refused(source, decoder.problems());
        }
        return codebook.get();
    }

    /**
     * Reads a codebook from a file.
     *
     * @param file the file, in UTF-8
     * @return the codebook
     * @throws IOException when reading fails
     * @throws ProblemsException with every problem, when it is no codebook
     */
    public static Codebook read(Path file) throws IOException {
        String source = String.valueOf(file.getFileName());
        try (InputStream input = Files.newInputStream(file)) {
            return read(source, input);
        }
    }

    /**
     * Reads a codebook from a stream.
     *
     * @param source what to call the document in messages
     * @param input the document in UTF-8; it is not closed, and no more of it is read than the bounds allow
     * @return the codebook
     * @throws IOException when reading fails
     * @throws ProblemsException with every problem, when it is no codebook
     */
    public static Codebook read(String source, InputStream input) throws IOException {
        return read(source, DOCUMENT.text(source, input));
    }

    /**
     * Gives the JSON Schema of the form. It says what a document may hold; that a variable's kind suits its columns is
     * judged by reading.
     *
     * @return the schema, as JSON
     */
    public static String schema() {
        try (InputStream resource = CodebookJson.class.getResourceAsStream(SCHEMA)) {
            if (resource == null) {
                throw new IllegalStateException("The jar lacks its resource " + SCHEMA);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the resource " + SCHEMA, failure);
        }
    }
}
