package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Variable;

/**
 * Several categories as one line of a table; who has several of them counts once.
 *
 * @param label the line's label
 * @param codes the codes of the categories
 */
public record Net(String label, ImmutableSortedSet<Integer> codes) {

    // A line of nobody would look like a finding.
    public Net {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("Net '" + label + "' has no codes: give one at least");
        }
    }

    /**
     * Takes categories together.
     *
     * @param label the line's label
     * @param codes their codes
     * @return the net
     */
    public static Net of(String label, Integer... codes) {
        return new Net(label, ImmutableSortedSet.copyOf(codes));
    }

    /**
     * Takes the first substantive categories together, as "top two" does.
     *
     * @param label the line's label
     * @param variable the variable
     * @param boxes how many
     * @return the net
     * @throws IllegalArgumentException when there are fewer categories
     */
    public static Net first(String label, Variable variable, int boxes) {
        return boxes(label, variable, substantive(variable), boxes);
    }

    /**
     * Takes the last substantive categories together, as "bottom two" does.
     *
     * @param label the line's label
     * @param variable the variable
     * @param boxes how many
     * @return the net
     * @throws IllegalArgumentException when there are fewer categories
     */
    public static Net last(String label, Variable variable, int boxes) {
        return boxes(
                label, variable, ImmutableList.copyOf(substantive(variable)).reverse(), boxes);
    }

    private static List<Integer> substantive(Variable variable) {
        return variable.categories().stream()
                .filter(Category::isSubstantive)
                .map(Category::code)
                .toList();
    }

    private static Net boxes(String label, Variable variable, List<Integer> codes, int boxes) {
        if (boxes < 1 || boxes > codes.size()) {
            throw new IllegalArgumentException("Net '" + label + "' wants " + boxes + " categories of '"
                    + variable.name() + "': give 1 to " + codes.size());
        }
        return new Net(label, ImmutableSortedSet.copyOf(codes.subList(0, boxes)));
    }
}
