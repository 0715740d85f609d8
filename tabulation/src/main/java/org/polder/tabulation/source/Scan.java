package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.model.Codes;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * Everything that one pass over a source is to count.
 *
 * @param crosstabs what to count
 * @param derived variables made from the source's own or from earlier ones of this list
 */
public record Scan(ImmutableList<Crosstab> crosstabs, ImmutableList<DerivedVariable> derived) {

    /**
     * Plans a scan.
     *
     * @param crosstabs what to count
     * @return the scan
     */
    public static Scan of(List<Crosstab> crosstabs) {
        return new Scan(ImmutableList.copyOf(crosstabs), ImmutableList.of());
    }

    Scan after(DerivedVariable first) {
        return new Scan(
                crosstabs,
                ImmutableList.<DerivedVariable>builder()
                        .add(first)
                        .addAll(derived)
                        .build());
    }

    /**
     * Checks that a source has what the scan names, and gives the schema with the derived variables.
     *
     * @param schema the source's own variables
     * @return these and the derived ones
     * @throws ProblemsException naming everything that does not exist or is of the wrong kind
     */
    public Schema check(Schema schema) {
        Set<Problem> problems = new LinkedHashSet<>();
        Schema all = schema;
        for (DerivedVariable variable : derived) {
            problems.addAll(variable.problems(all));
            if (all.find(variable.name()).isPresent()) {
                problems.add(Problem.error(
                        "derived-variable",
                        Place.item(variable.name()),
                        "The data have a variable '" + variable.name()
                                + "' already: give the derived one another name"));
            } else {
                all = all.and(List.of(variable.variable()));
            }
        }
        for (Crosstab crosstab : crosstabs) {
            problems.addAll(problems(crosstab, all));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException("The table", List.copyOf(problems));
        }
        return all;
    }

    private static List<Problem> problems(Crosstab crosstab, Schema schema) {
        Set<Problem> problems = new LinkedHashSet<>(crosstab.filter().problems(schema));
        for (String name : crosstab.variables()) {
            if (schema.find(name).isEmpty()) {
                problems.add(schema.unknown(name));
            }
        }
        for (String name : crosstab.by()) {
            schema.find(name)
                    .filter(variable -> !variable.kind().isCategorical())
                    .ifPresent(variable -> problems.add(Problem.error(
                            "break",
                            Place.item(name),
                            "'" + name + "' has no categories to break by: put it in bands first, or name a choice")));
        }
        Optional<Variable> weight = crosstab.weight().flatMap(schema::find);
        weight.filter(variable -> variable.kind() != Variable.Kind.NUMBER)
                .ifPresent(variable -> problems.add(Problem.error(
                        "weight",
                        Place.item(variable.name()),
                        "The weight '" + variable.name() + "' is no number"
                                + (variable.categories().isEmpty()
                                        ? ""
                                        : ", it has the codes " + Codes.listed(variable.codes()))
                                + ": name a variable that holds numbers")));
        return List.copyOf(problems);
    }
}
