package org.polder.publishing.spss;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.publishing.banner.PublishingWords;
import org.polder.publishing.measured.Measured;
import org.polder.tabulation.render.TableWords;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Skipped;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/**
 * Writes responses for SPSS: a data file and a syntax file that reads and labels it, for SPSS in Unicode mode and PSPP.
 *
 * <p>Every variable has its label, the labels of its values, its measurement level and its user-missing values. "Don't
 * know", refused and not applicable keep their codes where SPSS can declare them, else a note tells the new one. Left
 * open, not asked and not reached have three codes of their own, 97, 98 and 99 or longer ones, the same for all choices
 * of a file; a number has its own three above its greatest value. A multiple choice has a column of 0 and 1 for each
 * option, and these are a multiple-response set. A day or a text is system-missing or blank without an answer, and the
 * variable {@code name_missing} tells why.
 *
 * <p>A source is passed over twice: once to measure it.
 */
public final class SpssExport {
    private final ResponseSource source;
    private final ImmutableSet<String> ordinal;
    private final Optional<String> weight;
    private final TableWords words;

    private SpssExport(ResponseSource source, ImmutableSet<String> ordinal, Optional<String> weight, TableWords words) {
        this.words = words;
        this.source = source;
        this.ordinal = ordinal;
        this.weight = weight;
    }

    /**
     * Exports a source.
     *
     * @param source the responses
     * @return an export in English in which every choice is nominal and nobody is weighted
     */
    public static SpssExport of(ResponseSource source) {
        return new SpssExport(source, ImmutableSet.of(), Optional.empty(), TableWords.ENGLISH);
    }

    /**
     * Names the choices whose categories have an order.
     *
     * @param variables names of single choices
     * @return this export with those at the ordinal level
     */
    public SpssExport ordinal(String... variables) {
        return new SpssExport(
                source,
                ImmutableSet.<String>builder().addAll(ordinal).add(variables).build(),
                weight,
                words);
    }

    /**
     * Names the weight.
     *
     * @param variable the name of a number
     * @return this export, whose syntax weights by it
     */
    public SpssExport weight(String variable) {
        return new SpssExport(source, ordinal, Optional.of(variable), words);
    }

    /**
     * Sets the language of what Polder adds: the labels of codes for no answer and of options chosen or not.
     *
     * @param language the words of tables in that language
     * @return this export in that language
     */
    public SpssExport in(TableWords language) {
        return new SpssExport(source, ordinal, weight, language);
    }

    /**
     * Writes both files, over what is there.
     *
     * @param folder an existing folder
     * @param name what to call the files, without ending: {@code survey} makes {@code survey.sps} and {@code survey.csv}
     * @return what was written
     * @throws ProblemsException when rows cannot be read, a variable named here does not exist or is of the wrong kind,
     *     or a day lies outside the years 1582 to 9999 that SPSS has
     * @throws IOException when a file cannot be written
     */
    public SpssFiles write(Path folder, String name) throws IOException {
        Schema schema = source.schema();
        check(schema);
        Measured measured = Measured.of(source);
        SpssLayout layout = new SpssLayout(schema, measured, ordinal, PublishingWords.of(words));
        Path data = folder.resolve(name + ".csv");
        rows(data, schema, layout.columns());
        SpssSyntax syntax = new SpssSyntax();
        String text = syntax.write(name + ".csv", measured.rows(), layout, weight.map(layout.named()::get));
        Path program = folder.resolve(name + ".sps");
        Files.writeString(program, text);
        return new SpssFiles(
                program,
                data,
                measured.rows(),
                ImmutableList.<String>builder()
                        .addAll(layout.notes())
                        .addAll(syntax.cuts())
                        .build());
    }

    private void check(Schema schema) {
        List<Problem> problems = new ArrayList<>();
        ordinal.forEach(name -> expect(schema, name, Variable.Kind.SINGLE, "ordinal", problems));
        weight.ifPresent(name -> expect(schema, name, Variable.Kind.NUMBER, "the weight", problems));
        if (!problems.isEmpty()) {
            throw new ProblemsException("The export for SPSS", problems);
        }
    }

    private static void expect(Schema schema, String name, Variable.Kind kind, String what, List<Problem> problems) {
        Variable variable = schema.variable(name);
        if (variable.kind() != kind) {
            problems.add(Problem.error(
                    "variable-kind",
                    Place.item(name),
                    "'" + name + "' is of kind " + variable.kind() + " and cannot be " + what + ": name one of kind "
                            + kind));
        }
    }

    private void rows(Path data, Schema schema, ImmutableList<SpssColumn> columns) throws IOException {
        List<String> days = schema.variables().stream()
                .filter(variable -> variable.kind() == Variable.Kind.DATE)
                .map(Variable::name)
                .toList();
        List<Problem> problems = new ArrayList<>();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(data, StandardCharsets.UTF_8)) {
            writer.writeRecord(columns.stream().map(SpssColumn::name).toList());
            source.forEach(respondent -> {
                for (String name : days) {
                    if (respondent.value(name) instanceof Value.Day day
                            && !SpssDay.isWritable(day.value())
                            && problems.size() < Skipped.MOST_LISTED) {
                        problems.add(Problem.error(
                                "day",
                                respondent.place().withItem(name),
                                "'" + name + "' has the day " + day.value()
                                        + ", which SPSS does not have: leave it out, or give one from 1582-10-15 to"
                                        + " 9999-12-31"));
                    }
                }
                writer.writeRecord(columns.stream()
                        .map(column -> column.cell().apply(respondent))
                        .toList());
            });
        }
        if (!problems.isEmpty()) {
            Files.delete(data);
            throw new ProblemsException("The data", problems);
        }
    }
}
