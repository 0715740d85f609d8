package org.polder.analysis.paper;

import static org.polder.analysis.paper.Ink.attributes;
import static org.polder.analysis.paper.Ink.number;
import static org.polder.analysis.paper.Ink.rectangle;
import static org.polder.analysis.paper.Ink.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.polder.model.Item;

/** What lies behind the boxes and arrows of a diagram: a band for each page, and the asking order. */
record Background(Flow flow, Drawing drawing) {

    /** A band behind the rows of each page, with the page's title beside them. */
    void bands(Markup svg, double width) throws XMLStreamException {
        double from = FlowSvg.TOP - 16;
        for (int i = 0; i < flow.bands().size(); i++) {
            Flow.Band band = flow.bands().get(i);
            boolean last = i == flow.bands().size() - 1;
            double bottom = bottom(band);
            double to = last ? bottom + 14 : (bottom + top(flow.bands().get(i + 1))) / 2;
            rectangle(
                    svg,
                    new Drawing.Box(0, from, width, to - from),
                    attributes("fill", i % 2 == 0 ? "#f3f5f7" : "#ffffff"));
            double y = from + 18;
            for (String line : Lettering.lines(band.title().orElse(""), 12, FlowSvg.LEFT - 32, 6)) {
                text(svg, 12, y, line, attributes("font-size", "12", "font-weight", "bold", "fill", "#333333"));
                y += 15;
            }
            from = to;
        }
    }

    private double top(Flow.Band band) {
        return FlowSvg.TOP
                + band.rows().get(0).stream()
                        .mapToDouble(item -> drawing.boxes().get(item.id()).y())
                        .min()
                        .orElse(0);
    }

    private double bottom(Flow.Band band) {
        return FlowSvg.TOP
                + Iterables.getLast(band.rows()).stream()
                        .mapToDouble(item -> drawing.boxes().get(item.id()).bottom())
                        .max()
                        .orElse(0);
    }

    /** The asking order, light in the background: along each row and on to the next. */
    void course(Markup svg) throws XMLStreamException {
        List<ImmutableList<Item>> rows =
                flow.bands().stream().flatMap(band -> band.rows().stream()).toList();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            List<Drawing.Box> boxes = rows.get(i).stream()
                    .map(item -> drawing.boxes().get(item.id()))
                    .toList();
            for (int j = 1; j < boxes.size(); j++) {
                path.append(move(boxes.get(j - 1).right(), boxes.get(j - 1).middle()))
                        .append(to(boxes.get(j).x(), boxes.get(j).middle()));
            }
            if (i + 1 < rows.size()) {
                Drawing.Box end = Iterables.getLast(boxes);
                Drawing.Box start = drawing.boxes().get(rows.get(i + 1).get(0).id());
                double turn =
                        boxes.stream().mapToDouble(Drawing.Box::bottom).max().orElse(0) + 6;
                path.append(move(end.right(), end.middle()))
                        .append(to(end.right() + 11, end.middle()))
                        .append(to(end.right() + 11, turn))
                        .append(to(start.x() - 11, turn))
                        .append(to(start.x() - 11, start.middle()))
                        .append(to(start.x(), start.middle()));
            }
        }
        svg.empty(
                "path",
                attributes(
                        "class",
                        "course",
                        "d",
                        path.toString(),
                        "fill",
                        "none",
                        "stroke",
                        "#c4c9ce",
                        "stroke-width",
                        "2.5"));
    }

    static String move(double x, double y) {
        return "M" + number(FlowSvg.LEFT + x) + " " + number(FlowSvg.TOP + y);
    }

    static String to(double x, double y) {
        return "L" + number(FlowSvg.LEFT + x) + " " + number(FlowSvg.TOP + y);
    }
}
