package org.polder.tabulation.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.polder.tabulation.source.Variable;

/**
 * What a break adds to the key that respondents are grouped by: the state of a single choice; of a multiple choice,
 * which of some of its options were chosen.
 *
 * <p>A multiple choice of many options is cut into parts: who chose what in one part does not matter to the groups of
 * the options of another.
 *
 * @param facet the break
 * @param from the first option of the part
 */
record GroupDigit(Facet facet, int from) {
    /** Options a part; the more, the fewer groupings, and the more combinations in each. */
    private static final int PART = 8;

    static List<GroupDigit> of(Facet facet) {
        if (facet.variable().kind() != Variable.Kind.MULTIPLE) {
            return List.of(new GroupDigit(facet, 0));
        }
        List<GroupDigit> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < facet.categories(); from += PART) {
            parts.add(new GroupDigit(facet, from));
        }
        return parts;
    }

    private boolean isMultiple() {
        return facet.variable().kind() == Variable.Kind.MULTIPLE;
    }

    private int options() {
        return Math.min(PART, facet.categories() - from);
    }

    String column() {
        return "g" + facet.index() + "_" + from;
    }

    String expression() {
        return isMultiple()
                ? Layers.sum(IntStream.range(0, options())
                        .mapToObj(i -> (1 << i) + " * " + facet.option(from + i))
                        .toList())
                : facet.state();
    }

    int size() {
        return isMultiple() ? 1 << options() : facet.states();
    }

    /** The categories of the break that a value of this digit means. */
    int[] categories(int digit) {
        if (isMultiple()) {
            return IntStream.range(0, options())
                    .filter(i -> (digit >> i & 1) == 1)
                    .map(i -> from + i)
                    .toArray();
        }
        return digit < facet.categories() ? new int[] {digit} : new int[0];
    }
}
