package org.polder.tabulation.render;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polder.tabulation.Share;
import org.polder.tabulation.compare.Closest;
import org.polder.tabulation.compare.ComparedRow;
import org.polder.tabulation.compare.Comparison;
import org.polder.tabulation.compare.ComparisonSet;
import org.polder.tabulation.compare.Difference;
import org.polder.tabulation.compare.PValueRange;

/** Writes comparisons with other surveys; every form holds their bases and warnings. */
public final class ComparisonTables {
    private static final List<String> HEADING = List.of(
            "mapping",
            "population",
            "with",
            "theirPopulation",
            "theirN",
            "label",
            "ourOptions",
            "theirOptions",
            "n",
            "base",
            "ours",
            "theirs",
            "theirsAtLeast",
            "theirsAtMost",
            "differenceInPoints",
            "low",
            "high",
            "pLeast",
            "pGreatest",
            "warnings");

    private final CompareWords words;

    private ComparisonTables(TableWords words) {
        this.words = new CompareWords(words);
    }

    /**
     * Writes comparisons as text for a terminal.
     *
     * @param set the comparisons
     * @param words the words around the numbers
     * @return the text
     */
    public static String text(ComparisonSet set, TableWords words) {
        return new ComparisonTables(words).grids(set).stream().map(Grid::text).collect(Collectors.joining("\n"));
    }

    /**
     * Writes comparisons as Markdown.
     *
     * @param set the comparisons
     * @param words the words around the numbers
     * @return the text; what Markdown or HTML would take for a sign of theirs is escaped
     */
    public static String markdown(ComparisonSet set, TableWords words) {
        return new ComparisonTables(words)
                .grids(set).stream().map(Grid::markdown).collect(Collectors.joining("\n"));
    }

