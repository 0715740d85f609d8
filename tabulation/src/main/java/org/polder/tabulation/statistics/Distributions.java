package org.polder.tabulation.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Tail probabilities and quantiles in the forms tests and intervals want them. */
final class Distributions {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int REFINEMENTS = 3;

    private Distributions() {}

    static double twoSidedNormal(double z) {
        return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
    }

    static double twoSidedT(double t, double degrees) {
        return Math.min(1, 2 * TDistribution.of(degrees).survivalProbability(Math.abs(t)));
    }

    static double aboveChiSquare(double statistic, double degrees) {
        return ChiSquaredDistribution.of(degrees).survivalProbability(statistic);
    }

    static double aboveF(double statistic, double numerator, double denominator) {
        return FDistribution.of(numerator, denominator).survivalProbability(statistic);
    }

    /** Gives the z that the wanted share of a normal distribution lies within, on both sides of 0. */
    static double normalWithin(double level) {
        return NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }

    static double tWithin(double level, double degrees) {
        TDistribution distribution = TDistribution.of(degrees);
        double tail = (1 - level) / 2;
        return refined(distribution, tail, distribution.inverseSurvivalProbability(tail));
    }

    static double betaBelow(double tail, double alpha, double beta) {
        BetaDistribution distribution = BetaDistribution.of(alpha, beta);
        return mirrored(distribution, tail, distribution.inverseCumulativeProbability(tail));
    }

    static double betaAbove(double tail, double alpha, double beta) {
        BetaDistribution distribution = BetaDistribution.of(alpha, beta);
        return refined(distribution, tail, distribution.inverseSurvivalProbability(tail));
    }

    // The library's search stops within 1e-9 of the quantile; Newton's steps from there reach full precision.
    private static double refined(ContinuousDistribution distribution, double tail, double start) {
        double x = start;
        for (int i = 0; i < REFINEMENTS; i++) {
            x = stepped(distribution, x, (distribution.survivalProbability(x) - tail) / distribution.density(x));
        }
        return x;
    }

    private static double mirrored(ContinuousDistribution distribution, double tail, double start) {
        double x = start;
        for (int i = 0; i < REFINEMENTS; i++) {
            x = stepped(distribution, x, (tail - distribution.cumulativeProbability(x)) / distribution.density(x));
        }
        return x;
    }

    private static double stepped(ContinuousDistribution distribution, double x, double step) {
        double next = x + step;
        boolean inside = next > distribution.getSupportLowerBound() && next < distribution.getSupportUpperBound();
        // A step out of the support, or none at all (density 0 or infinite), leaves the library's answer.
        return inside ? next : x;
    }
}
