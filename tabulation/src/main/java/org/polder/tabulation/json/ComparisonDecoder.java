package org.polder.tabulation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polder.problem.ProblemsException;
import org.polder.problem.Suggestion;
import org.polder.tabulation.compare.Benchmark;
import org.polder.tabulation.compare.ComparisonDocument;
import org.polder.tabulation.compare.ComparisonPlan;
import org.polder.tabulation.compare.Harmonisation;
import org.polder.tabulation.compare.Phrase;
import org.polder.tabulation.compare.PublishedDistribution;
import org.polder.tabulation.compare.ScaleMapping;
import org.polder.tabulation.compare.Tolerance;
import org.polder.tabulation.compare.Whole;

/** Turns JSON into what comparisons are made from, reporting everything that is wrong with it. */
final class ComparisonDecoder {
    private static final Map<String, Whole> WHOLES = names(Whole.values());
    private static final Map<String, Benchmark.Basis> BASES = names(Benchmark.Basis.values());

    private static final List<String> ENTRY = List.of("population", "filter", "mismatch", "published");
    private static final List<String> SOURCE = List.of("label", "mapping", "published", "filter");

    private final Findings findings;
    private final ComparisonJson.Library library;
    private final ComparisonParts parts;
    private final ComparisonMeasures measures;

    ComparisonDecoder(Findings findings, ComparisonJson.Library library) {
        this.findings = findings;
        this.library = library;
        this.measures = new ComparisonMeasures(findings);
        this.parts = new ComparisonParts(findings, measures);
    }

