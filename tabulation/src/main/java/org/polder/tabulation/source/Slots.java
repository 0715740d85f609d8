package org.polder.tabulation.source;

/** Which sums a crosstab keeps per group: one a category, then those that bases are made of. */
final class Slots {
    private Slots() {}

    static int of(Variable rows) {
        return rows.categories().size() + 4;
    }

    static int answered(Variable rows) {
        return rows.categories().size();
    }

    static int substantive(Variable rows) {
        return rows.categories().size() + 1;
    }

    static int leftOpen(Variable rows) {
        return rows.categories().size() + 2;
    }

    static int everyone(Variable rows) {
        return rows.categories().size() + 3;
    }
}
