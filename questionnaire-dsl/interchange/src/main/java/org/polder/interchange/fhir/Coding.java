package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.polder.interchange.internal.HardenedJson;

/**
 * Numbers for the codes of options: a whole number is its own, and what is none gets the next that is free. "01" is
 * none, as "1" may be another code beside it.
 */
final class Coding {
    private static final int MOST = 2_000;

    /** One option: what it is called in conditions and answers, its number, what it stands for, and where it stands. */
    record Entry(String value, int code, JsonNode concept, JsonNode option) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();
    private final List<String> numbered = new ArrayList<>();
    private int left;
    private int next = 1;

    private Coding() {}

    static Coding none() {
        return new Coding();
    }

    /** Numbers options; each is what it stands for, with the option it stands in. */
    static Coding of(List<Map.Entry<JsonNode, JsonNode>> options) {
        Coding coding = new Coding();
        coding.left = Math.max(0, options.size() - MOST);
        List<Map.Entry<JsonNode, JsonNode>> some = options.subList(0, Math.min(MOST, options.size()));
        some.forEach(option -> Numbers.code(value(option.getKey())).ifPresent(coding.used::add));
        for (Map.Entry<JsonNode, JsonNode> option : some) {
            String value = value(option.getKey());
            // Of what stands twice the first counts.
            if (!coding.codes.containsKey(value)) {
                coding.entries.add(new Entry(value, coding.codeOf(value), option.getKey(), option.getValue()));
            }
        }
        return coding;
    }

    /** What an answer is called: the code of a coding, or a plain value. */
    static String value(JsonNode concept) {
        if (!concept.isObject()) {
            return concept.asText();
        }
        String code = concept.path("code").asText();
        return code.isEmpty() ? concept.path("display").asText() : code;
    }

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

    /** The number of a code; one that no option has gets a number that no option has either. */
    int codeOf(String value) {
        Integer known = codes.get(value);
        if (known != null) {
            return known;
        }
        int code = Numbers.code(value).orElseGet(() -> {
            while (used.contains(next)) {
                next++;
            }
            numbered.add("'" + HardenedJson.cut(value) + "' = " + next);
            return next;
        });
        used.add(code);
        codes.put(value, code);
        return code;
    }
}
