package org.polder.interchange.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** Reads JSON from strangers within bounds. */
public final class HardenedJson {
    private static final int LONGEST = 16_000_000;
    private static final int DEEPEST = 200;
    private static final int MOST_TOKENS = 2_000_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(1_000_000)
                    .maxNumberLength(60)
                    .maxNameLength(500)
                    .build())
            .build();
    private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    /** The same for what was written here, however large it is. */
    private static final ObjectMapper OWN = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Integer.MAX_VALUE)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    private HardenedJson() {}

    /** Reads again what was written here. */
    public static JsonNode own(String document) {
        try {
            return OWN.readTree(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Reads an object.
     *
     * @throws ProblemsException when the document is no JSON object, or beyond the bounds
     */
    public static JsonNode object(String subject, String source, String document) {
        Place place = Place.none().withSource(source);
        if (document.length() > LONGEST) {
            throw refused(
                    subject,
                    place,
                    "too-long",
                    "The document has " + document.length() + " characters: use at most " + LONGEST);
        }
        try {
            bound(subject, place, document);
            JsonNode node = MAPPER.readTree(document);
            if (!node.isObject()) {
                throw refused(
                        subject, place, "broken-json", "The document is no JSON object: it has to start with '{'");
            }
            return node;
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            Place spot = at == null ? place : place.withLine(Math.max(1, at.getLineNr()));
            String why = broken.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
            throw refused(subject, spot, "broken-json", "The document cannot be read as JSON: " + cut(why));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Counts before anything is kept, so that a document of nothing but brackets costs no memory. */
    private static void bound(String subject, Place place, String document) throws IOException {
        try (JsonParser parser = FACTORY.createParser(document)) {
            int count = 0;
            while (parser.nextToken() != null) {
                if (++count > MOST_TOKENS) {
                    throw refused(
                            subject,
                            place.withLine(parser.currentLocation().getLineNr()),
                            "too-many-values",
                            "The document has more than " + MOST_TOKENS + " names and values: make it smaller");
                }
            }
        }
    }

    /** Cuts a text short for a message. */
    public static String cut(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private static ProblemsException refused(String subject, Place place, String code, String message) {
        return new ProblemsException(subject, List.of(Problem.error(code, place, message)));
    }
}
