package org.polder.tabulation.statistics;

/** What kind of base a share or mean rests on, from the most to the least simple. */
public enum BaseKind {
    /** The number of respondents. */
    UNWEIGHTED("unweighted base"),
    /** The effective size after Kish, which allows for unequal weights only. */
    KISH("effective base after Kish"),
    /** The effective size that a design-based variance implies: strata, clusters, weights. */
    DESIGN("effective base from the sample design");

    private final String label;

    BaseKind(String label) {
        this.label = label;
    }

    /**
     * Gives the words for a footnote.
     *
     * @return a phrase in English
     */
    public String label() {
        return label;
    }

    BaseKind with(BaseKind other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
