package org.polder.tabulation.statistics;

import java.util.Arrays;

/** The sum of weights times a factor each, cut off at bounds: as the common factor grows it rises in straight pieces. */
final class CutOffSum {
    private CutOffSum() {}

    /**
     * Finds the common factor at which Σ weight·cut(factor·other) is the target.
     *
     * <p>Out of reach of the bounds it is the factor where the sum stops to rise or starts to.
     */
    static double solve(WeightBounds bounds, double[] weights, double[] others, double target) {
        double[] bends = new double[2 * weights.length];
        for (int i = 0; i < weights.length; i++) {
            bends[2 * i] = bounds.low() / others[i];
            bends[2 * i + 1] = bounds.high() / others[i];
        }
        Arrays.sort(bends);
        double before = bends[0];
        double sumBefore = sum(bounds, weights, others, before);
        if (target <= sumBefore) {
            // With a lower bound of 0 the first bend is 0, a factor no product recovers from; a target is above it.
            return before;
        }
        int low = 0;
        int high = bends.length - 1;
        if (target >= sum(bounds, weights, others, bends[high])) {
            return bends[high];
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (sum(bounds, weights, others, bends[middle]) < target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        before = bends[low];
        sumBefore = sum(bounds, weights, others, before);
        double rise = sum(bounds, weights, others, bends[high]) - sumBefore;
        return before + (bends[high] - before) * ((target - sumBefore) / rise);
    }

    private static double sum(WeightBounds bounds, double[] weights, double[] others, double factor) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * bounds.applied(factor * others[i]);
        }
        return sum;
    }
}
