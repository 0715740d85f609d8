package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;

/**
 * A way to group respondents by one single choice. Categories may overlap or leave codes out: the audit takes them
 * apart into what is disjoint.
 *
 * @param name its name in published figures, such as {@code workRelation}
 * @param variable the single choice
 * @param categories the codes of each category, by the category's name
 */
public record Grouping(String name, String variable, ImmutableMap<String, ImmutableSortedSet<Integer>> categories) {

    /**
     * Tells which codes make a category.
     *
     * @param category the category's name
     * @return the codes
     * @throws IllegalArgumentException when there is no such category
     */
    public ImmutableSortedSet<Integer> codes(String category) {
        ImmutableSortedSet<Integer> codes = categories.get(category);
        if (codes == null) {
            throw new IllegalArgumentException("Grouping '" + name + "' has no category '" + category + "'; it has "
                    + String.join(", ", categories.keySet()));
        }
        return codes;
    }
}
