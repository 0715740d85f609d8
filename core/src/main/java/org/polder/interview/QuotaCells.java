package org.polder.interview;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Map;
import org.polder.condition.Truth;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;

/** The groups that quotas limit, by the quota's name. */
record QuotaCells(ImmutableMap<String, Test> cells) {

    static QuotaCells of(Questionnaire questionnaire) {
        // Not by the compiler of the routing, as being counted in a group re-routes nothing.
        Compiler compiler = new Compiler(questionnaire);
        return new QuotaCells(questionnaire.quotas().stream()
                .collect(ImmutableMap.toImmutableMap(Quota::name, quota -> compiler.compile(quota.cell()))));
    }

    /** Names the quotas to whose group a respondent certainly belongs. */
    ImmutableSortedSet<String> holding(State state) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getValue().on(state) == Truth.TRUE)
                .map(Map.Entry::getKey)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
