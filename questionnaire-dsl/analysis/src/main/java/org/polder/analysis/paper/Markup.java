package org.polder.analysis.paper;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements, attributes and text: whatever a text holds stands there as text, and what is opened is closed, since
 * an XML writer makes every mark.
 */
final class Markup {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    Markup() {
        try {
            this.writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("Cannot make an XML writer", failure);
        }
    }

    /** Something that writes within an element. */
    interface Content {
        void write(Markup markup) throws XMLStreamException;
    }

    /** Writes markup that cannot fail, since it goes to memory. */
    static String write(Content content) {
        Markup markup = new Markup();
        try {
            content.write(markup);
            markup.writer.flush();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("Cannot write markup to memory", failure);
        }
        return markup.text.toString();
    }

    Markup element(String name, Map<String, String> attributes, Content content) throws XMLStreamException {
        writer.writeStartElement(name);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            writer.writeAttribute(attribute.getKey(), allowed(attribute.getValue()));
        }
        content.write(this);
        writer.writeEndElement();
        return this;
    }

    Markup element(String name, Map<String, String> attributes, String content) throws XMLStreamException {
        return element(name, attributes, inner -> inner.text(content));
    }

    Markup element(String name, String style, String content) throws XMLStreamException {
        return element(name, Map.of("class", style), content);
    }

    Markup element(String name, String style, Content content) throws XMLStreamException {
        return element(name, Map.of("class", style), content);
    }

    Markup empty(String name, Map<String, String> attributes) throws XMLStreamException {
        writer.writeEmptyElement(name);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            writer.writeAttribute(attribute.getKey(), allowed(attribute.getValue()));
        }
        return this;
    }

    Markup text(String content) throws XMLStreamException {
        writer.writeCharacters(allowed(content));
        return this;
    }

    /** XML has no control characters and no halves of pairs, not even escaped. */
    private static String allowed(String content) {
        return content.codePoints()
                .map(point -> point == '\n' || point == '\t' ? point : isAllowed(point) ? point : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int point) {
        return point >= 0x20 && (point < 0xD800 || point > 0xDFFF) && point != 0xFFFE && point != 0xFFFF;
    }
}
