package org.polder.analysis.paper;

import static org.polder.analysis.paper.Ink.attributes;
import static org.polder.analysis.paper.Ink.number;

import javax.xml.stream.XMLStreamException;
import org.polder.problem.Severity;

/** The mark of a finding: its number in a shape and colour by severity, which differ without colour too. */
final class Badge {
    private Badge() {}

    static void draw(Markup svg, double x, double y, Mark mark) throws XMLStreamException {
        Severity severity = mark.finding().severity();
        svg.element("g", attributes("class", "finding"), group -> {
            group.element("title", attributes(), mark.number() + ". " + mark.finding());
            shape(group, x, y, severity);
            Ink.text(
                    group,
                    x,
                    y + 3.5,
                    String.valueOf(mark.number()),
                    attributes(
                            "text-anchor",
                            "middle",
                            "font-size",
                            "9.5",
                            "font-weight",
                            "bold",
                            "fill",
                            severity == Severity.WARNING ? "#000000" : "#ffffff"));
        });
    }

    static void shape(Markup svg, double x, double y, Severity severity) throws XMLStreamException {
        switch (severity) {
            case ERROR ->
                svg.empty(
                        "path",
                        attributes(
                                "d",
                                "M" + number(x - 9) + " " + number(y - 4) + "l5 -5h8l5 5v8l-5 5h-8l-5 -5z",
                                "fill",
                                "#b3430b"));
            case WARNING ->
                svg.empty(
                        "path",
                        attributes(
                                "d",
                                "M" + number(x) + " " + number(y - 12) + "l11 19h-22z",
                                "fill",
                                "#f0b429",
                                "stroke",
                                "#5c4400",
                                "stroke-width",
                                "1"));
            case INFORMATION ->
                svg.empty("circle", attributes("cx", number(x), "cy", number(y), "r", "8.5", "fill", "#4d4d4d"));
        }
    }
}
