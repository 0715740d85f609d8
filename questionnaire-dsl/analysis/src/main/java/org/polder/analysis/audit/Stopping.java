package org.polder.analysis.audit;

/**
 * How likely a base is when a condition held for some of a group and some of the group stopped before the question,
 * whether the condition held for them or not.
 *
 * <p>Whoever stopped is taken to be drawn from the group by lot, so that those left follow a hypergeometric
 * distribution. All numbers that may have been left of the group are taken to be equally likely, and so are all numbers
 * for whom the condition may have held.
 */
final class Stopping {
    /** Beyond this many numbers left, evenly spaced ones stand for all. */
    private static final int MOST_LEFT = 32;

    private final int group;

    /** Sums of the likelihood over the numbers for whom the condition may have held, below each number. */
    private final double[] sums;

    Stopping(int group, CountRange left, int base) {
        this.group = group;
        this.sums = new double[group + 2];
        double[] factorials = logFactorials(group);
        int step = Math.max(1, (left.width() + MOST_LEFT - 1) / MOST_LEFT);
        double[] likelihood = new double[group + 1];
        int numbers = 0;
        for (int there = left.least(); there <= Math.min(group, left.most()); there += step) {
            numbers++;
            for (int held = base; held <= base + group - there && held <= group && base <= there; held++) {
                likelihood[held] += Math.exp(choose(factorials, held, base)
                        + choose(factorials, group - held, there - base)
                        - choose(factorials, group, there));
            }
        }
        for (int held = 0; held <= group; held++) {
            sums[held + 1] = sums[held] + likelihood[held] / Math.max(1, numbers);
        }
    }

    private static double[] logFactorials(int most) {
        double[] table = new double[most + 1];
        for (int n = 2; n <= most; n++) {
            table[n] = table[n - 1] + Math.log(n);
        }
        return table;
    }

    private static double choose(double[] factorials, int of, int chosen) {
        return factorials[of] - factorials[chosen] - factorials[of - chosen];
    }

    /** What it costs to say the base, when the condition held for so many of the group. */
    double bits(CountRange held) {
        double sum = sums[Math.min(group, held.most()) + 1] - sums[Math.min(group, held.least())];
        return -Bits.log2(Math.max(Double.MIN_NORMAL, sum / held.width()));
    }
}
