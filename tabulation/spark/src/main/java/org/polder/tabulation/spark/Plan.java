package org.polder.tabulation.spark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.problem.Problem;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.FlatReader;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.DerivedVariable;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Variable;

/**
 * What an executor must know to count its part of the rows.
 *
 * @param name what to call the data in messages
 * @param codebook tells where each variable lies
 * @param scan what to count
 * @param variables the variables that are read
 * @param columns the columns of each row, in order
 * @param malformed the column that holds a line that could not be cut into cells, where there is one
 */
record Plan(
        String name,
        Codebook codebook,
        Scan scan,
        ImmutableSet<String> variables,
        ImmutableList<String> columns,
        Optional<String> malformed) {
    private static final int MOST_SHOWN = 60;

    static Plan of(String name, Codebook codebook, Optional<String> malformed, Scan scan) {
        return of(name, codebook, malformed, scan, used(scan));
    }

    static Plan ofAll(String name, Codebook codebook, Optional<String> malformed) {
        ImmutableSet<String> all =
                codebook.schema().variables().stream().map(Variable::name).collect(ImmutableSet.toImmutableSet());
        return of(name, codebook, malformed, Scan.of(ImmutableList.of()), all);
    }

    private static Plan of(
            String name, Codebook codebook, Optional<String> malformed, Scan scan, ImmutableSet<String> variables) {
        ImmutableSet.Builder<String> columns = ImmutableSet.builder();
        columns.addAll(codebook.respondent().stream().iterator());
        columns.addAll(codebook.reached().stream().iterator());
        for (Variable variable : codebook.schema().variables()) {
            if (variables.contains(variable.name())) {
                columns.addAll(codebook.place(variable.name()).columns());
            }
        }
        columns.addAll(malformed.stream().iterator());
        return new Plan(name, codebook, scan, variables, columns.build().asList(), malformed);
    }

    /** Reads the row at hand; gives nothing, and says why, when it is bad. */
    Optional<Respondent> read(FlatReader reader, RowCells cells, List<Problem> problems) {
        Optional<String> line = malformed.flatMap(cells::cell);
        if (line.isPresent()) {
            problems.add(malformed(line.get(), cells));
            return Optional.empty();
        }
        Respondent respondent = reader.read(cells, problems, variables);
        return problems.isEmpty() ? Optional.of(respondent) : Optional.empty();
    }

    private static Problem malformed(String line, RowCells cells) {
        String shown = line.length() > MOST_SHOWN ? line.substring(0, MOST_SHOWN) + "…" : line;
        return Problem.error(
                "line",
                cells.place(),
                "The line '" + shown
                        + "' has more or fewer cells than the header names, or a quote that is not closed");
    }

    /** Leaves derived variables out and takes what they are made from; those made from others stand after them. */
    private static ImmutableSet<String> used(Scan scan) {
        Set<String> names = new HashSet<>();
        for (Crosstab crosstab : scan.crosstabs()) {
            names.addAll(crosstab.variables());
        }
        for (DerivedVariable derived : scan.derived().reverse()) {
            if (names.remove(derived.name())) {
                names.addAll(derived.sources());
            }
        }
        return ImmutableSet.copyOf(names);
    }
}
