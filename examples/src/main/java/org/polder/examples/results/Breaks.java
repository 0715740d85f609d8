package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import org.polder.model.Questionnaire;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/**
 * The variables that make groups fit for a table: choices of a few options, without the rows of grids and contact data.
 *
 * @param variables the variables, those made for a survey first
 */
record Breaks(ImmutableList<Variable> variables) {
    private static final int MOST_GROUPS = 12;

    static Breaks of(Questionnaire questionnaire, Schema schema) {
        return new Breaks(schema.variables().stream()
                .filter(variable -> variable.kind().isCategorical()
                        && !variable.name().contains(".")
                        && !isPersonal(questionnaire, variable)
                        && variable.categories().size() > 1
                        && variable.categories().size() <= MOST_GROUPS)
                .collect(ImmutableList.toImmutableList()));
    }

    private static boolean isPersonal(Questionnaire questionnaire, Variable variable) {
        return questionnaire.items().stream()
                .anyMatch(item -> item.asking().personal() && item.id().value().equals(variable.name()));
    }

    ImmutableList<String> names() {
        return variables.stream().map(Variable::name).collect(ImmutableList.toImmutableList());
    }
}
