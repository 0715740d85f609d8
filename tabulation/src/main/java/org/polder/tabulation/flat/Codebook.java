package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.polder.answer.Missing;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Suggestion;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/**
 * How the variables of a schema lie in the columns of a flat file or a database table.
 *
 * @param schema the variables
 * @param stored where each variable lies, by its name
 * @param absences the codes that stand for no answer, where no category has that code
 * @param blank what an empty cell or SQL's NULL stands for: not asked, not reached or left open
 * @param reached the column that names the last item that was shown, or is empty for a complete interview; without it
 *     everyone reached everything
 * @param respondent the column that names the respondent, where there is one
 */
public record Codebook(
        Schema schema,
        ImmutableMap<String, Stored> stored,
        ImmutableMap<Integer, Missing> absences,
        Missing blank,
        Optional<String> reached,
        Optional<String> respondent) {

    /** The codes that Polder's own flat files have for no answer. */
    public static final ImmutableMap<Integer, Missing> ABSENCES =
            ImmutableMap.of(-1, Missing.LEFT_OPEN, -2, Missing.NOT_ASKED, -3, Missing.NOT_REACHED);

    /** What stands between the codes of a multiple choice in Polder's own flat files. */
    public static final String SEPARATOR = ";";

    // A variable without a place cannot be read, and a code for no answer that is a category would be read as both.
    public Codebook {
        for (Variable variable : schema.variables()) {
            Stored place = stored.get(variable.name());
            if (place == null) {
                throw new IllegalArgumentException(
                        "The codebook does not say where variable '" + variable.name() + "' is stored");
            }
            place.accept(new FitsKind(variable));
        }
        if (blank == Missing.DONT_KNOW || blank == Missing.REFUSED || blank == Missing.NOT_APPLICABLE) {
            throw new IllegalArgumentException(
                    "An empty cell cannot stand for " + blank + ": it is not asked, not reached or left open");
        }
    }

    /**
     * Lays variables out in the way of Polder's own flat files: a column a variable, named as it is, the codes of a
     * multiple choice in one cell, and beside a number, day or text a column {@code name_missing} for the code that
     * stands instead; {@code reached} and {@code respondent} are columns too.
     *
     * @param schema the variables
     * @return the codebook
     */
    public static Codebook of(Schema schema) {
        ImmutableMap.Builder<String, Stored> stored = ImmutableMap.builder();
        for (Variable variable : schema.variables()) {
            stored.put(variable.name(), usual(variable));
        }
        return new Codebook(
                schema,
                stored.buildOrThrow(),
                ABSENCES,
                Missing.NOT_ASKED,
                Optional.of("reached"),
                Optional.of("respondent"));
    }

    private static Stored usual(Variable variable) {
        return switch (variable.kind()) {
            case SINGLE -> new Stored.Code(variable.name());
            case MULTIPLE -> new Stored.CodeList(variable.name(), SEPARATOR);
            case NUMBER, DATE, TEXT -> new Stored.Plain(variable.name(), Optional.of(variable.name() + "_missing"));
        };
    }

    /**
     * Gives where a variable lies.
     *
     * @param variable its name
     * @return the columns
     */
    public Stored place(String variable) {
        schema.variable(variable);
        return stored.get(variable);
    }

    /**
     * Lists all columns.
     *
     * @return their names, in the order of the variables, those of respondent and progress first
     */
    public ImmutableSet<String> columns() {
        ImmutableSet.Builder<String> columns = ImmutableSet.builder();
        columns.addAll(respondent.stream().iterator());
        columns.addAll(reached.stream().iterator());
        schema.variables()
                .forEach(variable -> columns.addAll(stored.get(variable.name()).columns()));
        return columns.build();
    }

    /**
     * Lists the columns of this codebook that some data lack.
     *
     * @param source what to call the data
     * @param found the columns there are
     * @return a problem a missing column, with the name that was probably meant
     */
    public List<Problem> missingColumns(String source, Collection<String> found) {
        return columns().stream()
                .filter(column -> !found.contains(column))
                .map(column -> Problem.error(
                        "missing-column",
                        Place.none().withSource(source).withItem(column),
                        "There is no column '" + column + "', which the codebook names."
                                + Suggestion.sentence(column, found)))
                .toList();
    }
}
