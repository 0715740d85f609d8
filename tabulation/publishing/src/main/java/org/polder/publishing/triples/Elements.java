package org.polder.publishing.triples;

import com.google.common.collect.ImmutableSet;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Suggestion;

/**
 * Walks over XML that may come from anywhere: without a document type's entities or files, to a bounded depth and text,
 * and with the line and column of what is wrong.
 */
final class Elements {
    static final int MOST_TEXT = 100_000;
    static final int MOST_DEPTH = 50;
    static final int MOST_PROBLEMS = 100;

    private final String source;
    private final XMLStreamReader xml;
    private final List<Problem> problems = new ArrayList<>();

    Elements(String source, Reader input) throws XMLStreamException {
        this.source = source;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("The file refers to another one, which is not read");
        });
        this.xml = factory.createXMLStreamReader(input);
    }

    /** Something to do with an element, which must end at the element's end. */
    interface Handler {
        void handle(String name) throws XMLStreamException;
    }

    /** Something to do within an element. */
    interface Body {
        void read() throws XMLStreamException;
    }

    String source() {
        return source;
    }

    List<Problem> problems() {
        return problems;
    }

    void root(String name, Body body) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            // A document type without definitions of its own is what the standard's examples begin with.
        }
        if (!xml.getLocalName().equals(name)) {
            wrong("The file begins with <" + xml.getLocalName() + ">: Triple-S metadata begin with <" + name + ">");
            return;
        }
        body.read();
        while (xml.hasNext()) {
            xml.next();
        }
    }

    /** Passes each child to a handler, and gives what Polder's processing instructions say. */
    Marks children(Handler handler) throws XMLStreamException {
        Marks marks = Marks.none();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.END_ELEMENT -> {
                    return marks;
                }
                case XMLStreamConstants.START_ELEMENT -> handler.handle(xml.getLocalName());
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> marks = mark(marks);
                case XMLStreamConstants.ENTITY_REFERENCE -> entity();
                default -> {
                    // Comments, and the white space that lays elements out.
                }
            }
        }
    }

    /** Reads text with elements in it, which the handler passes over. */
    Marks mixed(StringBuilder text, Handler handler) throws XMLStreamException {
        Marks marks = Marks.none();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.END_ELEMENT -> {
                    return marks;
                }
                case XMLStreamConstants.START_ELEMENT -> handler.handle(xml.getLocalName());
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> marks = mark(marks);
                case XMLStreamConstants.ENTITY_REFERENCE -> entity();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() + xml.getTextLength() > MOST_TEXT) {
                        stop("A text is longer than " + MOST_TEXT + " characters");
                    }
                    text.append(xml.getText());
                }
                default -> {
                    // Comments.
                }
            }
        }
    }

    private Marks mark(Marks marks) {
        return Marks.TARGET.equals(xml.getPITarget()) ? marks.read(String.valueOf(xml.getPIData())) : marks;
    }

    private void entity() {
        wrong("The entity '&" + xml.getLocalName() + ";' is not read: write the text itself");
    }

    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        mixed(text, name -> unknown());
        return text.toString().strip();
    }

    void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > MOST_DEPTH) {
                stop("Elements lie more than " + MOST_DEPTH + " deep");
            }
        }
    }

    void unknown() throws XMLStreamException {
        wrong("The element <" + xml.getLocalName() + "> does not belong here");
        skip();
    }

    Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    String required(String name) {
        return attribute(name).orElseGet(() -> {
            wrong("<" + xml.getLocalName() + "> has no attribute '" + name + "'");
            return "";
        });
    }

    String oneOf(String name, ImmutableSet<String> allowed, String otherwise) {
        String found = attribute(name).orElse(otherwise);
        if (!allowed.contains(found)) {
            wrong("'" + found + "' is no " + name + "; there are " + String.join(", ", allowed) + "."
                    + Suggestion.sentence(found, allowed));
        }
        return found;
    }

    int whole(String name, int least) {
        String text = required(name);
        return text.isEmpty() ? least : whole(name, text, least);
    }

    int whole(String name, String text, int least) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException notWhole) {
            // Reported below, with numbers that are too small.
        }
        wrong("'" + text + "' is no " + name + ": give a whole number from " + least + " to " + Integer.MAX_VALUE);
        return least;
    }

    int line() {
        return xml.getLocation().getLineNumber();
    }

    void wrong(String message) {
        wrongAt(line(), "Column " + xml.getLocation().getColumnNumber() + ": " + message);
    }

    void wrongAt(int line, String message) {
        add(Problem.error("triple-s", Place.none().withSource(source).withLine(line), message));
    }

    void add(Problem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    /** Gives up on a file that goes beyond what any survey needs. */
    void stop(String message) throws XMLStreamException {
        throw new XMLStreamException(message + ", which no survey needs", xml.getLocation());
    }

    static Problem malformed(String source, XMLStreamException malformed) {
        int line = malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNumber();
        int column =
                malformed.getLocation() == null ? 1 : malformed.getLocation().getColumnNumber();
        String message = String.valueOf(malformed.getMessage());
        int said = message.indexOf("Message: ");
        return Problem.error(
                "triple-s",
                Place.none().withSource(source).withLine(Math.max(1, line)),
                "Column " + Math.max(1, column) + ": not readable as XML: "
                        + (said < 0 ? message : message.substring(said + "Message: ".length())));
    }
}
