package org.polder.examples.reconstruction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The published figures: claims, bases and most-chosen options. */
record Published(List<Claim> claims, Map<String, Integer> bases, List<Favourite> favourites) {

    /** The published set of most-chosen options of a group. */
    record Favourite(
            String figure,
            String variable,
            Optional<Claim.GroupKey> group,
            List<Integer> codes,
            boolean withoutDontKnow) {}

    static Published read(Path file) throws IOException {
        JsonNode root = new ObjectMapper()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(file.toFile());
        List<Claim> claims = new ArrayList<>();
        Map<String, Integer> labels = new HashMap<>();
        for (JsonNode node : root.get("claims")) {
            if (node.path("code").isInt()) {
                labels.put(
                        label(node, node.get("option").asText()),
                        node.get("code").asInt());
            }
            claim(node).ifPresent(claims::add);
        }
        Map<String, Integer> bases = new HashMap<>();
        for (JsonNode node : root.get("bases")) {
            if (!node.get("question").asText().contains(";")
                    && !node.get("figure").asText().startsWith("tabel")) {
                bases.put(variable(node), node.get("n").asInt());
            }
        }
        bases.put("Q23", 82);
        bases.put("Q24", 101);
        List<Favourite> favourites = new ArrayList<>();
        for (JsonNode node : root.get("mostChosen")) {
            List<Integer> codes = StreamSupport.stream(node.get("mostChosen").spliterator(), false)
                    .map(option -> labels.get(label(node, option.asText())))
                    .filter(code -> code != null)
                    .toList();
            if (codes.size() == node.get("mostChosen").size()) {
                favourites.add(new Favourite(
                        node.get("figure").asText(),
                        variable(node),
                        group(node),
                        codes,
                        node.get("withoutDontKnow").asBoolean()));
            }
        }
        return new Published(claims, bases, favourites);
    }

    private static Optional<Claim> claim(JsonNode node) {
        Optional<BigDecimal> percent =
                node.hasNonNull("percent") ? Optional.of(node.get("percent").decimalValue()) : Optional.empty();
        Optional<Integer> count = whole(node, "count");
        if ((percent.isEmpty() && count.isEmpty()) || !node.hasNonNull("code")) {
            return Optional.empty();
        }
        List<Integer> codes = new ArrayList<>();
        JsonNode code = node.get("code");
        if (code.isInt()) {
            codes.add(code.asInt());
        } else if (code.isArray()) {
            code.forEach(element -> codes.add(element.asInt()));
        } else if (code.asText().equals("open")) {
            codes.add(0);
        } else {
            return Optional.of(new Claim(
                    node.get("id").asText(),
                    node.get("figure").asText(),
                    "organisationType",
                    List.of(Skeleton.ORGANISATIONS.indexOf(code.asText()) + 1),
                    Optional.empty(),
                    percent,
                    count,
                    Optional.empty(),
                    false));
        }
        return Optional.of(new Claim(
                node.get("id").asText(),
                node.get("figure").asText(),
                variable(node),
                codes,
                group(node),
                percent,
                count,
                whole(node, "groupN"),
                node.path("approximate").asBoolean(false)));
    }

    private static Optional<Integer> whole(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(node.get(field).asInt()) : Optional.empty();
    }

    private static String variable(JsonNode node) {
        String question = node.get("question").asText();
        return node.hasNonNull("row") ? question + "." + node.get("row").asInt() : question;
    }

    private static Optional<Claim.GroupKey> group(JsonNode node) {
        JsonNode group = node.get("group");
        return group == null || group.isNull()
                ? Optional.empty()
                : Optional.of(new Claim.GroupKey(
                        group.get("variable").asText(), group.get("category").asText()));
    }

    private static String label(JsonNode node, String option) {
        return variable(node) + "|" + option.toLowerCase(Locale.ROOT).strip();
    }
}
