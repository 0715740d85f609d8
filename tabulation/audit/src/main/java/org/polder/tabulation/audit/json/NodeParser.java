package org.polder.tabulation.audit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** Reads a JSON document into nodes that know their lines; depth and sizes are bounded. */
final class NodeParser {
    private static final int LONGEST = 5_000_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(12)
                    .maxStringLength(10_000)
                    .maxNumberLength(30)
                    .maxNameLength(200)
                    .build())
            .build();

    private NodeParser() {}

    static Node parse(String source, String document) {
        Place place = Place.none().withSource(source);
        if (document.length() > LONGEST) {
            throw refused(
                    source,
                    Problem.error(
                            "document-too-long",
                            place,
                            "The document is longer than " + LONGEST + " characters: give published figures only"));
        }
        try (JsonParser json = FACTORY.createParser(document.startsWith("\uFEFF") ? document.substring(1) : document)) {
            if (json.nextToken() == null) {
                throw refused(source, Problem.error("broken-json", place, "The document is empty: expected an object"));
            }
            Node root = node(json);
            if (json.nextToken() != null) {
                throw refused(
                        source,
                        Problem.error(
                                "broken-json",
                                place.withLine(json.currentTokenLocation().getLineNr()),
                                "The document goes on behind its end: drop what follows"));
            }
            return root;
        } catch (JsonProcessingException broken) {
            Place at = broken.getLocation() == null
                    ? place
                    : place.withLine(broken.getLocation().getLineNr());
            throw refused(
                    source,
                    Problem.error("broken-json", at, "The document is not JSON: " + broken.getOriginalMessage()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ProblemsException refused(String source, Problem problem) {
        return new ProblemsException(source, List.of(problem));
    }

    private static Node node(JsonParser json) throws IOException {
        long line = json.currentTokenLocation().getLineNr();
        JsonToken token = json.currentToken();
        return switch (token) {
            case START_OBJECT -> {
                ImmutableMap.Builder<String, Node> fields = ImmutableMap.builder();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    json.nextToken();
                    fields.put(name, node(json));
                }
                yield new Node.Fields(line, fields.buildOrThrow());
            }
            case START_ARRAY -> {
                ImmutableList.Builder<Node> elements = ImmutableList.builder();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(node(json));
                }
                yield new Node.Elements(line, elements.build());
            }
            case VALUE_STRING -> new Node.Words(line, json.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Numeral(line, json.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> new Node.Flag(line, token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new Node.Nothing(line);
            default -> throw new IllegalStateException("Text has no token " + token);
        };
    }
}
