package org.polder.interchange.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Writes XML, an element a line. What is no character of XML becomes U+FFFD. */
public final class XmlText {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element. */
    public XmlText open(String name, Map<String, String> attributes) {
        indent();
        tag(name, attributes);
        text.append(">\n");
        open.push(name);
        return this;
    }

    /** Opens an element without attributes. */
    public XmlText open(String name) {
        return open(name, Map.of());
    }

    /** Closes the element opened last. */
    public XmlText close() {
        String name = open.pop();
        indent();
        text.append("</").append(name).append(">\n");
        return this;
    }

    /** An element without content. */
    public XmlText empty(String name, Map<String, String> attributes) {
        indent();
        tag(name, attributes);
        text.append("/>\n");
        return this;
    }

    /** An element with words, or with content that is XML already. */
    public XmlText leaf(String name, Map<String, String> attributes, String content) {
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

    /** Words as they stand in content or in an attribute. */
    public static String escaped(String words) {
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
