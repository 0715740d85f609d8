package org.polder.interchange.xform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.polder.interchange.internal.WrittenConnectives;

/** Writes pieces of XPath. What {@code and} and {@code or} join has brackets where it needs them. */
final class Terms {
    static final WrittenConnectives LOGIC = new WrittenConnectives("true()", "false()", "not");
    static final String TRUE = LOGIC.yes();
    static final String FALSE = LOGIC.no();

    private Terms() {}

    static String all(List<String> parts) {
        return LOGIC.all(parts);
    }

    static String any(List<String> parts) {
        return LOGIC.any(parts);
    }

    static String not(String part) {
        return LOGIC.not(part);
    }

    static String all(String... parts) {
        return all(List.of(parts));
    }

    static String any(String... parts) {
        return any(List.of(parts));
    }

    static String filled(String path) {
        return path + " != ''";
    }

    static String empty(String path) {
        return path + " = ''";
    }

    static String is(String path, int code) {
        return path + " = '" + code + "'";
    }

    static String selected(String path, int code) {
        return "selected(" + path + ", '" + code + "')";
    }

    static String choose(String condition, String then, String otherwise) {
        return "if(" + condition + ", " + then + ", " + otherwise + ")";
    }

    /** Counts how many of several conditions hold. */
    static String count(Collection<String> conditions) {
        return conditions.isEmpty()
                ? "0"
                : conditions.stream()
                        .map(condition -> choose(condition, "1", "0"))
                        .collect(Collectors.joining(" + ", "(", ")"));
    }

    static String number(BigDecimal number) {
        return number.toPlainString();
    }

    /** XPath has no escapes: a text with both kinds of quotation mark is put together from pieces. */
    static String text(String text) {
        if (!text.contains("'")) {
            return "'" + text + "'";
        }
        if (!text.contains("\"")) {
            return "\"" + text + "\"";
        }
        List<String> pieces = new ArrayList<>();
        for (String piece : text.split("(?<=')|(?=')", -1)) {
            pieces.add(piece.equals("'") ? "\"'\"" : "'" + piece + "'");
        }
        return "concat(" + String.join(", ", pieces) + ")";
    }
}
