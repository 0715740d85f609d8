package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts beside each item of a questionnaire a required question that is enabled when the item is: since nobody answers
 * it, the validator misses it exactly when the item is enabled.
 */
final class Probes {
    static final String MARK = "?";

    private Probes() {}

    static ObjectNode beside(JsonNode questionnaire, String url) {
        ObjectNode copy = questionnaire.deepCopy();
        copy.put("url", url);
        probe(copy);
        return copy;
    }

    private static void probe(ObjectNode parent) {
        if (!(parent.get("item") instanceof ArrayNode items)) {
            return;
        }
        List<ObjectNode> probes = new ArrayList<>();
        for (JsonNode item : items) {
            ObjectNode probe = JsonNodeFactory.instance.objectNode();
            probe.put("linkId", item.path("linkId").asText() + MARK);
            for (JsonNode extension : item.path("extension")) {
                if (extension.path("url").asText().equals(Urls.ENABLE_WHEN)) {
                    probe.putArray("extension").add(extension);
                }
            }
            probe.put("text", "?").put("type", "boolean").put("required", true);
            for (String property : List.of("enableWhen", "enableBehavior")) {
                if (item.has(property)) {
                    probe.set(property, item.get(property));
                }
            }
            probes.add(probe);
            if (item.path("type").asText().equals("group")) {
                probe((ObjectNode) item);
            }
        }
        items.addAll(probes);
    }
}
