package org.polder.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a document into values with their places, within bounds and without recursion. */
final class DocumentParser {
    private static final int FARTHEST_DIGIT = 1000;

    private final QuestionnaireLimits limits;
    private final JsonFactory factory;
    private final Findings findings;
    private final Deque<Open> open = new ArrayDeque<>();
    private int count;

    DocumentParser(QuestionnaireLimits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
        // Jackson's own bounds stand behind ours, which speak the reader's language. Names are not interned: they
        // come from strangers.
        this.factory = JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.nesting() + 2)
                        .maxStringLength(limits.length())
                        .maxNumberLength(limits.length())
                        .maxNameLength(limits.length())
                        .build())
                .build();
    }

    /** An object or array that is not closed yet. */
    private static final class Open {
        private final Spot spot;
        private final boolean object;
        private final Map<String, JsonValue> fields = new LinkedHashMap<>();
        private final List<JsonValue> elements = new ArrayList<>();
        private String name = "";

        Open(Spot spot, boolean object) {
            this.spot = spot;
            this.object = object;
        }

        JsonValue close() {
            return object
                    ? new JsonValue.Fields(spot, ImmutableMap.copyOf(fields))
                    : new JsonValue.Elements(spot, ImmutableList.copyOf(elements));
        }
    }

    Optional<JsonValue> parse(String text) {
        try (JsonParser json = factory.createParser(text)) {
            JsonValue root = null;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (root != null) {
                    findings.unreadable("broken-json", spot(json), "", "The document goes on behind its end: drop it");
                    return Optional.empty();
                }
                if (++count > limits.values() || open.size() > limits.nesting()) {
                    tooMuch(json);
                    return Optional.empty();
                }
                root = token(json, token);
            }
            if (root == null) {
                findings.whole("broken-json", "The document is empty: expected a JSON object");
            }
            return Optional.ofNullable(root);
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            findings.unreadable(
                    "broken-json",
                    at == null ? new Spot(1, 1) : new Spot(at.getLineNr(), at.getColumnNr()),
                    "",
                    "The document is not JSON: " + Json.plain(broken.getOriginalMessage()));
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void tooMuch(JsonParser json) {
        boolean deep = open.size() > limits.nesting();
        findings.unreadable(
                deep ? "too-deep" : "too-many-values",
                spot(json),
                "",
                deep
                        ? "The document nests deeper than " + limits.nesting() + " levels: make it flatter"
                        : "The document has more than " + limits.values() + " values: make it smaller");
    }

    /** Takes a token, and gives the whole document when it is the last. */
    private @Nullable JsonValue token(JsonParser json, JsonToken token) throws IOException {
        Spot spot = spot(json);
        return switch (token) {
            case START_OBJECT, START_ARRAY -> {
                open.push(new Open(spot, token == JsonToken.START_OBJECT));
                yield null;
            }
            case FIELD_NAME -> {
                // A field and its value count as one.
                count--;
                name(json.currentName(), spot);
                yield null;
            }
            case END_OBJECT, END_ARRAY -> {
                count--;
                yield place(open.pop().close());
            }
            case VALUE_STRING -> place(new JsonValue.Words(spot, json.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> place(number(json, spot));
            case VALUE_TRUE, VALUE_FALSE -> place(new JsonValue.Flag(spot, token == JsonToken.VALUE_TRUE));
            case VALUE_NULL -> place(new JsonValue.Nothing(spot));
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> throw new IllegalStateException("Text has no token " + token);
        };
    }

    private @Nullable JsonValue place(JsonValue value) {
        Open parent = open.peek();
        if (parent == null) {
            return value;
        }
        if (parent.object) {
            // What stands twice was reported; the first is kept.
            parent.fields.putIfAbsent(parent.name, value);
        } else {
            parent.elements.add(value);
        }
        return null;
    }

    private void name(String name, Spot spot) {
        Open object = open.element();
        object.name = name;
        if (name.length() > limits.nameLength()) {
            findings.unreadable(
                    "name-too-long",
                    spot,
                    "",
                    "The field '" + Json.cut(name) + "' has a name of " + name.length() + " characters: use at most "
                            + limits.nameLength());
        }
        if (object.fields.containsKey(name)) {
            findings.superfluous(
                    "repeated-field", spot, "", "The field '" + Json.cut(name) + "' stands twice: keep one of them");
        }
    }

    private JsonValue number(JsonParser json, Spot spot) throws IOException {
        Optional<BigDecimal> number =
                json.getTextLength() <= limits.numberLength() ? decimal(json.getText()) : Optional.empty();
        if (number.isPresent()) {
            return new JsonValue.Numeral(spot, number.get());
        }
        findings.unreadable(
                "number-too-long",
                spot,
                "",
                "The number " + Json.cut(json.getText()) + " is too long: use at most " + limits.numberLength()
                        + " characters and " + FARTHEST_DIGIT + " digits");
        return JsonValue.of(1);
    }

    /** A long number is costly to convert, and one such as 1E999999999 to work with. */
    private static Optional<BigDecimal> decimal(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) <= FARTHEST_DIGIT ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException tooFar) {
            return Optional.empty();
        }
    }

    private static Spot spot(JsonParser json) {
        JsonLocation at = json.currentTokenLocation();
        return new Spot(at.getLineNr(), at.getColumnNr());
    }
}
