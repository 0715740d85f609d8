package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * The outcome of raking.
 *
 * @param converged true when every category came within the tolerance of its target
 * @param rounds the number of rounds over all margins
 * @param margins the factors and what is left of each margin's differences
 * @param cells each combination of categories with its factor
 * @param weighted everyone with the new weights; its design effect tells what the weighting costs
 */
public record RakingResult(
        boolean converged,
        int rounds,
        ImmutableList<MarginReport> margins,
        ImmutableList<RakedCell> cells,
        Tally weighted) {

    /** Whether a factor was cut off. */
    public enum Bound {
        /** It lies between the bounds, or there are none. */
        NONE,
        /** It would have been below the lower bound. */
        LOW,
        /** It would have been above the upper bound. */
        HIGH
    }

    /**
     * A margin after raking.
     *
     * @param variable the variable
     * @param factors the factor of each category; a weight changes by the product of its categories' factors over all
     *     margins, cut off at the bounds
     * @param achieved the total weight of each category
     * @param largestDifference the greatest difference between achieved and target, in the targets' unit
     * @param furthest the category that has it
     */
    public record MarginReport(
            String variable,
            ImmutableMap<String, Double> factors,
            ImmutableMap<String, Double> achieved,
            double largestDifference,
            String furthest) {}

    /**
     * A combination of categories after raking.
     *
     * @param cell the combination with its starting weights
     * @param factor what each of its starting weights is multiplied by
     * @param bound whether the factor was cut off
     */
    public record RakedCell(RakingCell cell, double factor, Bound bound) {

        /**
         * Gives the cell's new weights.
         *
         * @return the number of respondents with the sums of the new weights
         */
        public Tally weighted() {
            Tally start = cell.start();
            return new Tally(start.n(), start.weight() * factor, start.squares() * factor * factor);
        }
    }

    /**
     * Gives the cells whose factor was cut off.
     *
     * @return the cells in order; empty without bounds
     */
    public ImmutableList<RakedCell> bounded() {
        return cells.stream().filter(cell -> cell.bound() != Bound.NONE).collect(ImmutableList.toImmutableList());
    }
}
