package org.polder.interchange.xform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes pieces of XPath. What {@code and} and {@code or} join has brackets where it needs them. */
final class Terms {
    static final String TRUE = "true()";
    static final String FALSE = "false()";

    private Terms() {}

    static String all(Collection<String> parts) {
        if (parts.contains(FALSE)) {
            return FALSE;
        }
        List<String> wanted =
                parts.stream().filter(part -> !part.equals(TRUE)).distinct().toList();
        return wanted.isEmpty() ? TRUE : joined(wanted, " and ");
    }

    /** The same, with every part kept, so that a reader finds the bounds beside a check that is never met. */
    static String each(Collection<String> parts) {
        List<String> wanted =
                parts.stream().filter(part -> !part.equals(TRUE)).distinct().toList();
        return wanted.isEmpty() ? TRUE : joined(wanted, " and ");
    }

    static String any(Collection<String> parts) {
        if (parts.contains(TRUE)) {
            return TRUE;
        }
        List<String> wanted =
                parts.stream().filter(part -> !part.equals(FALSE)).distinct().toList();
        return wanted.isEmpty() ? FALSE : joined(wanted, " or ");
    }

    static String all(String... parts) {
        return all(List.of(parts));
    }

    static String any(String... parts) {
        return any(List.of(parts));
    }

    private static String joined(List<String> parts, String word) {
        return parts.size() == 1
                ? parts.get(0)
                : parts.stream().map(Terms::bracketed).collect(Collectors.joining(word));
    }

    private static String bracketed(String part) {
        return part.contains(" and ") || part.contains(" or ") ? "(" + part + ")" : part;
    }

    static String not(String part) {
        if (part.equals(TRUE)) {
            return FALSE;
        }
        return part.equals(FALSE) ? TRUE : "not(" + part + ")";
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
