package org.polder.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * Writes text between quotation marks so that it survives every file, line and encoding.
 *
 * <p>Escaped are quotation marks, backslashes, control characters, line and paragraph separators (which some tools
 * take for line ends), halves of surrogate pairs that stand alone (which UTF-8 cannot hold), and U+FFFD (so that a
 * bare one in a file betrays bytes that were no UTF-8).
 */
final class Quoted {
    private static final String SHORT = "\b\t\n\f\r\"\\";
    private static final String LETTERS = "btnfr\"\\";

    private Quoted() {}

    /** Writes a field whose value is any text at all. */
    static void field(JsonGenerator json, String name, String text) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(of(text));
    }

    static String of(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            int known = SHORT.indexOf(c);
            if (known >= 0) {
                quoted.append('\\').append(LETTERS.charAt(known));
            } else if (isPair(text, at)) {
                quoted.append(c).append(text.charAt(++at));
            } else if (Character.isISOControl(c) || Character.isSurrogate(c) || isBreak(c) || c == '\uFFFD') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    private static boolean isBreak(char c) {
        return c == '\u2028' || c == '\u2029';
    }
}
