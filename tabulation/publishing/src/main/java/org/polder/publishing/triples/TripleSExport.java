package org.polder.publishing.triples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.publishing.banner.PublishingWords;
import org.polder.publishing.measured.Measure;
import org.polder.publishing.measured.Measured;
import org.polder.tabulation.render.TableWords;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/**
 * Writes responses as Triple-S XML 2.0 (The Triple-S XML Standard, revision 2.0.002, September 2011): metadata in XML
 * and data in fixed fields or, as CSV, separated by commas.
 *
 * <p>A single choice becomes {@code single}, a multiple choice {@code multiple} (a row of 0 and 1, or a list of codes
 * where codes are above 255), a number {@code quantity}, a day {@code date}, a text {@code character}. Everyone gets a
 * serial number.
 *
 * <p>Who was not asked has a blank field, which is how Triple-S writes a missing value. Left open and not reached are
 * labelled values of a single choice; a multiple choice left open is a row of zeros, and not reached a category of its
 * own. Beside a number, a day or a text a variable {@code name_missing} tells them, with "don't know" and the like,
 * where they occur, so that no reserved number enters somebody's mean. Processing instructions, which other programs
 * skip, keep which values stand for which kind of missing answer, and names and codes that Triple-S does not allow.
 *
 * <p>A source is passed over twice: once to measure it.
 */
public final class TripleSExport {
    private static final BigDecimal FIRST_DAY =
            BigDecimal.valueOf(LocalDate.of(1, 1, 1).toEpochDay());
    private static final BigDecimal LAST_DAY =
            BigDecimal.valueOf(LocalDate.of(9999, 12, 31).toEpochDay());

    private final ResponseSource source;
    private final String title;
    private final boolean csv;
    private final boolean spread;
    private final Charset charset;
    private final Optional<String> weight;
    private final ImmutableMap<String, Schema> languages;
    private final TableWords words;

    private TripleSExport(
            ResponseSource source,
            String title,
            boolean csv,
            boolean spread,
            Charset charset,
            Optional<String> weight,
            ImmutableMap<String, Schema> languages,
            TableWords words) {
        this.words = words;
        this.source = source;
        this.title = title;
        this.csv = csv;
        this.spread = spread;
        this.charset = charset;
        this.weight = weight;
        this.languages = languages;
        if (!csv && charset.newEncoder().maxBytesPerChar() > 1) {
            throw new IllegalArgumentException("Fixed fields cannot be written in " + charset
                    + ", where letters differ in bytes: use csv(), or a character set of one byte a letter");
        }
    }

    /**
     * Exports a source in fixed fields and ISO-8859-1, as the standard has it, with English for what Polder adds.
     *
     * @param source the responses
     * @param title the survey's title
     * @return the export
     */
    public static TripleSExport of(ResponseSource source, String title) {
        return new TripleSExport(
                source,
                title,
                false,
                false,
                StandardCharsets.ISO_8859_1,
                Optional.empty(),
                ImmutableMap.of(),
                TableWords.ENGLISH);
    }

    /**
     * Separates fields by commas.
     *
     * @return this export with a CSV data file, which has the names in its first line
     */
    public TripleSExport csv() {
        return new TripleSExport(source, title, true, spread, charset, weight, languages, words);
    }

    /**
     * Writes every multiple choice as a list of codes.
     *
     * @return this export without rows of 0 and 1
     */
    public TripleSExport spread() {
        return new TripleSExport(source, title, csv, true, charset, weight, languages, words);
    }

    /**
     * Sets the character set of the data.
     *
     * @param set such as UTF-8, which goes beyond the standard but keeps every letter; with {@link #csv} only, unless
     *     every letter is one byte
     * @return this export with data in that set
     */
    public TripleSExport charset(Charset set) {
        return new TripleSExport(source, title, csv, spread, set, weight, languages, words);
    }

