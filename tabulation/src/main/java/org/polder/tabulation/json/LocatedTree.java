package org.polder.tabulation.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * A document as a tree, with the line of each value.
 *
 * @param root the tree
 * @param lines the line of each value, by its JSON pointer
 */
record LocatedTree(JsonNode root, Map<String, Long> lines) {
    /** The greatest number of characters in a document. */
    static final int LONGEST = 2_000_000;

    static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxStringLength(100_000)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Reads a document; throws what is wrong with it as a {@link ProblemsException} about the subject. */
    static LocatedTree of(String subject, Place place, String document) {
        if (document.length() > LONGEST) {
            throw new ProblemsException(
                    subject,
                    List.of(Problem.error(
                            "document-too-long",
                            place,
                            "The document is longer than " + LONGEST + " characters: this is no such document")));
        }
        String text = document.startsWith("\uFEFF") ? document.substring(1) : document;
        try {
            return new LocatedTree(MAPPER.readTree(text), lines(text));
        } catch (JsonProcessingException broken) {
            Place at = broken.getLocation() == null
                    ? place
                    : place.withLine(broken.getLocation().getLineNr())
                            .withItem("column " + broken.getLocation().getColumnNr());
            throw new ProblemsException(
                    subject,
                    List.of(Problem.error(
                            "broken-json",
                            at,
                            "The document is not JSON: " + Plain.words(broken.getOriginalMessage()))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, Long> lines(String text) throws IOException {
        Map<String, Long> lines = new HashMap<>();
        try (JsonParser json = MAPPER.createParser(text)) {
            while (json.nextToken() != null) {
                lines.putIfAbsent(json.getParsingContext().pathAsPointer().toString(), (long)
                        json.currentTokenLocation().getLineNr());
            }
        }
        return lines;
    }
}
