package org.polder.tabulation.statistics;

/** A share or mean of a sample, with what it rests on. */
public sealed interface Sample permits SampleShare, SampleMean {

    /**
     * Gives the number of respondents in the base, whatever their weights.
     *
     * @return a number from 0
     */
    long respondents();

    /**
     * Gives the base that formulas use.
     *
     * @return the number of respondents or an effective size; 0 when nothing can be estimated
     */
    double base();

    /**
     * Tells what kind of base it is.
     *
     * @return the kind
     */
    BaseKind kind();
}
