package org.polder.tabulation.compare;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Draws samples of a distribution, the same ones for the same seed. */
final class Draws {
    /** The number of samples drawn, for which the share of samples has a standard error of half a point at most. */
    static final int NUMBER = 2_000;

    /** The seed of every simulation. */
    static final long SEED = 17_042_026;

    /** Up to so many respondents are drawn one by one. */
    private static final int ONE_BY_ONE = 2_000;

    private static final long MOST = 1_000_000_000;

    private final SplittableRandom random = new SplittableRandom(SEED);

    /** Draws the shares of a sample of so many respondents, of categories and what is not in them. */
    double[] sample(double[] shares, double base) {
        long n = Math.max(1, Math.round(Math.min(base, MOST)));
        return n <= ONE_BY_ONE ? oneByOne(shares, n) : together(shares, n);
    }

    private double[] oneByOne(double[] shares, long n) {
        double[] found = new double[shares.length];
        for (long i = 0; i < n; i++) {
            double left = random.nextDouble();
            for (int category = 0; category < shares.length; category++) {
                left -= shares[category];
                if (left < 0) {
                    found[category] += 1.0 / n;
                    break;
                }
            }
        }
        return found;
    }

    /** Draws each category's count given those before it, which are binomial. */
    private double[] together(double[] shares, long n) {
        double[] found = new double[shares.length];
        int left = (int) n;
        double mass = 1;
        for (int category = 0; category < shares.length && left > 0; category++) {
            double share = mass > 0 ? Math.max(0, Math.min(1, shares[category] / mass)) : 0;
            int count = BinomialDistribution.of(left, share).inverseCumulativeProbability(random.nextDouble());
            found[category] = (double) count / n;
            left -= count;
            mass -= shares[category];
        }
        return found;
    }
}
