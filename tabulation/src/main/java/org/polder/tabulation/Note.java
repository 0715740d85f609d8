package org.polder.tabulation;

import com.google.common.collect.ImmutableList;

/**
 * A footnote of a table.
 *
 * @param kind what it is about
 * @param details what its words name, in the order of the kind
 */
public record Note(Kind kind, ImmutableList<String> details) {

    /** What a footnote is about. */
    public enum Kind {
        /** Whom the table is about: the filter in words. */
        FILTER,
        /** The weight: the variable's name. */
        WEIGHT,
        /** How a derived variable was made: a line, and its name. */
        DERIVED,
        /** That shares are of responses. */
        RESPONSES,
        /** Intervals: the key of the method, and the confidence in percent. */
        INTERVAL,
        /** The tests of columns: the keys of the methods, comma-separated. */
        LETTERS,
        /** The levels of the letters: the strict one, and the loose one or nothing. */
        LEVELS,
        /** How p-values were corrected: the correction's key, the number of tests in the greatest family, row or table. */
        CORRECTION,
        /** That columns of a break overlap and are not compared: the break. */
        OVERLAP,
        /** A test of independence: the break, the key of the method, statistic, degrees of freedom, p with its sign, Cramér's V. */
        INDEPENDENCE,
        /** Why there is no test of independence: the break, and the key of the reason. */
        NO_TEST,
        /** How the sample was drawn: stratum and cluster variables, each empty where there is none. */
        DESIGN,
        /** Groups left out for a small base: the least base. */
        SMALL_BASE,
        /** Cells and groups hidden since they would tell about few people: the least base and the least cell. */
        DISCLOSURE,
        /** Rows that were skipped: how many. */
        SKIPPED
    }

    /** Tells whether the note is about a break, or a variable of it, rather than about the table as a whole. */
    boolean isAbout(Break by) {
        return switch (kind) {
            case OVERLAP, INDEPENDENCE, NO_TEST -> details.get(0).equals(by.name());
            case DERIVED -> by.variables().contains(details.get(1));
            case FILTER,
                    WEIGHT,
                    RESPONSES,
                    INTERVAL,
                    LETTERS,
                    LEVELS,
                    CORRECTION,
                    DESIGN,
                    SMALL_BASE,
                    DISCLOSURE,
                    SKIPPED -> false;
        };
    }

    static Note of(Kind kind, String... details) {
        return new Note(kind, ImmutableList.copyOf(details));
    }
}
