package org.polder.tabulation.statistics;

/** How a result was computed, for a footnote; the constant's name is a stable key for other languages. */
public enum Method {
    /** Wilson (1927). */
    WILSON("Wilson score interval"),
    /** Clopper and Pearson (1934). */
    CLOPPER_PEARSON("Clopper-Pearson exact interval"),
    /** Estimate plus and minus Student's t times the design-based standard error. */
    DESIGN_INTERVAL("interval from the design-based standard error and Student's t"),
    /** Newcombe (1998), method 10. */
    NEWCOMBE("Newcombe's hybrid score interval of a difference"),
    /** Two shares, one common share for the variance. */
    POOLED_Z("z test of two shares, pooled variance"),
    /** Two shares, each with its own variance. */
    UNPOOLED_Z("z test of two shares, unpooled variance"),
    /** Fisher (1935), conditional on all margins. */
    FISHER_EXACT("Fisher's exact test, two-sided"),
    /** Welch (1947). */
    WELCH_T("t test of two means, unequal variances (Welch)"),
    /** Student (1908). */
    STUDENT_T("t test of two means, equal variances (Student)"),
    /** A difference with its linearised standard error. */
    DESIGN_T("t test of a difference, design-based variance"),
    /** Two shares of one multinomial. */
    LEAD_Z("z test of the lead of one option over another in one group"),
    /** The leader's count among those who chose one of two. */
    LEAD_BINOMIAL("exact binomial test of the lead of one option over another in one group"),
    /** As {@link #LEAD_Z}, with the greatest variance the two shares allow. */
    LEAD_BOUND("z test of the lead of one option over another in one group, upper bound of the variance"),
    /** Pearson (1900), no continuity correction. */
    PEARSON_CHI_SQUARE("Pearson's chi-square test, no continuity correction"),
    /** Pearson (1900), against shares that are known. */
    PEARSON_FIT("Pearson's chi-square test of goodness of fit"),
    /** Rao and Scott (1984), mean of the design effects. */
    RAO_SCOTT_FIRST("chi-square test, Rao-Scott first-order correction"),
    /** Rao and Scott (1984) as an F test. */
    RAO_SCOTT_SECOND("chi-square test, Rao-Scott second-order correction, F reference");

    private final String label;

    Method(String label) {
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
