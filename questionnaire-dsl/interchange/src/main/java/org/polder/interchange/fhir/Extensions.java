package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts extensions on elements, and finds them. */
final class Extensions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Extensions() {}

    /** Adds an extension to an element, for its value or its parts to be put in. */
    static ObjectNode add(ObjectNode element, String url) {
        ArrayNode all = element.has("extension") ? (ArrayNode) element.get("extension") : element.putArray("extension");
        return all.addObject().put("url", url);
    }

    static void expression(ObjectNode extension, String text) {
        extension.putObject("valueExpression").put("language", "text/fhirpath").put("expression", text);
    }

    static void control(ObjectNode element, String code) {
        add(element, Urls.CONTROL)
                .putObject("valueCodeableConcept")
                .putArray("coding")
                .addObject()
                .put("system", Urls.CONTROLS)
                .put("code", code);
    }

    /** A number in its plain form: FHIR takes others, but not everybody reads them. */
    static JsonNode number(BigDecimal number) {
        return DecimalNode.valueOf(number.scale() < 0 ? number.setScale(0) : number);
    }

    /** The extensions of an element that have an address. */
    static List<JsonNode> all(JsonNode element, String url) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode extension : element.path("extension")) {
            if (extension.path("url").asText().equals(url)) {
                found.add(extension);
            }
        }
        return found;
    }

    static Optional<JsonNode> first(JsonNode element, String url) {
        return all(element, url).stream().findFirst();
    }

    /** The value of the first extension with an address, whatever its type; missing when there is none. */
    static JsonNode value(JsonNode element, String url) {
        return first(element, url).map(Extensions::value).orElse(JSON.missingNode());
    }

    static JsonNode value(JsonNode extension) {
        for (var property : extension.properties()) {
            if (property.getKey().startsWith("value")) {
                return property.getValue();
            }
        }
        return JSON.missingNode();
    }
}
