package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Maps;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.answer.Missing;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
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
 * @param reached the column that names the last item that was shown, has the code for not reached when none was, or is
 *     empty for a complete interview; without it everyone reached everything
 * @param respondent the column that names the respondent, where there is one
 */
public record Codebook(
        Schema schema,
        ImmutableMap<String, Stored> stored,
        ImmutableMap<Integer, Missing> absences,
        Missing blank,
        Optional<String> reached,
        Optional<String> respondent) {

    /** The codes that Polder's own flat files have for no answer, unless a category has one of them. */
    public static final ImmutableMap<Integer, Missing> ABSENCES =
            ImmutableMap.of(-1, Missing.LEFT_OPEN, -2, Missing.NOT_ASKED, -3, Missing.NOT_REACHED);

    /** What stands between the codes of a multiple choice in Polder's own flat files. */
    public static final String SEPARATOR = ";";

    // A variable without a place cannot be read, and a column that holds two variables cannot be written.
    public Codebook {
        List<Problem> problems = new ArrayList<>();
        for (Variable variable : schema.variables()) {
            Stored place = stored.get(variable.name());
            if (place == null) {
                problems.add(problem(
                        variable.name(),
                        "The codebook does not say where variable '" + variable.name() + "' is stored"));
            } else {
                place.accept(new FitsKind(variable))
                        .map(what -> problem(variable.name(), what))
                        .ifPresent(problems::add);
            }
        }
        for (String name : stored.keySet()) {
            if (schema.find(name).isEmpty()) {
                problems.add(problem(
                        name,
                        "The codebook says where '" + name + "' is stored, and there is no such variable."
                                + Suggestion.sentence(
                                        name,
                                        schema.variables().stream()
                                                .map(Variable::name)
                                                .toList())));
            }
        }
        Multiset<String> columns = LinkedHashMultiset.create();
        respondent.ifPresent(columns::add);
        reached.ifPresent(columns::add);
        stored.values().forEach(place -> columns.addAll(place.columns()));
        for (Multiset.Entry<String> column : columns.entrySet()) {
            if (column.getCount() > 1) {
                problems.add(problem(
                        column.getElement(),
                        "Column '" + column.getElement() + "' is to hold " + column.getCount()
                                + " things: give each a column of its own"));
            }
            if (column.getElement().isEmpty() || !column.getElement().strip().equals(column.getElement())) {
                problems.add(problem(
                        column.getElement(),
                        "'" + column.getElement() + "' is no name of a column: it is empty, or has space around it"));
            }
        }
        absences.values().stream()
                .filter(kind -> !isAbsence(kind))
                .forEach(kind -> problems.add(problem(
                        "",
                        "A code for no answer cannot stand for " + kind
                                + ", which a respondent chooses: make it a category")));
        if (!isAbsence(blank)) {
            problems.add(problem(
                    "", "An empty cell cannot stand for " + blank + ": it is not asked, not reached or left open"));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException("The codebook", problems);
        }
    }

    private static boolean isAbsence(Missing kind) {
        return kind == Missing.NOT_ASKED || kind == Missing.NOT_REACHED || kind == Missing.LEFT_OPEN;
    }

    private static Problem problem(String name, String message) {
        return Problem.error("codebook", name.isEmpty() ? Place.none() : Place.item(name), message);
    }

    /**
     * Lays variables out in the way of Polder's own flat files: a column a variable, named as it is, the codes of a
     * multiple choice in one cell, and beside a number, day or text a column {@code name_missing} for the code that
     * stands instead; {@code reached} and {@code respondent} are columns too. A name of a column that is taken gets an
     * underscore behind it, and the codes for no answer are -1, -2 and -3, or the next ten lower ones of which none is
     * a category.
     *
     * @param schema the variables
     * @return the codebook
     */
    public static Codebook of(Schema schema) {
        return OwnLayout.of(schema);
    }

    /**
     * Finds the code that stands for a kind of missing answer.
     *
     * @param kind not asked, not reached or left open
     * @return the first such code, if there is one
     */
    public Optional<Integer> code(Missing kind) {
        return absences.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(Map.Entry::getKey)
                .findFirst();
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

    /** This codebook without the columns beside the values that some data lack. */
    Codebook within(Collection<String> found) {
        return new Codebook(
                schema,
                ImmutableMap.copyOf(Maps.transformValues(stored, place -> place.within(found))),
                absences,
                blank,
                reached.filter(found::contains),
                respondent.filter(found::contains));
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

    /**
     * Shows where each variable lies.
     *
     * @return a line a variable
     */
    @Override
    public String toString() {
        return new CodebookWords(this).toString();
    }
}
