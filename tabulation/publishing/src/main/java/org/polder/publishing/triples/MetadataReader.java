package org.polder.publishing.triples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.problem.Suggestion;

/** Reads the XML that describes a data file, within bounds, and reports everything that is wrong with it. */
final class MetadataReader {
    static final long MOST_BYTES = 64L << 20;
    static final int MOST_VARIABLES = 100_000;

    private static final ImmutableSet<String> TYPES =
            ImmutableSet.of("single", "multiple", "quantity", "character", "logical", "date", "time");
    private static final ImmutableSet<String> VERSIONS = ImmutableSet.of("1.1", "1.2", "2.0");

    private final Elements elements;
    private final Optional<String> language;
    private final List<Described> variables = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private String title = "";
    private boolean isSeparated;
    private int skip;
    private Optional<String> href = Optional.empty();
    private Marks marks = Marks.none();
    private boolean hasRecord;

    private MetadataReader(Elements elements, Optional<String> language) {
        this.elements = elements;
        this.language = language;
    }

    /**
     * Reads a file.
     *
     * @throws ProblemsException with everything that is wrong
     */
    static Definition read(Path file, Optional<String> language) throws IOException {
        String source = String.valueOf(file.getFileName());
        if (Files.size(file) > MOST_BYTES) {
            throw new ProblemsException(
                    source,
                    List.of(Problem.error(
                            "too-large",
                            Place.none().withSource(source),
                            "The metadata are larger than " + MOST_BYTES + " bytes, which no survey's are")));
        }
        try (InputStream input = Files.newInputStream(file)) {
            Elements elements = new Elements(source, Encoding.reader(input));
            return new MetadataReader(elements, language).document();
        } catch (XMLStreamException malformed) {
            throw new ProblemsException(source, List.of(Elements.malformed(source, malformed)));
        } catch (UnsupportedCharsetException unknown) {
            throw new ProblemsException(
                    source,
                    List.of(Problem.error(
                            "triple-s",
                            Place.none().withSource(source).withLine(1),
                            "The character set '" + unknown.getCharsetName() + "' is not known: write it in UTF-8")));
        }
    }

    private Definition document() {
        try {
            elements.root("sss", this::survey);
        } catch (XMLStreamException malformed) {
            elements.add(Elements.malformed(elements.source(), malformed));
        }
        if (elements.problems().isEmpty() && !hasRecord) {
            elements.wrong("There is no <record>: the metadata of a survey have one, with the variables within");
        }
        if (!elements.problems().isEmpty()) {
            throw new ProblemsException(elements.source(), elements.problems());
        }
        return new Definition(title, isSeparated, skip, href, marks, ImmutableList.copyOf(variables));
    }

    private void survey() throws XMLStreamException {
        String version = elements.attribute("version").orElse("");
        if (!VERSIONS.contains(version)) {
            elements.wrong("Version '" + version + "' is not known; known are " + VERSIONS);
        }
        elements.children(name -> {
            switch (name) {
                case "survey" -> elements.children(this::part);
                case "hierarchy" -> {
                    elements.wrong("A hierarchy of files is not read: read the metadata of one of its levels");
                    elements.skip();
                }
                case "date", "time", "origin", "user" -> elements.skip();
                default -> elements.unknown();
            }
        });
    }

    private void part(String name) throws XMLStreamException {
        switch (name) {
            case "title" -> title = new WordedReader(elements, language).read().text();
            case "record" -> record();
            case "name", "version" -> elements.skip();
            default -> elements.unknown();
        }
    }

    private void record() throws XMLStreamException {
        hasRecord = true;
        isSeparated = elements.oneOf("format", ImmutableSet.of("fixed", "csv"), "fixed")
                .equals("csv");
        skip = elements.attribute("skip").isPresent() ? elements.whole("skip", 0) : 0;
        href = elements.attribute("href");
        marks = elements.children(name -> {
            if (!name.equals("variable")) {
                elements.unknown();
            } else if (variables.size() >= MOST_VARIABLES) {
                elements.stop("There are more than " + MOST_VARIABLES + " variables");
            } else {
                variable();
            }
        });
    }

    private void variable() throws XMLStreamException {
        int found = elements.problems().size();
        VariableReader reader = new VariableReader(elements, language, isSeparated);
        Described variable = reader.read(TYPES);
        if (!variable.name().isEmpty() && !names.add(variable.original())) {
            elements.wrongAt(variable.line(), "Variable '" + variable.name() + "' is there twice");
        }
        if (variable.filter().isPresent() && !isLogical(variable.filter().get())) {
            elements.wrongAt(
                    variable.line(),
                    "The filter '" + variable.filter().get() + "' of '" + variable.name()
                            + "' is no logical variable before it."
                            + Suggestion.sentence(variable.filter().get(), names));
        }
        if (elements.problems().size() == found) {
            variables.add(variable);
        }
    }

    private boolean isLogical(String name) {
        return variables.stream()
                .anyMatch(variable ->
                        variable.name().equals(name) && variable.type().equals("logical"));
    }
}
