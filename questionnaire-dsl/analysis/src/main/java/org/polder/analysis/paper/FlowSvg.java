package org.polder.analysis.paper;

import static org.polder.analysis.paper.Ink.attributes;
import static org.polder.analysis.paper.Ink.number;
import static org.polder.analysis.paper.Ink.rectangle;
import static org.polder.analysis.paper.Ink.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.polder.condition.Condition;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.ScreenOut;
import org.polder.name.ItemId;

/** Draws a routing diagram as SVG. */
final class FlowSvg {
    static final double LEFT = 128;
    private static final double RIGHT = 34;
    static final double TOP = 96;
    private static final double BOTTOM = 20;
    private static final double TEXT_SIZE = 11;
    private static final double LINE_HEIGHT = 13.5;
    private static final int MOST_LINES = 4;
    private static final double INSET = 7;

    private final Flow flow;
    private final RoutingWords words;
    private final Phrases phrases;
    private final List<Mark> marks;
    private final Map<ItemId, List<String>> lines = new LinkedHashMap<>();
    private final Drawing drawing;

    FlowSvg(Flow flow, RoutingWords words, List<Mark> marks) {
        this.flow = flow;
        this.words = words;
        this.phrases = words.phrases();
        this.marks = marks;
        for (Item item : items()) {
            lines.put(
                    item.id(), Lettering.lines(heading(item), TEXT_SIZE, FlowLayout.BOX_WIDTH - 2 * INSET, MOST_LINES));
        }
        this.drawing = FlowLayout.of(flow, heights());
    }

    /** The boxes of a row are equally high, so that asking order runs straight. */
    private Map<ItemId, Double> heights() {
        Map<ItemId, Double> heights = new LinkedHashMap<>();
        for (Flow.Band band : flow.bands()) {
            for (List<Item> row : band.rows()) {
                int most = row.stream()
                        .mapToInt(item -> lines.get(item.id()).size())
                        .max()
                        .orElse(1);
                row.forEach(item -> heights.put(item.id(), most * LINE_HEIGHT + 2 * INSET));
            }
        }
        return heights;
    }

    private List<Item> items() {
        return words.names().book().items();
    }

    private String heading(Item item) {
        String text = words.names().text(item.asking().text(), words.names().fills(item.id()));
        return words.names()
                        .book()
                        .number(item.id())
                        .map(number -> number + ". ")
                        .orElse("")
                + text;
    }

    String draw(String title) {
        return Markup.write(markup -> draw(markup, title));
    }

    void draw(Markup markup, String title) throws XMLStreamException {
        double width = LEFT + Math.max(drawing.width(), 760) + RIGHT;
        double height = TOP + drawing.height() + BOTTOM;
        Map<String, String> root = attributes(
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + number(width) + " " + number(height),
                "width",
                number(width),
                "height",
                number(height),
                "role",
                "img",
                "font-family",
                "Liberation Sans, Arial, Helvetica, sans-serif",
                "font-size",
                number(TEXT_SIZE));
        markup.element("svg", root, svg -> {
            svg.element("title", Map.of(), title).element("desc", Map.of(), phrases.say("flow.desc"));
            svg.element("defs", Map.of(), FlowSvg::arrowHead);
            rectangle(svg, new Drawing.Box(0, 0, width, height), attributes("fill", "#ffffff"));
            Background background = new Background(flow, drawing);
            background.bands(svg, width);
            background.course(svg);
            for (Drawing.Line line : drawing.lines()) {
                line(svg, line);
            }
            for (Item item : items()) {
                box(svg, item);
            }
            for (Drawing.Line line : drawing.lines()) {
                label(svg, line);
            }
            new FlowLegend(phrases, marks).draw(svg, title);
        });
    }

    private static void arrowHead(Markup defs) throws XMLStreamException {
        defs.element(
                "marker",
                attributes(
                        "id",
                        "head",
                        "viewBox",
                        "0 0 8 8",
                        "refX",
                        "7",
                        "refY",
                        "4",
                        "markerWidth",
                        "7",
                        "markerHeight",
                        "7",
                        "orient",
                        "auto"),
                marker -> marker.empty("path", attributes("d", "M0 0L8 4L0 8z", "fill", "#0072b2")));
    }

    private void line(Markup svg, Drawing.Line line) throws XMLStreamException {
        Drawing.Point start = line.points().get(0);
        String path = line.points().stream()
                .skip(1)
                .map(point -> Background.to(point.x(), point.y()))
                .collect(Collectors.joining("", Background.move(start.x(), start.y()), ""));
        svg.element(
                "path",
                attributes(
                        "class", "arrow",
                        "data-from", line.arrow().from().value(),
                        "data-to", line.arrow().to().value(),
                        "d", path,
                        "fill", "none",
                        "stroke", "#0072b2",
                        "stroke-width", "1.3",
                        "marker-end", "url(#head)"),
                arrow -> arrow.element(
                        "title",
                        Map.of(),
                        phrases.say(
                                "flow.arrow",
                                Map.of(
                                        "from", words.item(line.arrow().from()),
                                        "to", words.item(line.arrow().to()),
                                        "label", line.arrow().label()))));
    }

    private void label(Markup svg, Drawing.Line line) throws XMLStreamException {
        Drawing.Box box = line.label();
        rectangle(
                svg,
                new Drawing.Box(LEFT + box.x(), TOP + box.y(), box.width(), box.height()),
                attributes("fill", "#ffffff", "fill-opacity", "0.85"));
        text(
                svg,
                LEFT + box.x() + 3,
                TOP + box.y() + 10,
                line.arrow().label(),
                attributes("class", "label", "font-size", number(FlowLayout.LABEL_SIZE), "fill", "#003d66"));
    }

    private void box(Markup svg, Item item) throws XMLStreamException {
        Drawing.Box at = drawing.boxes().get(item.id());
        boolean everyone = Tidied.of(item.askedIf()).equals(Condition.always())
                && words.names().book().block(item.id()).isEmpty();
        Drawing.Box box = new Drawing.Box(LEFT + at.x(), TOP + at.y(), at.width(), at.height());
        svg.element("g", attributes("class", "item", "id", item.id().value()), group -> {
            String routing = phrases.say("onlyif", Map.of("condition", words.say(item.askedIf())));
            group.element("title", Map.of(), heading(item) + (everyone ? "" : "\n" + routing));
            rectangle(group, box, shape(item, everyone));
            double y = box.y() + INSET + 10;
            for (String line : lines.get(item.id())) {
                text(group, box.x() + INSET, y, line, attributes("fill", "#000000"));
                y += LINE_HEIGHT;
            }
            double x = box.x() + 2;
            for (Mark mark : marks) {
                if (mark.item().filter(item.id()::equals).isPresent()) {
                    Badge.draw(group, x, box.y() - 3, mark);
                    x += 24;
                }
            }
        });
    }

    static Map<String, String> shape(Item item, boolean everyone) {
        String fill = everyone ? "#ffffff" : "#d9ecf7";
        Map<String, String> plain = attributes("fill", fill, "stroke", "#444444", "stroke-width", "1", "rx", "3");
        Map<String, String> shape = new LinkedHashMap<>(plain);
        if (item instanceof Notice) {
            shape.put("rx", "14");
        } else if (item instanceof Computed) {
            shape.put("stroke-dasharray", "2 3");
        } else if (item instanceof ScreenOut) {
            shape.put("stroke", "#000000");
            shape.put("stroke-width", "3");
        }
        return shape;
    }
}
