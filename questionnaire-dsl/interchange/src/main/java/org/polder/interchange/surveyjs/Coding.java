package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.polder.model.Codes;

/** Codes for values: a whole number is its own code, and what is none gets the next that is free. */
final class Coding {
    private static final int MOST = 2_000;

    /** One value with its code. */
    record Entry(String value, int code, JsonNode node) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();
    private final List<String> numbered = new ArrayList<>();
    private final int left;
    private int next = 1;

    private Coding(int left) {
        this.left = left;
    }

    /** Codes the values of some nodes, each a value or an object with one. */
    static Coding of(Iterable<JsonNode> nodes) {
        List<JsonNode> all = new ArrayList<>();
        nodes.forEach(all::add);
        Coding coding = new Coding(Math.max(0, all.size() - MOST));
        List<JsonNode> some = all.subList(0, Math.min(MOST, all.size()));
        for (JsonNode node : some) {
            ownCode(value(node)).ifPresent(coding.used::add);
        }
        for (JsonNode node : some) {
            String value = value(node);
            // Of what stands twice the first counts, as in the form.
            if (!coding.codes.containsKey(key(value))) {
                coding.entries.add(new Entry(value, coding.codeOf(value), node));
            }
        }
        return coding;
    }

    static Coding none() {
        return new Coding(0);
    }

    /** Says which values were given codes, and how many were left out as too many. */
    List<String> numbered() {
        return numbered;
    }

    int left() {
        return left;
    }

    List<Entry> entries() {
        return entries;
    }

    ImmutableSortedSet<Integer> all() {
        Set<Integer> all = new TreeSet<>();
        entries.forEach(entry -> all.add(entry.code()));
        return ImmutableSortedSet.copyOf(all);
    }

    /** The code of a value; one that no option has gets a code that no option has either. */
    int codeOf(String value) {
        Integer known = codes.get(key(value));
        if (known != null) {
            return known;
        }
        int code = ownCode(value).orElseGet(() -> {
            while (used.contains(next)) {
                next++;
            }
            numbered.add("'" + value + "' = " + next);
            return next;
        });
        used.add(code);
        codes.put(key(value), code);
        return code;
    }

    boolean has(String value) {
        return entries.stream().anyMatch(entry -> key(entry.value()).equals(key(value)));
    }

    private static String key(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    static String value(JsonNode node) {
        return node.isObject() ? node.path("value").asText() : node.asText();
    }

    private static Optional<Integer> ownCode(String value) {
        try {
            int code = new BigDecimal(value).intValueExact();
            return code >= 1 && code <= Codes.GREATEST ? Optional.of(code) : Optional.empty();
        } catch (NumberFormatException | ArithmeticException other) {
            return Optional.empty();
        }
    }

    /** Makes a node that stands for a choice which the form has by a switch. */
    static JsonNode extra(String value, JsonNode text, String fallback) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("value", value)
                .set("text", text.isMissingNode() ? JsonNodeFactory.instance.textNode(fallback) : text);
    }
}
