package org.polder.analysis.paper;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.polder.name.Language;

/** Writes a form as a page of HTML, with the style sheet that prints it. */
final class HtmlForm implements Field.Visitor<Markup.Content> {
    private static final String STYLE = style();

    private HtmlForm() {}

    private static String style() {
        try {
            return Resources.toString(Resources.getResource(HtmlForm.class, "form.css"), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read form.css", failure);
        }
    }

    static String write(Sheet sheet, Language language) {
        HtmlForm form = new HtmlForm();
        Map<String, String> root = Map.of("xmlns", "http://www.w3.org/1999/xhtml", "lang", language.tag());
        return "<!DOCTYPE html>\n"
                + Markup.write(markup -> markup.element(
                        "html",
                        root,
                        html -> html.element("head", Map.of(), head -> head(head, sheet))
                                .element("body", Map.of(), body -> form.body(body, sheet))))
                + "\n";
    }

    private static void head(Markup head, Sheet sheet) throws XMLStreamException {
        head.empty("meta", Map.of("charset", "utf-8"))
                .empty("meta", Map.of("name", "viewport", "content", "width=device-width, initial-scale=1"))
                .element("title", Map.of(), sheet.title())
                .element("style", Map.of(), STYLE);
    }

    private void body(Markup body, Sheet sheet) throws XMLStreamException {
        body.element("h1", Map.of(), sheet.title());
        for (String sentence : sheet.opening()) {
            body.element("p", "opening", sentence);
        }
        for (Sheet.Leaf page : sheet.pages()) {
            body.element("section", "page", section -> page(section, page));
        }
        if (!sheet.notes().isEmpty()) {
            body.element("section", "office", section -> {
                section.element("h2", Map.of(), sheet.officeTitle());
                for (String note : sheet.notes()) {
                    section.element("p", Map.of(), note);
                }
            });
        }
    }

    private void page(Markup section, Sheet.Leaf page) throws XMLStreamException {
        for (Reading title : page.title()) {
            section.element("h2", Map.of(), heading -> reading(heading, title));
        }
        for (Sheet.Group group : page.groups()) {
            if (group.repeated().isEmpty()) {
                entries(section, group);
            } else {
                section.element("div", "repeat", frame -> {
                    frame.element("p", "routing", group.repeated().get());
                    entries(frame, group);
                });
            }
        }
    }

    private void entries(Markup markup, Sheet.Group group) throws XMLStreamException {
        for (Entry entry : group.entries()) {
            markup.element(
                    "article",
                    "entry " + entry.kind().name().toLowerCase(Locale.ROOT),
                    article -> entry(article, entry));
        }
    }

    private void entry(Markup article, Entry entry) throws XMLStreamException {
        if (entry.routing().isPresent()) {
            article.element("p", "routing", entry.routing().get());
        }
        article.element("div", "asked", asked -> {
            asked.element("span", "number", entry.number().map(own -> own + ".").orElse(""));
            asked.element("div", "texts", texts -> paragraphs(texts, "text", entry.texts()));
        });
        paragraphs(article, "hint", entry.hints());
        if (!entry.instructions().isEmpty()) {
            article.element("p", "how", String.join(" ", entry.instructions()));
        }
        entry.field().accept(this).write(article);
        for (String note : entry.notes()) {
            article.element("p", "note", note);
        }
    }

    private static void paragraphs(Markup markup, String style, List<Reading> readings) throws XMLStreamException {
        for (Reading reading : readings) {
            markup.element("p", style, paragraph -> reading(paragraph, reading));
        }
    }

    private static void reading(Markup markup, Reading reading) throws XMLStreamException {
        if (reading.forWhom().isPresent()) {
            markup.element("span", "whom", reading.forWhom().get() + ":").text(" ");
        }
        markup.text(reading.text());
    }

    private static void label(Markup markup, Field.Mark mark) throws XMLStreamException {
        for (Reading reading : mark.label()) {
            markup.element("span", "label", span -> reading(span, reading));
        }
        if (mark.line()) {
            markup.element("span", "short-line", "");
        }
        if (!mark.remarks().isEmpty()) {
            markup.element("span", "remark", "(" + String.join("; ", mark.remarks()) + ")");
        }
        for (String jump : mark.jumps()) {
            markup.element("span", "jump", jump);
        }
    }

    private static void marks(Markup markup, String sign, List<Field.Mark> marks) throws XMLStreamException {
        if (marks.isEmpty()) {
            return;
        }
        markup.element("ul", Map.of(), list -> {
            for (Field.Mark mark : marks) {
                list.element("li", Map.of(), line -> {
                    line.element("span", "sign", sign)
                            .element("span", "code", String.valueOf(mark.code()))
                            .element("span", "said", said -> label(said, mark));
                });
            }
        });
    }

    @Override
    public Markup.Content none(Field.None field) {
        return markup -> {};
    }

    @Override
    public Markup.Content marks(Field.Marks field) {
        return markup -> marks(markup, field.sign().text(), field.marks());
    }

    @Override
    public Markup.Content lines(Field.Lines field) {
        return markup -> {
            for (int i = 0; i < field.count(); i++) {
                markup.element("div", "line", "");
            }
            marks(markup, Field.Sign.SEVERAL.text(), field.instead());
        };
    }

    @Override
    public Markup.Content table(Field.Table field) {
        return markup -> markup.element("table", Map.of(), table -> {
            table.element(
                    "thead",
                    Map.of(),
                    head -> head.element("tr", Map.of(), row -> {
                        row.element("td", Map.of(), "");
                        for (Field.Mark column : field.columns()) {
                            row.element("th", Map.of("scope", "col"), cell -> {
                                label(cell, column);
                                cell.element("span", "code", String.valueOf(column.code()));
                            });
                        }
                    }));
            table.element("tbody", Map.of(), body -> {
                for (Field.Mark mark : field.rows()) {
                    body.element("tr", Map.of(), row -> row(row, mark, field));
                }
            });
        });
    }

    private static void row(Markup row, Field.Mark mark, Field.Table field) throws XMLStreamException {
        row.element("th", Map.of("scope", "row"), cell -> {
            cell.element("span", "code", String.valueOf(mark.code()));
            label(cell, mark);
        });
        for (int i = 0; i < field.columns().size(); i++) {
            row.element("td", "sign", field.sign().text());
        }
    }
}
