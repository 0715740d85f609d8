package org.polder.publishing.triples;

import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the XML that describes a data file. */
final class MetadataWriter {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    private MetadataWriter() throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** Gives the XML of a survey; a line for every element, as the standard recommends. */
    static String write(String title, Set<String> languages, boolean csv, Marks marks, ImmutableList<Column> columns) {
        try {
            MetadataWriter writer = new MetadataWriter();
            writer.survey(title, languages, csv, marks, columns);
            return writer.text.toString();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("Cannot write XML to memory", failure);
        }
    }

    private void survey(String title, Set<String> languages, boolean csv, Marks marks, ImmutableList<Column> columns)
            throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open("sss", "version", "2.0");
        if (!languages.isEmpty()) {
            xml.writeAttribute("languages", String.join(" ", languages));
        }
        leaf("origin", "Polder");
        open("survey");
        worded("title", Wording.of(title), Marks.none());
        open("record", "ident", "A");
        if (csv) {
            xml.writeAttribute("format", "csv");
            xml.writeAttribute("skip", "1");
        }
        marks(marks);
        int at = 1;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            variable(i + 1, column, csv ? String.valueOf(i + 1) : String.valueOf(at), at, !csv);
            at += column.width();
        }
        close();
        close();
        close();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
    }

    private void variable(int ident, Column column, String start, int at, boolean fixed) throws XMLStreamException {
        open("variable", "ident", String.valueOf(ident), "type", column.type());
        if (column.use().isPresent()) {
            xml.writeAttribute("use", column.use().get());
        }
        marks(column.marks());
        leaf("name", column.name());
        worded("label", column.label(), Marks.none());
        empty("position", "start", start);
        if (fixed && column.width() > 1) {
            xml.writeAttribute("finish", String.valueOf(at + column.width() - 1));
        }
        if (column.values().spread().isPresent()) {
            Column.Spread spread = column.values().spread().get();
            empty("spread", "subfields", String.valueOf(spread.fields()), "width", String.valueOf(spread.width()));
        }
        if (column.values().size().isPresent()) {
            leaf("size", String.valueOf(column.values().size().get()));
        }
        values(column.values());
        close();
    }

    private void values(Column.Values values) throws XMLStreamException {
        if (values.range().isEmpty() && values.coded().isEmpty()) {
            return;
        }
        open("values");
        if (values.range().isPresent()) {
            Column.Range range = values.range().get();
            empty("range", "from", range.from(), "to", range.to());
        }
        for (Column.Coded value : values.coded()) {
            worded("value", value.label(), value.marks(), "code", value.code());
        }
        close();
    }

    private void worded(String name, Wording wording, Marks marks, String... attributes) throws XMLStreamException {
        indent();
        xml.writeStartElement(name);
        attributes(attributes);
        formatted(wording.text());
        for (Map.Entry<String, String> other : wording.byLanguage().entrySet()) {
            xml.writeStartElement("text");
            xml.writeAttribute("xml:lang", other.getKey());
            formatted(other.getValue());
            xml.writeEndElement();
        }
        for (Map.Entry<String, String> mark : marks.values().entrySet()) {
            xml.writeProcessingInstruction(Marks.TARGET, Marks.written(mark.getKey(), mark.getValue()));
        }
        xml.writeEndElement();
    }

    /** Writes line breaks as the standard's own element. */
    private void formatted(String label) throws XMLStreamException {
        String[] lines = label.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.writeEmptyElement("br");
            }
            xml.writeCharacters(allowed(lines[i]));
        }
    }

    private void marks(Marks marks) throws XMLStreamException {
        for (Map.Entry<String, String> mark : marks.values().entrySet()) {
            indent();
            xml.writeProcessingInstruction(Marks.TARGET, Marks.written(mark.getKey(), mark.getValue()));
        }
    }

    private void open(String name, String... attributes) throws XMLStreamException {
        indent();
        xml.writeStartElement(name);
        attributes(attributes);
        depth++;
    }

    private void close() throws XMLStreamException {
        depth--;
        indent();
        xml.writeEndElement();
    }

    private void leaf(String name, String content) throws XMLStreamException {
        indent();
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(content));
        xml.writeEndElement();
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        indent();
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
        }
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** XML has no control characters and no halves of pairs, not even escaped. */
    private static String allowed(String content) {
        return content.codePoints()
                .map(point -> isAllowed(point) ? point : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int point) {
        return (point == '\t' || point >= 0x20)
                && (point < 0xD800 || point > 0xDFFF)
                && point != 0xFFFE
                && point != 0xFFFF;
    }
}
