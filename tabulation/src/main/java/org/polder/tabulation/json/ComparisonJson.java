package org.polder.tabulation.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.compare.ComparisonDocument;

/**
 * Reads and writes what comparisons are made from as JSON, format 1: published distributions, mappings, comparisons,
 * harmonisations and benchmarks, so that they can be cited and used again.
 *
 * <p>The form is closed: a field it does not know is refused by name, line and place. Reading reports all problems at
 * once. Percentages are texts, so that their decimals as printed are kept.
 */
public final class ComparisonJson {
    /** The resource beside this class that holds the JSON Schema (draft 2020-12) of the forms. */
    public static final String SCHEMA = "comparison.schema.json";

    /** The greatest number of characters in a document. */
    public static final int LONGEST = LocatedTree.LONGEST;

    private ComparisonJson() {}

    /** Finds the documents that another one names instead of holding them. */
    @FunctionalInterface
    public interface Library {
        /**
         * Finds a document.
         *
         * @param name what it is named by, such as {@code usage.json}
         * @return its text; nothing when there is none of that name
         * @throws IOException when reading fails
         */
        Optional<String> document(String name) throws IOException;

        /**
         * Finds nothing: for documents that hold all they need.
         *
         * @return an empty library
         */
        static Library none() {
            return name -> Optional.empty();
        }

        /**
         * Finds files by their place in a folder.
         *
         * @param folder the folder
         * @return the library
         */
        static Library folder(Path folder) {
            return name -> {
                try {
                    Path file = folder.resolve(name);
                    return Files.isRegularFile(file) ? Optional.of(text(name, file)) : Optional.empty();
                } catch (InvalidPathException noPath) {
                    return Optional.empty();
                }
            };
        }
    }

    /**
     * Writes a document, with all it refers to inside.
     *
     * @param document the document
     * @return the text, laid out for people, with a line end behind the last line
     */
    public static String text(ComparisonDocument document) {
        try {
            return LocatedTree.MAPPER
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(document.accept(new ComparisonEncoder()))
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Reads a document of any kind from a file; documents that it names are looked for in the file's folder.
     *
     * @param file the file, in UTF-8
     * @return the document
     * @throws IOException when reading fails
     * @throws ProblemsException with every problem, when it is no such document
     */
    public static ComparisonDocument read(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return read(
                String.valueOf(file.getFileName()),
                text(String.valueOf(file.getFileName()), file),
                folder == null ? Library.none() : Library.folder(folder));
    }

    /**
     * Reads a document of one kind from a file.
     *
     * @param file the file, in UTF-8
     * @param kind the kind expected
     * @param <T> the kind expected
     * @return the document
     * @throws IOException when reading fails
     * @throws ProblemsException with every problem, when it is no such document
     */
    public static <T extends ComparisonDocument> T read(Path file, Class<T> kind) throws IOException {
        return as(kind, String.valueOf(file.getFileName()), read(file));
    }

    /**
     * Reads a document of any kind.
     *
     * @param source what to call the document in messages, such as a file's name
     * @param document the text
     * @param library finds the documents that it names
     * @return the document
     * @throws ProblemsException with every problem, when it is no such document
     */
    public static ComparisonDocument read(String source, String document, Library library) {
        Place place = source.isEmpty() ? Place.none() : Place.none().withSource(source);
        String subject = source.isEmpty() ? "The document" : "The document in " + source;
        LocatedTree tree = LocatedTree.of(subject, place, document);
        Findings findings = new Findings(place, tree.lines());
        Optional<ComparisonDocument> read = new ComparisonDecoder(findings, library).document(tree.root(), "");
        if (read.isEmpty() || !findings.isEmpty()) {
            throw new ProblemsException(subject, findings.problems());
        }
        return read.get();
    }

    /**
     * Reads a document of one kind.
     *
     * @param source what to call the document in messages, such as a file's name
     * @param document the text
     * @param library finds the documents that it names
     * @param kind the kind expected
     * @param <T> the kind expected
     * @return the document
     * @throws ProblemsException with every problem, when it is no such document
     */
    public static <T extends ComparisonDocument> T read(
            String source, String document, Library library, Class<T> kind) {
        return as(kind, source, read(source, document, library));
    }

    private static <T extends ComparisonDocument> T as(Class<T> kind, String source, ComparisonDocument read) {
        if (!kind.isInstance(read)) {
            String found = read.accept(new DocumentKind());
            throw new ProblemsException(
                    "The document in " + source,
                    List.of(Problem.error(
                            "wrong-document",
                            Place.none().withSource(source),
                            "This document is a " + found + ", '" + read.name() + "', and a " + DocumentKind.of(kind)
                                    + " is needed here")));
        }
        return kind.cast(read);
    }

    /**
     * Gives the JSON Schema of the forms. It says what a document may hold; that options are covered and shares are
     * possible is judged by reading.
     *
     * @return the schema, as JSON
     */
    public static String schema() {
        try (InputStream resource = ComparisonJson.class.getResourceAsStream(SCHEMA)) {
            if (resource == null) {
                throw new IllegalStateException("The jar lacks its resource " + SCHEMA);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the resource " + SCHEMA, failure);
        }
    }

    private static String text(String source, Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            // No character takes more than three bytes of UTF-8 for each of Java's.
            byte[] bytes = input.readNBytes(3 * LONGEST + 4);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new ProblemsException(
                    "The document in " + source,
                    List.of(Problem.error(
                            "not-utf-8",
                            Place.none().withSource(source),
                            "The document is not in UTF-8, or not text at all: save it as UTF-8")));
        }
    }
}
