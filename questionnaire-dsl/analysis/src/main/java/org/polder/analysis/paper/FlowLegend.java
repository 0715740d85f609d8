package org.polder.analysis.paper;

import static org.polder.analysis.paper.Ink.attributes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.polder.problem.Severity;

/** The title of a diagram, and what its shapes and colours mean. */
record FlowLegend(Phrases phrases, List<Mark> marks) {
    private static final double Y = 52;

    void draw(Markup svg, String title) throws XMLStreamException {
        Ink.text(svg, 12, 26, title, attributes("font-size", "17", "font-weight", "bold"));
        svg.element("g", attributes("class", "legend"), legend -> {
            double x = 12;
            x = box(legend, x, "flow.everyone", attributes("fill", "#ffffff", "stroke", "#444444", "rx", "3"));
            x = box(legend, x, "flow.some", attributes("fill", "#d9ecf7", "stroke", "#444444", "rx", "3"));
            x = box(legend, x, "flow.note", attributes("fill", "#ffffff", "stroke", "#444444", "rx", "7"));
            x = box(
                    legend,
                    x,
                    "flow.computed",
                    attributes("fill", "#ffffff", "stroke", "#444444", "stroke-dasharray", "2 3"));
            x = box(legend, x, "flow.stop", attributes("fill", "#ffffff", "stroke", "#000000", "stroke-width", "3"));
            x = line(legend, x, "flow.order", attributes("stroke", "#c4c9ce", "stroke-width", "2.5"));
            line(
                    legend,
                    x,
                    "flow.decides",
                    attributes("stroke", "#0072b2", "stroke-width", "1.3", "marker-end", "url(#head)"));
            severities(legend);
        });
    }

    private void severities(Markup legend) throws XMLStreamException {
        double x = 22;
        for (Severity severity : Severity.values()) {
            if (marks.stream().anyMatch(mark -> mark.finding().severity() == severity)) {
                Badge.shape(legend, x, Y + 20, severity);
                x = said(legend, x + 14, Y + 24, "flow." + severity.name().toLowerCase(Locale.ROOT)) + 10;
            }
        }
    }

    private double box(Markup legend, double x, String key, Map<String, String> style) throws XMLStreamException {
        Ink.rectangle(legend, new Drawing.Box(x, Y - 10, 20, 13), style);
        return said(legend, x + 26, Y, key);
    }

    private double line(Markup legend, double x, String key, Map<String, String> style) throws XMLStreamException {
        Map<String, String> all = attributes("d", "M" + x + " " + (Y - 4) + "h24", "fill", "none");
        all.putAll(style);
        legend.empty("path", all);
        return said(legend, x + 30, Y, key);
    }

    private double said(Markup legend, double x, double y, String key) throws XMLStreamException {
        String said = phrases.say(key);
        Ink.text(legend, x, y, said, attributes("fill", "#222222"));
        return x + Lettering.width(said, 11) + 22;
    }
}
