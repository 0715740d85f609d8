package org.polder.tabulation.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.polder.problem.Place;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.coding.CodeFrame;

/**
 * Reads and writes coding schemes for open answers as JSON, format 1: patterns and assignments that people keep and mend
 * by hand.
 *
 * <p>The form is closed: a field it does not know is refused by name and place. Reading reports all problems at once.
 */
public final class CodeFramesJson {
    /** The resource beside this class that holds the JSON Schema (draft 2020-12) of the form. */
    public static final String SCHEMA = "code-frames.schema.json";

    /** The greatest number of characters in a document. */
    public static final int LONGEST = 20_000_000;

    private static final JsonDocument DOCUMENT = new JsonDocument("coding schemes", LONGEST);

    private CodeFramesJson() {}

    /**
     * Writes coding schemes.
     *
     * @param frames the schemes
     * @return the document, laid out for people, with a line end behind the last line
     */
    public static String text(List<CodeFrame> frames) {
        try {
            return JsonDocument.MAPPER
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(CodeFramesDecoder.node(frames))
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Reads coding schemes.
     *
     * @param source what to call the document in messages, such as a file's name
     * @param document the document
     * @return the schemes in order
     * @throws ProblemsException with every problem, when they are none
     */
    public static ImmutableList<CodeFrame> read(String source, String document) {
        Place place = source.isEmpty() ? Place.none() : Place.none().withSource(source);
        CodeFramesDecoder decoder = new CodeFramesDecoder(new Findings(place));
        Optional<ImmutableList<CodeFrame>> frames = decoder.frames(DOCUMENT.tree(source, document));
        return frames.orElseThrow(() -> DOCUMENT.refused(source, decoder.problems()));
    }

    /**
     * Reads coding schemes from a file.
     *
     * @param file the file, in UTF-8
     * @return the schemes in order
     * @throws IOException when reading fails
     * @throws ProblemsException with every problem, when they are none
     */
    public static ImmutableList<CodeFrame> read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), input);
        }
    }

    /**
     * Reads coding schemes from a stream.
     *
     * @param source what to call the document in messages
     * @param input the document in UTF-8; it is not closed, and no more of it is read than the bounds allow
     * @return the schemes in order
     * @throws IOException when reading fails
     * @throws ProblemsException with every problem, when they are none
     */
    public static ImmutableList<CodeFrame> read(String source, InputStream input) throws IOException {
        return read(source, DOCUMENT.text(source, input));
    }

    /**
     * Gives the JSON Schema of the form. It says what a document may hold; that codes are unique, assigned codes exist
     * and patterns can be read is judged by reading.
     *
     * @return the schema, as JSON
     */
    public static String schema() {
        try (InputStream resource = CodeFramesJson.class.getResourceAsStream(SCHEMA)) {
            if (resource == null) {
                throw new IllegalStateException("The jar lacks its resource " + SCHEMA);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the resource " + SCHEMA, failure);
        }
    }
}
