package org.polder.interchange.xform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Writes XML, an element a line. What is no character of XML becomes U+FFFD. */
final class XmlText {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    XmlText open(String name, Map<String, String> attributes) {
        indent();
        tag(name, attributes);
        text.append(">\n");
        open.push(name);
        return this;
    }

    XmlText open(String name) {
        return open(name, Map.of());
    }

    XmlText close() {
        String name = open.pop();
        indent();
        text.append("</").append(name).append(">\n");
        return this;
    }

    XmlText empty(String name, Map<String, String> attributes) {
        indent();
        tag(name, attributes);
        text.append("/>\n");
        return this;
    }

    /** An element with words, or with content that is XML already. */
    XmlText leaf(String name, Map<String, String> attributes, String content) {
        indent();
        tag(name, attributes);
        text.append('>').append(content).append("</").append(name).append(">\n");
        return this;
    }

    private void tag(String name, Map<String, String> attributes) {
        text.append('<').append(name);
        attributes.forEach((key, value) -> text.append(' ')
                .append(key)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
    }

    private void indent() {
        text.append("  ".repeat(open.size()));
    }

    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                // A parser would make spaces of these in an attribute.
                case '\n', '\r', '\t' -> escaped.append("&#").append(point).append(';');
                default -> escaped.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int point) {
        return point >= 0x20 && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
