package org.polder.tabulation.statistics;

/** Why no test was made; the constant's name is a stable key for other languages. */
public enum Untestable {
    /** A group without respondents, or whose weights are all zero. */
    EMPTY_BASE("a base is empty"),
    /** All variances are zero. */
    NO_VARIATION("nothing varies, so that chance has no measure"),
    /** A table that, without its empty rows and columns, has one row or one column left. */
    ONE_GROUP("fewer than two rows or columns have respondents"),
    /** No degrees of freedom are left for the variance. */
    NO_DEGREES_OF_FREEDOM("too few respondents or clusters to estimate a variance"),
    /** A share was published without the number of respondents. */
    UNKNOWN_BASE("it is not known how many respondents a share is of"),
    /** A share that the test needs was not published, or is hidden. */
    UNPUBLISHED("a share that the test needs was not published or is hidden"),
    /** The exact test works with counts below 2³¹. */
    TOO_LARGE_FOR_EXACT("the counts are too large for an exact test"),
    /** Empty cells keep a matrix from being inverted. */
    TOO_MANY_EMPTY_CELLS("too many cells are empty");

    private final String label;

    Untestable(String label) {
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
}
