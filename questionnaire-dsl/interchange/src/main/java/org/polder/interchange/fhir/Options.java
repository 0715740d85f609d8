package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;

/** Finds the options of a question: its own, those of a value set that the questionnaire holds, or yes and no. */
final class Options {
    static final String OTHER = "other";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Losses losses;
    private final Map<String, JsonNode> contained = new HashMap<>();

    /**
     * What was found.
     *
     * @param isChoice whether the question is one between options
     */
    record Found(Coding coding, boolean isChoice) {}

    Options(JsonNode form, Losses losses) {
        this.losses = losses;
        for (JsonNode resource : form.path("contained")) {
            if (resource.path("resourceType").asText().equals("ValueSet")) {
                contained.put("#" + resource.path("id").asText(), resource);
            }
        }
    }

    Found of(JsonNode node, String path) {
        String type = node.path("type").asText("");
        if (type.equals("boolean")) {
            return new Found(yesNo(), false);
        }
        boolean choice = type.equals("choice") || type.equals("open-choice");
        List<Map.Entry<JsonNode, JsonNode>> options = new ArrayList<>();
        for (JsonNode option : node.path("answerOption")) {
            JsonNode value = Extensions.value(option);
            if (value.isObject() && value.has("reference")) {
                value = value.path("reference");
            }
            if (!Coding.value(value).isBlank()) {
                options.add(Map.entry(value, option));
            } else {
                losses.add("option", path, "An option has no value that is read: it is left out");
            }
        }
        if (options.isEmpty() && node.has("answerValueSet")) {
            set(node, path, options);
        }
        if (options.isEmpty() && choice) {
            losses.add(
                    "options",
                    path,
                    "The question '" + HardenedJson.cut(node.path("linkId").asText())
                            + "' has no options that are read: it is an open question here");
        }
        if (options.isEmpty() || !choice && !isWords(type)) {
            return new Found(Coding.none(), false);
        }
        if (type.equals("open-choice")) {
            options.add(Map.entry(JSON.objectNode().put("code", OTHER).put("display", "…"), JSON.objectNode()));
        }
        return new Found(Coding.of(options), true);
    }

    private static boolean isWords(String type) {
        return type.equals("string") || type.equals("text") || type.equals("integer");
    }

    /** The options in the question beside a number or date. */
    static Coding of(JsonNode instead) {
        List<Map.Entry<JsonNode, JsonNode>> options = new ArrayList<>();
        instead.path("answerOption").forEach(option -> options.add(Map.entry(Extensions.value(option), option)));
        return Coding.of(options);
    }

    private static Coding yesNo() {
        return Coding.of(List.of(
                Map.entry(JSON.objectNode().put("code", "true").put("display", "true"), JSON.objectNode()),
                Map.entry(JSON.objectNode().put("code", "false").put("display", "false"), JSON.objectNode())));
    }

    private void set(JsonNode node, String path, List<Map.Entry<JsonNode, JsonNode>> options) {
        String url = node.path("answerValueSet").asText();
        JsonNode set = contained.getOrDefault(url, JSON.missingNode());
        for (JsonNode concept : set.path("expansion").path("contains")) {
            options.add(Map.entry(concept, JSON.objectNode()));
        }
        if (options.isEmpty()) {
            for (JsonNode include : set.path("compose").path("include")) {
                include.path("concept").forEach(concept -> options.add(Map.entry(concept, JSON.objectNode())));
            }
        }
        options.removeIf(option -> Coding.value(option.getKey()).isBlank());
        if (options.isEmpty()) {
            losses.add(
                    "answer-value-set",
                    path,
                    "The options are in the value set '" + HardenedJson.cut(url) + "', which is not read");
        }
    }
}
