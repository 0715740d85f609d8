package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.source.Variable;

/**
 * What the ways of grouping respondents are called: a question is too long above its groups.
 *
 * @param words the reader's language
 */
record BreakLabels(ReportWords words) {
    private static final String SECTOR = "Q5";

    TableResult over(TableResult table) {
        return new TableResult(
                table.plan(),
                table.plan().breaks().isEmpty() ? over(table.variable()) : table.variable(),
                table.breaks().stream()
                        .map(variables -> variables.stream().map(this::over).collect(ImmutableList.toImmutableList()))
                        .collect(ImmutableList.toImmutableList()),
                table.total(),
                table.groups(),
                table.hidden(),
                table.independence(),
                table.notes(),
                table.skipped());
    }

    private Variable over(Variable variable) {
        return variable.name().equals(SECTOR)
                ? new Variable(variable.name(), words.of("sector"), variable.kind(), variable.categories())
                : variable;
    }
}