    static <E extends Enum<E>> Map<String, E> names(E[] values) {
        return Stream.of(values)
                .collect(Collectors.toMap(
                        value -> value.name().toLowerCase(Locale.ROOT),
                        Function.identity(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** A kind of document and how it is read. */
    private enum Kind {
        DISTRIBUTION("name", "source", "citation", "question", "population", "period", "n", "whole", "categories") {
            @Override
            Optional<? extends ComparisonDocument> read(ComparisonDecoder decoder, Fields fields) {
                return decoder.distribution(fields);
            }
        },
        MAPPING("name", "version", "citation", "ours", "theirs", "rows", "leftOut", "notes") {
            @Override
            Optional<? extends ComparisonDocument> read(ComparisonDecoder decoder, Fields fields) {
                return decoder.mapping(fields);
            }
        },
        COMPARISON("name", "mapping", "with") {
            @Override
            Optional<? extends ComparisonDocument> read(ComparisonDecoder decoder, Fields fields) {
                return decoder.comparison(fields);
            }
        },
        HARMONISATION("name", "target", "sources") {
            @Override
            Optional<? extends ComparisonDocument> read(ComparisonDecoder decoder, Fields fields) {
                return decoder.harmonisation(fields);
            }
        },
        BENCHMARK("name", "mapping", "published", "tolerance", "leastBase", "basis") {
            @Override
            Optional<? extends ComparisonDocument> read(ComparisonDecoder decoder, Fields fields) {
                return decoder.benchmark(fields);
            }
        };

        private final List<String> fields;

        Kind(String... fields) {
            this.fields = Stream.concat(Stream.of("polder", "format"), Stream.of(fields))
                    .toList();
        }

        abstract Optional<? extends ComparisonDocument> read(ComparisonDecoder decoder, Fields fields);
    }

    private static final Map<String, Kind> KINDS = names(Kind.values());

    /** Reads a document of any kind. */
    Optional<ComparisonDocument> document(JsonNode node, String pointer) {
        JsonNode name = node.path("polder");
        Kind kind = name.isTextual() ? KINDS.get(name.textValue()) : null;
        if (kind == null) {
            boolean missing = !node.isObject() || name.isMissingNode();
            findings.add(
                    missing ? "missing-field" : "wrong-value",
                    missing ? pointer : pointer + "/polder",
                    "Expected an object whose field 'polder' is one of " + String.join(", ", KINDS.keySet())
                            + "; found " + Plain.shown(missing ? node : name) + "."
                            + (name.isTextual() ? Suggestion.sentence(name.textValue(), KINDS.keySet()) : ""));
            return Optional.empty();
        }
        return Fields.of(node, pointer, findings, kind.fields)
                .flatMap(fields -> {
                    fields.whole("format")
                            .filter(format -> format != 1)
                            .ifPresent(format -> findings.add(
                                    "wrong-value",
                                    fields.at("format"),
                                    "Format " + format + " is not known here; known is 1: use a newer version"));
                    return kind.read(this, fields);
                })
                .map(found -> (ComparisonDocument) found);
    }

    /** Reads a document inside another, or one that it names. */
    private <T extends ComparisonDocument> Optional<T> inner(Fields parent, String name, Class<T> kind) {
        return parent.value(name).flatMap(node -> inner(node, parent.at(name), kind));
    }

    private <T extends ComparisonDocument> Optional<T> inner(JsonNode node, String pointer, Class<T> kind) {
        if (node.isTextual()) {
            return named(node.textValue(), pointer, kind);
        }
        String expected = DocumentKind.of(kind);
        if (node.path("polder").isTextual() && !node.path("polder").textValue().equals(expected)) {
            findings.add(
                    "wrong-document",
                    pointer,
                    "A " + expected + " is needed here; found a "
                            + Plain.cut(node.path("polder").textValue()));
            return Optional.empty();
        }
        return document(node, pointer).map(kind::cast);
    }

    private <T extends ComparisonDocument> Optional<T> named(String name, String pointer, Class<T> kind) {
        try {
            Optional<String> text = library.document(name);
            if (text.isEmpty()) {
                findings.add(
                        "no-document",
                        pointer,
                        "There is no document '" + Plain.cut(name) + "': name a file beside this one, or put the "
                                + DocumentKind.of(kind) + " itself here");
                return Optional.empty();
            }
            // Mappings and distributions name no further documents, so that nothing leads round in a circle.
            return Optional.of(ComparisonJson.read(name, text.get(), ComparisonJson.Library.none(), kind));
        } catch (ProblemsException unsound) {
            unsound.problems().forEach(problem -> findings.addAt(pointer, problem));
        } catch (IOException failure) {
            findings.add("no-document", pointer, "'" + Plain.cut(name) + "' cannot be read: " + failure.getMessage());
        }
        return Optional.empty();
    }

    /** Makes a value whose parts are sound, and reports what is wrong with the whole. */
    private <T> Optional<T> made(String pointer, Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (ProblemsException unsound) {
            unsound.problems().forEach(problem -> findings.addAt(pointer, problem));
        } catch (IllegalArgumentException unsound) {
            findings.add("unsound", pointer, String.valueOf(unsound.getMessage()));
        }
        return Optional.empty();
    }

    private Optional<PublishedDistribution> distribution(Fields fields) {
        String name = fields.text("name");
        String source = fields.text("source");
        OptionalLong n = fields.has("n")
                ? fields.whole("n").map(OptionalLong::of).orElseGet(OptionalLong::empty)
                : OptionalLong.empty();
        Whole whole = fields.optionalNamed("whole", WHOLES).orElse(Whole.COMPLETE);
        String citation = fields.optionalText("citation").orElse("");
        Phrase question = parts.phrase(fields, "question");
        Phrase population = parts.phrase(fields, "population");
        Phrase period = parts.phrase(fields, "period");
        return parts.shares(fields)
                .flatMap(shares -> made(
                        fields.pointer(),
                        () -> new PublishedDistribution(
                                name, source, citation, question, population, period, n, whole, shares)));
    }

    private Optional<ScaleMapping> mapping(Fields fields) {
        var ours = parts.scale(fields, "ours");
        var theirs = parts.scale(fields, "theirs");
        var rows = parts.rows(fields);
        var leftOut = parts.leftOut(fields);
        String name = fields.text("name");
        String version = fields.text("version");
        String citation = fields.optionalText("citation").orElse("");
        var notes = parts.notes(fields);
        if (ours.isEmpty() || theirs.isEmpty() || rows.isEmpty() || leftOut.isEmpty()) {
            return Optional.empty();
        }
        return made(
                fields.pointer(),
                () -> new ScaleMapping(
                        name, version, citation, ours.get(), theirs.get(), rows.get(), leftOut.get(), notes));
    }

    private Optional<ComparisonPlan> comparison(Fields fields) {
        Optional<ScaleMapping> mapping = inner(fields, "mapping", ScaleMapping.class);
        Optional<ImmutableList<ComparisonPlan.Entry>> entries = parts.each(fields, "with", ENTRY, entry -> {
            Phrase population = parts.phrase(entry, "population");
            Phrase mismatch = parts.phrase(entry, "mismatch");
            String filter = entry.optionalText("filter").orElse("");
            return inner(entry, "published", PublishedDistribution.class)
                    .map(published -> new ComparisonPlan.Entry(population, filter, mismatch, published));
        });
        String name = fields.text("name");
        return mapping.isEmpty() || entries.isEmpty()
                ? Optional.empty()
                : made(fields.pointer(), () -> new ComparisonPlan(name, mapping.get(), entries.get()));
    }

    private Optional<Harmonisation> harmonisation(Fields fields) {
        var target = parts.scale(fields, "target");
        Optional<ImmutableList<Harmonisation.Source>> sources = parts.each(fields, "sources", SOURCE, source -> {
            Phrase label = parts.phrase(source, "label");
            String filter = source.optionalText("filter").orElse("");
            Optional<ScaleMapping> mapping = inner(source, "mapping", ScaleMapping.class);
            Optional<PublishedDistribution> published = source.has("published")
                    ? inner(source, "published", PublishedDistribution.class)
                    : Optional.empty();
            boolean read = mapping.isPresent() && (published.isPresent() || !source.has("published"));
            return read
                    ? Optional.of(new Harmonisation.Source(label, mapping.orElseThrow(), published, filter))
                    : Optional.empty();
        });
        String name = fields.text("name");
        return target.isEmpty() || sources.isEmpty()
                ? Optional.empty()
                : made(fields.pointer(), () -> new Harmonisation(name, target.get(), sources.get()));
    }

    private Optional<Benchmark> benchmark(Fields fields) {
        Optional<ScaleMapping> mapping = inner(fields, "mapping", ScaleMapping.class);
        Optional<PublishedDistribution> published = inner(fields, "published", PublishedDistribution.class);
        Optional<Tolerance> tolerance = fields.value("tolerance")
                .flatMap(node -> Fields.of(node, fields.at("tolerance"), findings, ComparisonMeasures.TOLERANCE))
                .flatMap(measures::tolerance);
        int leastBase = fields.has("leastBase") ? fields.whole("leastBase").orElse(0) : 0;
        Benchmark.Basis basis = fields.optionalNamed("basis", BASES).orElse(Benchmark.Basis.COMMON);
        String name = fields.text("name");
        return mapping.isEmpty() || published.isEmpty() || tolerance.isEmpty()
                ? Optional.empty()
                : made(
                        fields.pointer(),
                        () -> new Benchmark(name, mapping.get(), published.get(), tolerance.get(), leastBase, basis));
    }
}
