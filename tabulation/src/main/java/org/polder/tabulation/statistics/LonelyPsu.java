package org.polder.tabulation.statistics;

/**
 * What to do about a stratum that has one cluster in the sample, whose variance can't be estimated; named as in R's
 * option {@code survey.lonely.psu} (Lumley, Complex Surveys, 2010, section 3.2.1).
 *
 * <p>A stratum whose one cluster is its whole population adds no variance under any of these.
 */
public enum LonelyPsu {
    /** Refuse, naming the strata. */
    FAIL,
    /** Take the stratum to be known, without variance. */
    CERTAINTY,
    /**
     * Measure from the estimate for the whole sample instead of the stratum's own; for a total, from zero. This errs
     * on the safe side.
     */
    ADJUST,
    /** Take the average variance of the other strata. */
    AVERAGE
}
