package org.polder.tabulation.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.polder.problem.Place;
import org.polder.problem.Problem;
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

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(100_000)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private CodebookJson() {}

    /**
     * Writes a codebook.
     *
     * @param codebook the codebook
     * @return the document, laid out for people, with a line end behind the last line
     */
    public static String text(Codebook codebook) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(new CodebookEncoder(MAPPER).node(codebook))
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
        if (document.length() > LONGEST) {
            throw refused(
                    source,
                    Problem.error(
                            "document-too-long",
                            place,
                            "The document is longer than " + LONGEST + " characters: this is no codebook"));
        }
        CodebookDecoder decoder = new CodebookDecoder(place);
        Optional<Codebook> codebook = decoder.codebook(tree(source, place, document));
        if (codebook.isEmpty()) {
            throw new ProblemsException(subject(source), decoder.problems());
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
        // No character takes more than three bytes of UTF-8 for each of Java's.
        byte[] bytes = input.readNBytes(3 * LONGEST + 4);
        try {
            return read(
                    source,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException malformed) {
            throw refused(
                    source,
                    Problem.error(
                            "not-utf-8",
                            Place.none().withSource(source),
                            "The document is not in UTF-8, or not text at all: save it as UTF-8"));
        }
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

    private static JsonNode tree(String source, Place place, String document) {
        try {
            return MAPPER.readTree(document.startsWith("\uFEFF") ? document.substring(1) : document);
        } catch (JsonProcessingException broken) {
            Place at = broken.getLocation() == null
                    ? place
                    : place.withLine(broken.getLocation().getLineNr())
                            .withItem("column " + broken.getLocation().getColumnNr());
            throw refused(
                    source,
                    Problem.error(
                            "broken-json",
                            at,
                            "The document is not JSON: " + Plain.words(broken.getOriginalMessage())));
        }
    }

    private static String subject(String source) {
        return source.isEmpty() ? "The codebook" : "The codebook in " + source;
    }

    private static ProblemsException refused(String source, Problem problem) {
        return new ProblemsException(subject(source), List.of(problem));
    }
}
