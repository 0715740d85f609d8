package org.polder.examples.report;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polder.tabulation.audit.AuditedSurvey;
import org.polder.tabulation.audit.GroupRef;
import org.polder.tabulation.audit.Grouping;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/**
 * What the options and groups of published statements are called.
 *
 * @param survey the survey they are about
 * @param schema its variables with their labels
 * @param words the reader's language
 */
record PublishedLabels(AuditedSurvey survey, Schema schema, ReportWords words) {

    /** The group of a statement; the total where it has none. */
    String group(Optional<GroupRef> group) {
        return group.map(one -> category(survey.grouping(one.grouping()).orElseThrow(), one.category()))
                .orElse(words.of("total"));
    }

    private String category(Grouping grouping, String name) {
        ImmutableSortedSet<Integer> codes = grouping.codes(name);
        return grouping.name().equals(AuditedGenai.SECTOR)
                ? label(variable(grouping.variable()), codes.first())
                : words.of("group." + name);
    }

    /** Options by their labels; several that the report takes together as a group are called by the group's name. */
    String options(String name, Collection<Integer> codes) {
        if (codes.size() > 1) {
            for (Grouping grouping : survey.groupings()) {
                for (Map.Entry<String, ImmutableSortedSet<Integer>> category :
                        grouping.categories().entrySet()) {
                    if (grouping.variable().equals(name)
                            && category.getValue().equals(ImmutableSortedSet.copyOf(codes))) {
                        return category(grouping, category.getKey());
                    }
                }
            }
        }
        Variable variable = variable(name);
        return codes.stream().map(code -> label(variable, code)).collect(Collectors.joining(" + "));
    }

    private static String label(Variable variable, int code) {
        return variable.category(code).orElseThrow().label();
    }

    private Variable variable(String name) {
        return schema.find(name)
                .orElseThrow(() -> new IllegalArgumentException("The responses have no variable '" + name + "'"));
    }
}
