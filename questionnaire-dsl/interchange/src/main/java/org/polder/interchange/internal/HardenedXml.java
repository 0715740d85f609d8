package org.polder.interchange.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * Reads XML of unknown origin: without document types, entities of its own or anything from outside, and within bounds
 * of size, depth and number.
 */
public final class HardenedXml {
    private static final int MOST_CHARACTERS = 16_000_000;
    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 300_000;
    private static final int MOST_ATTRIBUTES = 100;

    private final String source;
    private final XMLStreamReader reader;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private HardenedXml(String source, XMLStreamReader reader) {
        this.source = source;
        this.reader = reader;
    }

    /** An element whose end has not come yet. */
    private record Open(
            String name,
            String namespace,
            ImmutableMap<String, String> attributes,
            List<XmlElement.Content> content,
            int line) {}

    /**
     * Reads a document in UTF-8.
     *
     * @throws ProblemsException when it is no XML, or beyond the bounds
     */
    public static XmlElement read(String source, InputStream document) {
        try {
            byte[] bytes = document.readNBytes(MOST_CHARACTERS + 1);
            if (bytes.length > MOST_CHARACTERS) {
                throw refused(source, Place.none(), "has more than " + MOST_CHARACTERS + " bytes: split it");
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return read(source, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + source, failure);
        }
    }

    /**
     * Reads a document.
     *
     * @throws ProblemsException when it is no XML, or beyond the bounds
     */
    public static XmlElement read(String source, String document) {
        if (document.length() > MOST_CHARACTERS) {
            throw refused(source, Place.none(), "has more than " + MOST_CHARACTERS + " characters: split it");
        }
        try {
            return new HardenedXml(source, open(new StringReader(document))).whole();
        } catch (XMLStreamException malformed) {
            throw malformed(source, malformed);
        }
    }

    private XmlElement whole() {
        try {
            return root();
        } catch (XMLStreamException malformed) {
            // Newer Java has a bound of its own on depth, which it may reach first.
            throw open.size() >= DEEPEST ? tooDeep() : malformed(source, malformed);
        }
    }

    private static ProblemsException malformed(String source, XMLStreamException malformed) {
        long line =
                malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNumber();
        return refused(source, Place.none().withLine(Math.max(1, line)), "is not well-formed XML here");
    }

    private ProblemsException tooDeep() {
        return refused(source, place(), "is nested more than " + DEEPEST + " deep");
    }

    private static XMLStreamReader open(Reader reader) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory.createXMLStreamReader(reader);
    }

    private XmlElement root() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refused(
                            source,
                            place(),
                            "declares or uses entities of its own, which is not allowed:"
                                    + " write the characters themselves");
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words();
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement done = end();
                    if (open.isEmpty()) {
                        return done;
                    }
                    open.element().content().add(XmlElement.Content.of(done));
                }
                default -> {
                    // Comments and processing instructions say nothing to us.
                }
            }
        }
        throw refused(source, Place.none(), "holds no element");
    }

    private void start() {
        if (open.size() >= DEEPEST) {
            throw tooDeep();
        }
        if (++elements > MOST_ELEMENTS) {
            throw refused(source, place(), "has more than " + MOST_ELEMENTS + " elements: split it");
        }
        if (reader.getAttributeCount() > MOST_ATTRIBUTES) {
            throw refused(source, place(), "has an element with more than " + MOST_ATTRIBUTES + " attributes");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (boolean plain : new boolean[] {true, false}) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                String namespace = reader.getAttributeNamespace(i);
                if (plain == (namespace == null || namespace.isEmpty())) {
                    attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                }
            }
        }
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        open.push(new Open(
                reader.getLocalName(),
                namespace,
                ImmutableMap.copyOf(attributes),
                new ArrayList<>(),
                reader.getLocation().getLineNumber()));
    }

    private void words() {
        if (!open.isEmpty() && !reader.getText().isEmpty()) {
            open.element().content().add(XmlElement.Content.of(reader.getText()));
        }
    }

    private XmlElement end() {
        Open done = open.pop();
        return new XmlElement(
                done.name(), done.namespace(), done.attributes(), ImmutableList.copyOf(done.content()), done.line());
    }

    private Place place() {
        return Place.none().withLine(reader.getLocation().getLineNumber());
    }

    private static ProblemsException refused(String source, Place place, String message) {
        return new ProblemsException(
                source, List.of(Problem.error("xml", place.withSource(source), "The document " + message)));
    }
}
