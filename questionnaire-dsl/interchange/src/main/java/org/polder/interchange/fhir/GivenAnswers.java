package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The answers of a response by {@code linkId}, wherever they stand in it. */
final class GivenAnswers {
    private final Map<String, List<JsonNode>> answers = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    void collect(JsonNode within) {
        for (JsonNode node : within.path("item")) {
            List<JsonNode> found = answers.computeIfAbsent(node.path("linkId").asText(), any -> new ArrayList<>());
            for (JsonNode answer : node.path("answer")) {
                found.add(answer);
                collect(answer);
            }
            collect(node);
        }
    }

    boolean has(String link) {
        return answers.containsKey(link);
    }

    List<JsonNode> take(String link) {
        read.add(link);
        return answers.getOrDefault(link, List.of());
    }

    /** The items that nobody took, pages left out. */
    List<String> unread() {
        return answers.keySet().stream()
                .filter(link -> !read.contains(link) && !link.startsWith("page."))
                .toList();
    }
}
