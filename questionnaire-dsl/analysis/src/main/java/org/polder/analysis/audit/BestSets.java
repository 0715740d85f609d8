package org.polder.analysis.audit;

import com.google.common.collect.ImmutableSet;

/** Finds the sets of options that get the fewest respondents wrong, given how many of each option were recorded. */
final class BestSets {
    private BestSets() {}

    /** The best set of any form, the best run of neighbours and the best all but neighbours; not the empty one. */
    static ImmutableSet<CodeSet> of(Counts[] byOption, int options) {
        long any = 0;
        for (int place = 0; place < options; place++) {
            if (gain(byOption[place]) > 0) {
                any |= 1L << place;
            }
        }
        long everything = (1L << options) - 1;
        long run = bestRun(byOption, options, 1);
        long without = everything & ~bestRun(byOption, options, -1);
        ImmutableSet.Builder<CodeSet> best = ImmutableSet.builder();
        for (long set : new long[] {run, without, any}) {
            if (set != 0) {
                best.add(CodeSets.union(options, set));
            }
        }
        return best.build();
    }

    /** Kadane's algorithm: the run of neighbours with the greatest sum. */
    private static long bestRun(Counts[] byOption, int options, int sign) {
        int best = Integer.MIN_VALUE;
        long bestRun = 0;
        int sum = 0;
        int from = 0;
        for (int place = 0; place < options; place++) {
            if (sum <= 0) {
                sum = 0;
                from = place;
            }
            sum += sign * gain(byOption[place]);
            if (sum > best) {
                best = sum;
                bestRun = (1L << place + 1) - (1L << from);
            }
        }
        return bestRun;
    }

    /** How many fewer respondents are wrong when an option is let in. */
    private static int gain(Counts counts) {
        return counts.recorded() - counts.not();
    }
}
