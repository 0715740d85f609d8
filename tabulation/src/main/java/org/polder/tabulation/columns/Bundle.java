package org.polder.tabulation.columns;

import java.util.Optional;
import org.polder.tabulation.source.Variable;

/**
 * One or two variables counted at once: their states stand side by side in one byte, and every respondent is added to
 * the cell of that byte and the joint number of the breaks.
 *
 * <p>Two at once halve what costs most, adding to a place in memory that is never the same as the last. The cells of a
 * code stand together, so that those of rare codes lie apart from those that are added to all the time.
 */
final class Bundle {
    /** Up to so many cells, the sums stay in the cache that a core has for itself. */
    private static final int MOST_CELLS = 1 << 15;

    /** Weights, their squares and how many there are. */
    static final int SUMS = 3;

    private final Variable high;
    private final Optional<Variable> low;
    private final int shift;
    private final int stride;
    private final int groups;
    private final int[] counts;
    private final double[] sums;

    private Bundle(Variable high, Optional<Variable> low, int groups, boolean weighted) {
        this.high = high;
        this.low = low;
        this.shift = low.map(Bundle::bits).orElse(0);
        this.stride = States.of(high).given() << shift;
        // Who does not count has a group of its own.
        this.groups = groups + 1;
        int cells = stride * this.groups;
        this.counts = new int[weighted ? 0 : cells];
        this.sums = new double[weighted ? SUMS * cells : 0];
    }

    private static int bits(Variable variable) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(States.of(variable).given() - 1);
    }

    static Bundle of(Variable variable, int groups, boolean weighted) {
        return new Bundle(variable, Optional.empty(), groups, weighted);
    }

    static Bundle of(Variable high, Variable low, int groups, boolean weighted) {
        return new Bundle(high, Optional.of(low), groups, weighted);
    }

    static boolean fits(Variable high, Variable low, int groups) {
        int stride = States.of(high).given() << bits(low);
        return stride <= 1 << Byte.SIZE && (groups + 1L) * stride <= MOST_CELLS;
    }

    void count(BlockView view, char[] joint) {
        count(codes(view), joint, view.rows(), groups, counts);
    }

    /** Takes joint numbers times {@link #SUMS}. */
    void weigh(BlockView view, char[] joint, double[] weights) {
        weigh(codes(view), joint, weights, view.rows(), SUMS * groups, sums);
    }

    private byte[] codes(BlockView view) {
        byte[] codes = view.codes(high.name());
        if (low.isEmpty()) {
            return codes;
        }
        byte[] both = view.pair();
        pair(codes, view.codes(low.get().name()), shift, both, view.rows());
        return both;
    }

    private static void pair(byte[] high, byte[] low, int shift, byte[] both, int rows) {
        for (int i = 0; i < rows; i++) {
            both[i] = (byte) (high[i] << shift | low[i]);
        }
    }

    private static void count(byte[] codes, char[] joint, int rows, int groups, int[] counts) {
        for (int i = 0; i < rows; i++) {
            counts[(codes[i] & 0xFF) * groups + joint[i]]++;
        }
    }

    /** The number of respondents is a sum like the others: to count elsewhere takes longer. */
    private static void weigh(byte[] codes, char[] joint, double[] weights, int rows, int cellsOfCode, double[] sums) {
        for (int i = 0; i < rows; i++) {
            int at = (codes[i] & 0xFF) * cellsOfCode + joint[i];
            double weight = weights[i];
            sums[at] += weight;
            sums[at + 1] += weight * weight;
            sums[at + 2] += 1;
        }
    }

    /** Gives the sums of one of the variables, by joint group: the other is added up over. */
    Sums of(Variable variable) {
        Sums target = new Sums(variable, groups - 1, sums.length > 0);
        boolean isHigh = variable.name().equals(high.name());
        int categories = variable.categories().size();
        for (int code = 0; code < stride; code++) {
            int state = isHigh ? code >> shift : code & (1 << shift) - 1;
            int slot = Math.min(state, categories + 1);
            for (int group = 0; group < groups - 1; group++) {
                int at = code * groups + group;
                long count = counts.length > 0 ? counts[at] : (long) sums[SUMS * at + 2];
                if (count > 0) {
                    target.add(group, slot, count);
                    if (sums.length > 0) {
                        target.addWeight(group, slot, sums[SUMS * at], sums[SUMS * at + 1]);
                    }
                }
            }
        }
        return target;
    }
}
