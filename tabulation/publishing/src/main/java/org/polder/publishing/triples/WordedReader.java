package org.polder.publishing.triples;

import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * Reads a label: of its texts by language and mode the one for analysis in the language asked for, else the one without
 * a language, else the plain text.
 */
final class WordedReader {
    /** XML has no such character, so it can stand for a line break until white space is tidied. */
    private static final char BREAK = '\0';

    private final Elements elements;
    private final Optional<String> language;
    private String best = "";
    private int rank = -1;

    WordedReader(Elements elements, Optional<String> language) {
        this.elements = elements;
        this.language = language;
    }

    /**
     * What was read.
     *
     * @param text the label
     * @param marks what Polder wants to find back
     */
    record Worded(String text, Marks marks) {}

    Worded read() throws XMLStreamException {
        StringBuilder plain = new StringBuilder();
        Marks marks = elements.mixed(plain, name -> {
            if (name.equals("text")) {
                special();
            } else {
                lineBreak(name, plain);
            }
        });
        String text = tidy(plain);
        return new Worded(rank > 0 || text.isBlank() && rank == 0 ? best : text, marks);
    }

    private void special() throws XMLStreamException {
        Optional<String> tongue = elements.attribute("lang");
        String mode = elements.attribute("mode").orElse("");
        StringBuilder text = new StringBuilder();
        elements.mixed(text, name -> lineBreak(name, text));
        int mine = rank(tongue, mode);
        if (mine > rank) {
            rank = mine;
            best = tidy(text);
        }
    }

    private int rank(Optional<String> tongue, String mode) {
        int byMode = mode.equals("analysis") ? 2 : mode.isEmpty() ? 1 : 0;
        if (tongue.isPresent()) {
            return language.isPresent() && language.equals(tongue) ? 3 + byMode : 0;
        }
        return mode.equals("analysis") ? 2 : 0;
    }

    private void lineBreak(String name, StringBuilder text) throws XMLStreamException {
        if (!name.equals("br")) {
            elements.unknown();
            return;
        }
        text.append(BREAK);
        elements.skip();
    }

    /** The lines of the file are no lines of the label. */
    private static String tidy(StringBuilder text) {
        String raw = text.toString();
        String joined = raw.indexOf('\n') < 0
                ? raw
                : raw.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
        return joined.replace(BREAK, '\n');
    }
}
