package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.problem.Suggestion;

/** The variables of a response source, by name and in order. */
public final class Schema {
    private final ImmutableMap<String, Variable> variables;
    private final ImmutableSet<String> items;

    private Schema(ImmutableMap<String, Variable> variables, ImmutableSet<String> items) {
        this.variables = variables;
        this.items = items;
    }

    /**
     * Makes a schema.
     *
     * @param variables the variables in order
     * @return the schema
     * @throws IllegalArgumentException when two variables have one name
     */
    public static Schema of(List<Variable> variables) {
        ImmutableMap<String, Variable> byName = byName(variables);
        return new Schema(
                byName,
                byName.keySet().stream()
                        .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
                        .collect(ImmutableSet.toImmutableSet()));
    }

    private static ImmutableMap<String, Variable> byName(List<Variable> variables) {
        ImmutableMap.Builder<String, Variable> byName = ImmutableMap.builder();
        variables.forEach(variable -> byName.put(variable.name(), variable));
        return byName.buildOrThrow();
    }

    /**
     * Lists the variables.
     *
     * @return the variables in order
     */
    public List<Variable> variables() {
        return variables.values().asList();
    }

    /**
     * Finds a variable.
     *
     * @param name its name
     * @return the variable, or nothing when there is none of that name
     */
    public Optional<Variable> find(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /**
     * Gives a variable that must exist.
     *
     * @param name its name
     * @return the variable
     * @throws ProblemsException when there is none of that name, with the name that was probably meant
     */
    public Variable variable(String name) {
        return find(name).orElseThrow(() -> new ProblemsException("The table", List.of(unknown(name))));
    }

    /**
     * Lists the items in asking order: what stands before the full stop in the names of the variables.
     *
     * @return the items' names, such as {@code Q23} for the rows {@code Q23.1} and {@code Q23.2}
     */
    public ImmutableSet<String> items() {
        return items;
    }

    /**
     * Gives these variables and some more, which are no items: nobody is asked a derived variable.
     *
     * @param more variables of other names
     * @return the schema, the new variables last
     */
    public Schema and(List<Variable> more) {
        return new Schema(
                byName(ImmutableList.<Variable>builder()
                        .addAll(variables())
                        .addAll(more)
                        .build()),
                items);
    }

    Problem unknown(String name) {
        return Problem.error(
                "unknown-variable", Place.item(name), "The data have no variable '" + name + "'." + hint(name));
    }

    private String hint(String name) {
        List<String> rows = variables.keySet().stream()
                .filter(known -> known.startsWith(name + "."))
                .toList();
        return rows.isEmpty()
                ? Suggestion.sentence(name, variables.keySet())
                : " It is a grid: name one of its rows, " + String.join(", ", rows) + ".";
    }
}
