package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everyone, taken apart by each grouping into disjoint parts. Part 0 is everyone; codes that no group spoken of tells
 * apart lie in one part, and a category is the union of its parts.
 */
final class Parts {
    /** A disjoint part: the codes of the grouping's variable, none for those who did not answer it. */
    record Part(Grouping grouping, ImmutableSortedSet<Integer> codes) {}

    private final List<Part> parts = new ArrayList<>();
    private final Map<String, ImmutableList<Integer>> byGrouping = new LinkedHashMap<>();

    /**
     * Takes everyone apart as far as some groups ask for.
     *
     * @param groups the groups that are spoken of
     */
    Parts(AuditedSurvey survey, Collection<GroupRef> groups) {
        Map<String, Set<String>> spokenOf = new TreeMap<>();
        groups.forEach(group -> spokenOf.computeIfAbsent(group.grouping(), absent -> new TreeSet<>())
                .add(group.category()));
        for (String name : spokenOf.keySet()) {
            Grouping grouping = survey.grouping(name).orElseThrow();
            Map<List<Boolean>, TreeSet<Integer>> alike = new LinkedHashMap<>();
            AuditedVariable variable = survey.variable(grouping.variable());
            for (int code : variable.codes()) {
                List<Boolean> within = spokenOf.get(name).stream()
                        .map(category -> grouping.codes(category).contains(code))
                        .toList();
                alike.computeIfAbsent(within, absent -> new TreeSet<>()).add(code);
            }
            List<Integer> own = new ArrayList<>();
            for (TreeSet<Integer> codes : alike.values()) {
                parts.add(new Part(grouping, ImmutableSortedSet.copyOf(codes)));
                own.add(parts.size());
            }
            boolean answeredByAll = variable.gate() instanceof Gate.Everyone && variable.required();
            if (!answeredByAll) {
                parts.add(new Part(grouping, ImmutableSortedSet.of()));
                own.add(parts.size());
            }
            byGrouping.put(grouping.name(), ImmutableList.copyOf(own));
        }
    }

    /** The number of parts, everyone included. */
    int count() {
        return parts.size() + 1;
    }

    /** A part other than everyone. */
    Part part(int index) {
        return parts.get(index - 1);
    }

    /** The parts of each grouping, which together are everyone. */
    Collection<ImmutableList<Integer>> partitions() {
        return byGrouping.values();
    }

    /** The parts that make a group. */
    List<Integer> of(GroupRef group, AuditedSurvey survey) {
        ImmutableSortedSet<Integer> codes =
                survey.grouping(group.grouping()).orElseThrow().codes(group.category());
        return byGrouping.get(group.grouping()).stream()
                .filter(index -> !part(index).codes().isEmpty()
                        && codes.containsAll(part(index).codes()))
                .toList();
    }
}
