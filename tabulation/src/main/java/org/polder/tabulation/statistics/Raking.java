package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * Moves weights until each margin has its targets, changing them as little as that takes.
 *
 * <p>Without bounds this is iterative proportional fitting (Deming and Stephan, On a least squares adjustment of a
 * sampled frequency table when the expected marginal totals are known, Annals of Mathematical Statistics 11, 1940), as
 * R's {@code rake}: each weight becomes the starting weight times one factor a margin. With one margin it is
 * post-stratification.
 *
 * <p>With bounds each weight becomes the starting weight times that product, cut off at the bounds, and the factors
 * are those for which the margins still have their targets: the truncated exponential method of Deville and Särndal
 * (Calibration estimators in survey sampling, Journal of the American Statistical Association 87, 1992, case 7 with
 * the distance of raking), as R's {@code calibrate(calfun = "raking", bounds)}. Weights are never trimmed after the
 * fact, which would leave the targets missed. It is solved margin by margin like the unbounded one: the factor of a
 * category is the one at which its cut-off weights add up to its target. Where no weights within the bounds have the
 * targets, the report says so and the weights come as close as the last round took them.
 *
 * @param margins the targets, at least one margin
 * @param bounds how far weights may be moved
 * @param mostRounds after how many rounds over all margins to give up
 * @param tolerance how far a category may stay off its target, as a share of the sum of targets
 */
public record Raking(ImmutableList<Margin> margins, Optional<WeightBounds> bounds, int mostRounds, double tolerance) {
    private static final int MOST_ROUNDS = 1000;
    private static final double TOLERANCE = 1e-9;

    /**
     * Holds a plan.
     *
     * @throws org.polder.problem.ProblemsException when the targets of the margins contradict each other
     * @throws IllegalArgumentException when there is no margin, no round or no tolerance
     */
    public Raking {
        if (margins.isEmpty() || mostRounds < 1 || !(tolerance > 0)) {
            throw new IllegalArgumentException("Raking needs a margin, a round and a tolerance above 0; found "
                    + margins.size() + " margins, " + mostRounds + " rounds and a tolerance of " + tolerance);
        }
        RakingChecks.targets(margins);
    }

    /**
     * Plans raking without bounds, of at most 1000 rounds, until no category is off by more than a billionth of the
     * sum of targets.
     *
     * @param margins the targets
     * @return the plan
     * @throws org.polder.problem.ProblemsException when the targets of the margins contradict each other
     */
    public static Raking to(List<Margin> margins) {
        return new Raking(ImmutableList.copyOf(margins), Optional.empty(), MOST_ROUNDS, TOLERANCE);
    }

    /**
     * Bounds the factors on the starting weights.
     *
     * @param low the least factor, from 0
     * @param high the greatest
     * @return this plan with bounds
     */
    public Raking within(double low, double high) {
        return new Raking(margins, Optional.of(new WeightBounds(low, high)), mostRounds, tolerance);
    }

    /**
     * Says when to stop.
     *
     * @param rounds after how many rounds to give up
     * @param share how far a category may stay off its target, as a share of the sum of targets
     * @return this plan with these limits
     */
    public Raking stopping(int rounds, double share) {
        return new Raking(margins, bounds, rounds, share);
    }

    /**
     * Rakes.
     *
     * @param cells the respondents by combination of categories; cells without respondents are left out
     * @return the factors and how it went
     * @throws org.polder.problem.ProblemsException when a category has a target and nobody in it, respondents are in
     *     a category without a target, or a cell with respondents weighs nothing
     */
    public RakingResult rake(List<RakingCell> cells) {
        List<RakingCell> filled =
                cells.stream().filter(cell -> cell.start().n() > 0).toList();
        RakingChecks.cells(margins, filled);
        ProportionalFit fit = new ProportionalFit(margins, bounds, filled);
        int rounds = 0;
        boolean converged = false;
        while (!converged && rounds < mostRounds && fit.isSound()) {
            fit.round();
            rounds++;
            converged = fit.greatestDifference() <= tolerance * margins.get(0).sum();
        }
        return fit.result(converged, rounds);
    }
}
