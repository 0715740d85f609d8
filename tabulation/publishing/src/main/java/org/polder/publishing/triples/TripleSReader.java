package org.polder.publishing.triples;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.polder.answer.Missing;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * Opens Triple-S files, XML versions 1.1, 1.2 and 2.0, whoever wrote them.
 *
 * <p>The metadata are read without a document type's entities or files, and within bounds. A blank field counts as not
 * asked, unless the variable has a filter that is true for the respondent: then the question was left open, as is a
 * multiple choice with no code. Labelled values of a quantity count as numbers and are noted, unless {@link #missing}
 * declares them. A {@code logical} variable becomes a single choice of 1 and 0, a {@code time} the text 16:15:00.
 */
public final class TripleSReader {
    private final Path metadata;
    private final Optional<Path> data;
    private final Optional<Charset> charset;
    private final Optional<String> language;
    private final Missing blank;
    private final ImmutableMap<String, ImmutableMap<String, Missing>> missing;

    private TripleSReader(
            Path metadata,
            Optional<Path> data,
            Optional<Charset> charset,
            Optional<String> language,
            Missing blank,
            ImmutableMap<String, ImmutableMap<String, Missing>> missing) {
        this.metadata = metadata;
        this.data = data;
        this.charset = charset;
        this.language = language;
        this.blank = blank;
        this.missing = missing;
    }

    /**
     * Begins with the metadata.
     *
     * @param metadata the XML file, with the data beside it: the file it names, or of its own name with the ending
     *     {@code .asc} or {@code .csv}
     * @return the reader
     */
    public static TripleSReader of(Path metadata) {
        return new TripleSReader(
                metadata, Optional.empty(), Optional.empty(), Optional.empty(), Missing.NOT_ASKED, ImmutableMap.of());
    }

    /**
     * Sets where the data are.
     *
     * @param file the data file
     * @return this reader for that file
     */
    public TripleSReader data(Path file) {
        return new TripleSReader(metadata, Optional.of(file), charset, language, blank, missing);
    }

    /**
     * Sets the character set of the data; the standard has ISO-8859-1 only, but files in UTF-8 exist.
     *
     * @param set the character set
     * @return this reader for data in that set
     */
    public TripleSReader charset(Charset set) {
        return new TripleSReader(metadata, data, Optional.of(set), language, blank, missing);
    }

    /**
     * Sets the language of the labels.
     *
     * @param tag as the metadata have it, such as {@code en-GB}
     * @return this reader with labels in that language where there are any
     */
    public TripleSReader language(String tag) {
        return new TripleSReader(metadata, data, charset, Optional.of(tag), blank, missing);
    }

    /**
     * Sets what a blank field stands for, of a variable without a filter.
     *
     * @param kind not asked, not reached or left open
     * @return this reader with that meaning
     */
    public TripleSReader blank(Missing kind) {
        return new TripleSReader(metadata, data, charset, language, kind, missing);
    }

    /**
     * Declares that a value stands for a missing answer.
     *
     * @param variable the name of a variable of type single, multiple or quantity
     * @param code the value as the metadata have it, such as {@code 99} or {@code 999.99}
     * @param kind don't know, refused or not applicable
     * @return this reader with that declaration
     */
    public TripleSReader missing(String variable, String code, Missing kind) {
        ImmutableMap<String, Missing> codes = ImmutableMap.<String, Missing>builder()
                .putAll(missing.getOrDefault(variable, ImmutableMap.of()))
                .put(code, kind)
                .buildKeepingLast();
        return new TripleSReader(
                metadata,
                data,
                charset,
                language,
                blank,
                ImmutableMap.<String, ImmutableMap<String, Missing>>builder()
                        .putAll(missing)
                        .put(variable, codes)
                        .buildKeepingLast());
    }

    /**
     * Reads the metadata.
     *
     * @return the source, which reads the data anew for each pass
     * @throws ProblemsException with everything that is wrong with the metadata, or when there are no data
     * @throws IOException when a file cannot be read
     */
    public TripleSSource open() throws IOException {
        Definition definition = MetadataReader.read(metadata, language);
        return TripleSSource.of(
                String.valueOf(metadata.getFileName()),
                definition,
                data.isPresent() ? data.get() : beside(definition),
                charset.orElseGet(() -> noted(definition)),
                blank,
                missing);
    }

    /** Polder marks data that go beyond the standard's character set. */
    private static Charset noted(Definition definition) {
        try {
            return definition.marks().get("charset").map(Charset::forName).orElse(StandardCharsets.ISO_8859_1);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException notOurs) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    /** Finds the data in the folder of the metadata: what comes from elsewhere may not choose other files to read. */
    private Path beside(Definition definition) {
        if (definition.href().isPresent()) {
            String href = definition.href().get();
            boolean plain = href.chars().noneMatch(letter -> letter == '/' || letter == '\\' || letter == ':')
                    && !href.equals("..");
            if (plain && Files.isRegularFile(metadata.resolveSibling(href))) {
                return metadata.resolveSibling(href);
            }
            throw missingData("says that its data are in '" + href + "', which is no file beside it");
        }
        String name = String.valueOf(metadata.getFileName());
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        List<String> endings = definition.isSeparated() ? List.of(".csv", ".CSV") : List.of(".asc", ".ASC", ".dat");
        return Stream.of(endings)
                .flatMap(List::stream)
                .map(ending -> metadata.resolveSibling(stem + ending))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> missingData("has no data beside it in " + stem + String.join(", " + stem, endings)));
    }

    private ProblemsException missingData(String what) {
        String name = String.valueOf(metadata.getFileName());
        return new ProblemsException(
                name,
                List.of(Problem.error(
                        "no-data", Place.none().withSource(name), name + " " + what + ": name the file with data()")));
    }
}
