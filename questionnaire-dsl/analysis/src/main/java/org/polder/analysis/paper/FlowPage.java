package org.polder.analysis.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.name.Language;

/** A page with a routing diagram, and in words what it shows. */
record FlowPage(Flow flow, RoutingWords words, List<Mark> marks) {
    private static final String STYLE = "@page { size: A3; margin: 12mm; }"
            + " body { font: 14px/1.45 \"Liberation Sans\", Arial, Helvetica, sans-serif; margin: 1rem; color: #000; }"
            + " svg { max-width: 100%; height: auto; display: block; }"
            + " table { border-collapse: collapse; margin: 1rem 0; }"
            + " th, td { border-bottom: 1px solid #999; padding: .25rem .6rem; text-align: left; vertical-align: top; }"
            + " caption, h2 { font-size: 16px; font-weight: bold; text-align: left; }"
            + " h2, table { break-before: auto; } tr, li { break-inside: avoid; }";

    String write(String title, Language language, FlowSvg drawing) {
        Map<String, String> root = Map.of("xmlns", "http://www.w3.org/1999/xhtml", "lang", language.tag());
        return "<!DOCTYPE html>\n"
                + Markup.write(markup -> markup.element("html", root, html -> {
                    html.element(
                            "head",
                            Map.of(),
                            head -> head.empty("meta", Map.of("charset", "utf-8"))
                                    .element("title", Map.of(), title)
                                    .element("style", Map.of(), STYLE));
                    html.element("body", Map.of(), body -> {
                        drawing.draw(body, title);
                        findings(body);
                        arrows(body);
                    });
                }))
                + "\n";
    }

    private void findings(Markup body) throws XMLStreamException {
        if (marks.isEmpty()) {
            return;
        }
        body.element("h2", Map.of(), words.phrases().say("flow.findings"));
        body.element("ol", Map.of(), list -> {
            for (Mark mark : marks) {
                String severity = words.phrases()
                        .say("flow." + mark.finding().severity().name().toLowerCase(Locale.ROOT));
                list.element("li", Map.of(), severity + ". " + mark.finding());
            }
        });
    }

    private void arrows(Markup body) throws XMLStreamException {
        body.element("table", Map.of(), table -> {
            table.element("caption", Map.of(), words.phrases().say("flow.table"));
            table.element(
                    "thead",
                    Map.of(),
                    head -> head.element("tr", Map.of(), row -> {
                        for (String key : List.of("flow.item", "flow.when", "flow.by")) {
                            row.element(
                                    "th",
                                    Map.of("scope", "col"),
                                    words.phrases().say(key));
                        }
                    }));
            table.element("tbody", Map.of(), rows -> {
                for (Item item : words.names().book().items()) {
                    List<String> by = flow.arrows().stream()
                            .filter(arrow -> arrow.to().equals(item.id()))
                            .map(arrow -> words.item(arrow.from()) + ": " + arrow.label())
                            .toList();
                    if (!by.isEmpty() || !Tidied.of(item.askedIf()).equals(Condition.always())) {
                        rows.element(
                                "tr",
                                Map.of(),
                                row -> row.element("th", Map.of("scope", "row"), words.item(item.id()))
                                        .element("td", Map.of(), words.say(item.askedIf()))
                                        .element("td", Map.of(), String.join("; ", by)));
                    }
                }
            });
        });
    }
}
