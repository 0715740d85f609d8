package org.polder.json;

import com.fasterxml.jackson.databind.JsonNode;

/** Shows untrusted JSON in messages, shortened. */
final class Json {
    private static final int LONGEST = 60;

    private Json() {}

    static String shown(JsonNode node) {
        return cut(node.toString());
    }

    static String cut(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