    /**
     * Writes comparisons as CSV, one row a line; numbers have a decimal point in every language.
     *
     * @param set the comparisons
     * @param words the language of labels and warnings
     * @return the lines, with a heading; shares are percentages, and every line holds the warnings
     */
    public static String csv(ComparisonSet set, TableWords words) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADING);
            ComparisonTables tables = new ComparisonTables(words);
            set.comparisons()
                    .forEach(comparison ->
                            comparison.rows().forEach(row -> csv.writeRecord(tables.line(comparison, row))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * Writes comparisons as JSON: {@code {"comparisons":[…],"closest":[…]}}.
     *
     * @param set the comparisons
     * @param words the language of labels and warnings
     * @return the document; shares of ours run from 0 to 1, published ones and differences are in percent
     */
    public static String json(ComparisonSet set, TableWords words) {
        return ComparisonFields.document(json -> new ComparisonFields(new CompareWords(words), json).set(set));
    }

    /**
     * Writes a comparison into a JSON document that is being written.
     *
     * @param comparison the comparison
     * @param words the language of labels and warnings
     * @param json the document, at a place where an object may stand
     * @throws IOException when writing fails
     */
    public static void write(Comparison comparison, TableWords words, JsonGenerator json) throws IOException {
        new ComparisonFields(new CompareWords(words), json).comparison(comparison);
    }

    /**
     * Writes the fields of a row into a JSON object that is being written.
     *
     * @param row the row
     * @param words the language of labels
     * @param json the document, within an object
     * @throws IOException when writing fails
     */
    public static void write(ComparedRow row, TableWords words, JsonGenerator json) throws IOException {
        new ComparisonFields(new CompareWords(words), json).row(row);
    }

    /**
     * Writes which distribution is closest, and whether beyond chance.
     *
     * @param closest the ranking
     * @param words the words
     * @return a sentence
     */
    public static String sentence(Closest closest, TableWords words) {
        return new CompareWords(words).closest(closest);
    }

    /**
     * Writes the interval of a difference.
     *
     * @param difference the difference
     * @param words the words
     * @return such as {@code −3,4 tot +10,2}, in points
     */
    public static String interval(Difference difference, TableWords words) {
        CompareWords language = new CompareWords(words);
        return language.sentence(
                "compare.from-to", language.points(difference.low()), language.points(difference.high()));
    }

    /**
     * Writes the greatest p that the rounding of a difference allows.
     *
     * @param difference the difference
     * @param words the words
     * @return such as {@code 0,012}; nothing when it was not tested
     */
    public static Optional<String> greatestP(Difference difference, TableWords words) {
        return difference.test().value().map(test -> new CompareWords(words).pValue(test.greatest()));
    }

    /**
     * Writes the warnings, the distance and what the rows say of themselves, as sentences.
     *
     * @param comparison the comparison
     * @param words the words
     * @return the sentences
     */
    public static List<String> remarks(Comparison comparison, TableWords words) {
        return new ComparisonTables(words).remarks(comparison);
    }

    private List<Grid> grids(ComparisonSet set) {
        List<Grid> grids = new ArrayList<>();
        for (Comparison comparison : set.comparisons()) {
            List<String> remarks = remarks(comparison);
            set.closest().stream()
                    .filter(closest -> lastOf(set, closest.ranking()) == comparison)
                    .forEach(closest -> remarks.add(words.closest(closest)));
            grids.add(new Grid(
                    title(comparison),
                    List.of(
                            words.word("compare.option"),
                            words.word("compare.ours"),
                            words.word("compare.theirs"),
                            words.word("compare.rounding"),
                            words.word("compare.difference"),
                            words.word("compare.interval"),
                            words.word("compare.p")),
                    comparison.rows().stream().map(this::cells).toList(),
                    remarks));
        }
        return grids;
    }

    /** A ranking is said below the last of the comparisons it ranks. */
    private static Comparison lastOf(ComparisonSet set, List<Comparison> ranking) {
        return set.comparisons().stream()
                .filter(ranking::contains)
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private String title(Comparison comparison) {
        return words.sentence(
                "compare.title",
                comparison.mapping().ours().name(),
                words.population(comparison.population()),
                String.valueOf(comparison.base()),
                words.with(comparison.published()),
                words.of(comparison.published().population()));
    }

    private List<String> remarks(Comparison comparison) {
        List<String> remarks = new ArrayList<>();
        if (!comparison.published().question().isEmpty()) {
            remarks.add(words.sentence(
                    "compare.question", words.of(comparison.published().question())));
        }
        if (!comparison.published().period().isEmpty()) {
            remarks.add(words.sentence(
                    "compare.period", words.of(comparison.published().period())));
        }
        comparison.warnings().forEach(warning -> remarks.add(words.warning(warning)));
        comparison.rows().stream()
                .filter(row -> !row.row().note().isEmpty())
                .forEach(row -> remarks.add(words.sentence(
                        "compare.row-note",
                        words.of(row.row().label()),
                        words.of(row.row().note()))));
        comparison.variation().ifPresent(variation -> remarks.add(words.variation(variation)));
        remarks.add(words.sentence(
                comparison.published().n().isPresent() ? "compare.method" : "compare.method.ours",
                words.level(comparison.level())));
        return remarks;
    }

    private List<String> cells(ComparedRow row) {
        Optional<Difference> difference = row.difference();
        return List.of(
                words.of(row.row().label()),
                words.or(row.ours().filter(Share::exists).map(share -> words.percent(share.percent(1), 1))),
                words.or(row.theirs().map(words::printed)),
                row.range().map(words::range).orElse(""),
                difference
                        .map(found -> words.points(found.points(1).doubleValue()))
                        .orElse(""),
                difference
                        .map(found -> words.sentence(
                                "compare.from-to", words.points(found.low()), words.points(found.high())))
                        .orElse(""),
                difference
                        .flatMap(found -> found.test().value())
                        .map(test -> words.pValue(test.greatest()))
                        .orElse(""));
    }

    private List<String> line(Comparison comparison, ComparedRow row) {
        Optional<Difference> difference = row.difference();
        Optional<PValueRange> test = difference.flatMap(found -> found.test().value());
        return List.of(
                Formulas.harmless(comparison.mapping().name()),
                Formulas.harmless(words.of(comparison.population())),
                Formulas.harmless(comparison.published().source()),
                Formulas.harmless(words.of(comparison.published().population())),
                comparison.published().n().isPresent()
                        ? String.valueOf(comparison.published().n().getAsLong())
                        : "",
                Formulas.harmless(words.of(row.row().label())),
                Formulas.harmless(String.join("; ", row.row().ours())),
                Formulas.harmless(String.join("; ", row.row().theirs())),
                row.ours().map(share -> String.valueOf(share.n())).orElse(""),
                String.valueOf(comparison.base()),
                row.ours()
                        .filter(Share::exists)
                        .map(share -> share.percent(2).toPlainString())
                        .orElse(""),
                row.theirs().map(BigDecimal::toPlainString).orElse(""),
                row.range().map(range -> range.low().toPlainString()).orElse(""),
                row.range().map(range -> range.high().toPlainString()).orElse(""),
                difference.map(found -> found.points(2).toPlainString()).orElse(""),
                difference.map(found -> number(found.low())).orElse(""),
                difference.map(found -> number(found.high())).orElse(""),
                test.map(found -> String.valueOf(found.least())).orElse(""),
                test.map(found -> String.valueOf(found.greatest())).orElse(""),
                Formulas.harmless(
                        comparison.warnings().stream().map(words::warning).collect(Collectors.joining(" "))));
    }

    private static String number(double points) {
        return String.format(Locale.ROOT, "%.2f", points);
    }
}
