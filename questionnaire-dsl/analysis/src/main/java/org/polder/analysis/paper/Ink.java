package org.polder.analysis.paper;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Draws the shapes of SVG. */
final class Ink {
    private Ink() {}

    static void rectangle(Markup svg, Drawing.Box box, Map<String, String> style) throws XMLStreamException {
        svg.empty(
                "rect",
                ImmutableMap.<String, String>builder()
                        .put("x", number(box.x()))
                        .put("y", number(box.y()))
                        .put("width", number(box.width()))
                        .put("height", number(box.height()))
                        .putAll(style)
                        .buildOrThrow());
    }

    static void text(Markup svg, double x, double y, String text, Map<String, String> style) throws XMLStreamException {
        svg.element(
                "text",
                ImmutableMap.<String, String>builder()
                        .put("x", number(x))
                        .put("y", number(y))
                        .putAll(style)
                        .buildOrThrow(),
                text);
    }

    static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replaceFirst("\\.0$", "");
    }

    static Map<String, String> attributes(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }
}
