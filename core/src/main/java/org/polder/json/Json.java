package org.polder.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Shows untrusted JSON in messages, shortened. */
final class Json {
    private static final int LONGEST = 60;

    private Json() {}

    static String shown(JsonNode node) {
        return cut(node.toString());
    }

    static String cut(String text) {
        return cut(text, LONGEST);
    }

    static String cut(String text, int longest) {
        boolean whole = text.length() <= longest || text.codePointCount(0, text.length()) <= longest;
        String shown = whole ? text : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
        return shown.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** The parser's own words about broken JSON, without its inner names. */
    static String plain(@Nullable String message) {
        String line = message == null ? "it cannot be read" : message.replaceAll("\\s*\\n.*", "");
        return line.replaceAll("`com\\.fasterxml[^`]*`|\\(.*?Source.*?\\)", "").strip();
    }
}
