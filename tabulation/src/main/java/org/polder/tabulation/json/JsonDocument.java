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
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * Reads a document of bounded size as JSON.
 *
 * @param kind what the document holds, for messages, such as {@code coding schemes}
 * @param longest the greatest number of characters
 */
record JsonDocument(String kind, int longest) {
    static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
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

    JsonNode tree(String source, String document) {
        if (document.length() > longest) {
            throw refused(
                    source,
                    "document-too-long",
                    place(source),
                    "The document is longer than " + longest + " characters: it holds no " + kind);
        }
        try {
            return MAPPER.readTree(document.startsWith("\uFEFF") ? document.substring(1) : document);
        } catch (JsonProcessingException broken) {
            Place at = broken.getLocation() == null
                    ? place(source)
                    : place(source)
                            .withLine(broken.getLocation().getLineNr())
                            .withItem("column " + broken.getLocation().getColumnNr());
            throw refused(
                    source, "broken-json", at, "The document is not JSON: " + Plain.words(broken.getOriginalMessage()));
        }
    }

    String text(String source, InputStream input) throws IOException {
        // No character takes more than three bytes of UTF-8 for each of Java's.
        byte[] bytes = input.readNBytes(3 * longest + 4);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw refused(
                    source,
                    "not-utf-8",
                    place(source),
                    "The document is not in UTF-8, or not text at all: save it as UTF-8");
        }
    }

    ProblemsException refused(String source, List<Problem> problems) {
        return new ProblemsException("The " + kind + (source.isEmpty() ? "" : " in " + source), problems);
    }

    private ProblemsException refused(String source, String code, Place place, String message) {
        return refused(source, List.of(Problem.error(code, place, message)));
    }

    private static Place place(String source) {
        return source.isEmpty() ? Place.none() : Place.none().withSource(source);
    }
}