    /**
     * Names the weight.
     *
     * @param variable the name of a number that everyone has, 0 or more
     * @return this export with that variable marked as the weight
     */
    public TripleSExport weight(String variable) {
        return new TripleSExport(source, title, csv, spread, charset, Optional.of(variable), languages, words);
    }

    /**
     * Adds labels in another language.
     *
     * @param tag the language, such as {@code en}
     * @param schema the same variables with labels in that language
     * @return this export with those labels too
     */
    public TripleSExport language(String tag, Schema schema) {
        return new TripleSExport(
                source,
                title,
                csv,
                spread,
                charset,
                weight,
                ImmutableMap.<String, Schema>builder()
                        .putAll(languages)
                        .put(tag, schema)
                        .buildKeepingLast(),
                words);
    }

    /**
     * Sets the language of what Polder adds, such as the labels of codes for no answer.
     *
     * @param language the words of tables in that language
     * @return this export in that language
     */
    public TripleSExport in(TableWords language) {
        return new TripleSExport(source, title, csv, spread, charset, weight, languages, language);
    }

    /**
     * Writes both files, over what is there.
     *
     * @param folder an existing folder
     * @param name what to call the files, without ending: {@code survey} makes {@code survey.xml} and {@code survey.asc}
     *     or {@code survey.csv}
     * @return what was written
     * @throws ProblemsException when rows cannot be read, or values that Triple-S cannot have
     * @throws IOException when a file cannot be written
     */
    public TripleSFiles write(Path folder, String name) throws IOException {
        Schema schema = source.schema();
        weight.ifPresent(schema::variable);
        Measured measured = Measured.of(source);
        check(schema, measured);
        Layout layout = new Layout(schema, measured, languages, weight, spread, PublishingWords.of(words));
        ImmutableList<Column> columns = layout.columns();
        Path metadata = folder.resolve(name + ".xml");
        Path data = folder.resolve(name + (csv ? ".csv" : ".asc"));
        DataWriter writer = new DataWriter(columns, charset);
        if (csv) {
            writer.separated(source, data);
        } else {
            writer.fixed(source, data);
        }
        Marks marks = charset.equals(StandardCharsets.ISO_8859_1)
                ? Marks.none()
                : Marks.none().and("charset", charset.name());
        Files.writeString(metadata, MetadataWriter.write(title, languages.keySet(), csv, marks, columns));
        ImmutableList.Builder<String> notes = ImmutableList.<String>builder().addAll(layout.notes());
        if (writer.unwritable() > 0) {
            notes.add(writer.unwritable() + " values have letters that " + charset
                    + " lacks, and question marks in their place: write csv() in UTF-8 to keep them");
        }
        return new TripleSFiles(metadata, data, measured.rows(), notes.build());
    }

    private void check(Schema schema, Measured measured) {
        List<Problem> problems = new ArrayList<>();
        for (Variable variable : schema.variables()) {
            Measure measure = measured.of(variable);
            if (variable.kind().isCategorical() && variable.categories().isEmpty()) {
                problems.add(problem(variable, "has no categories, and Triple-S needs one at least: leave it out"));
            }
            if (variable.kind() == Variable.Kind.DATE
                    && (measure.least().compareTo(FIRST_DAY) < 0
                            || measure.most().compareTo(LAST_DAY) > 0)) {
                problems.add(problem(variable, "has a day outside the years 1 to 9999, which Triple-S does not have"));
            }
            if (weight.filter(variable.name()::equals).isPresent()
                    && (variable.kind() != Variable.Kind.NUMBER
                            || measure.hasCodes()
                            || !measure.absences().isEmpty()
                            || measure.least().signum() < 0)) {
                problems.add(problem(variable, "cannot be the weight: everyone must have a number of it, 0 or more"));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException("The export as Triple-S", problems);
        }
    }

    private static Problem problem(Variable variable, String what) {
        return Problem.error("triple-s", Place.item(variable.name()), "'" + variable.name() + "' " + what);
    }
}
