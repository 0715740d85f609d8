package org.polder.tabulation.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Shows untrusted JSON, and the parser's words about it, in messages. */
final class Plain {
    private static final int LONGEST = 60;

    private Plain() {}

    static String cut(@Nullable String text) {
        if (text == null) {
            return "nothing";
        }
        String shown = text.length() <= LONGEST
                ? text
                : text.substring(
                                0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))))
                        + "…";
        return shown.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    static String shown(JsonNode node) {
        return cut(node.toString());
    }

    static String words(@Nullable String message) {
        String line = message == null ? "it cannot be read" : message.replaceAll("\\s*\\n.*", "");
        return line.replaceAll("`com\\.fasterxml[^`]*`|\\(.*?Source.*?\\)", "").strip();
    }
}
