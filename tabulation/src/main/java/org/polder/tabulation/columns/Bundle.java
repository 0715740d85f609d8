package org.polder.tabulation.columns;

import java.util.Optional;
import org.polder.tabulation.source.Variable;

/**
 * One or two variables counted at once: their states stand side by side in one byte, and every respondent is added to
 * the cell of that byte and the joint number of the breaks.
 *
 * <p>Two at once halve what costs most, adding to a place in memory that is never the same as the last.
 */
final class Bundle {
    /** Up to so many cells, the sums stay in the cache that a core has for itself. */
    private static final int MOST_CELLS = 1 << 15;

    private final Variable high;
    private final Optional<Variable> low;
    private final int shift;
    private final int stride;
    private final int[] counts;
    private final double[] sums;

    private Bundle(Variable high, Optional<Variable> low, int groups, boolean weighted) {
        this.high = high;
        this.low = low;
        this.shift = low.map(Bundle::bits).orElse(0);
        this.stride = States.of(high).given() << shift;
        int cells = (groups + 1) * stride;
        this.counts = new int[weighted ? 0 : cells];
        this.sums = new double[weighted ? 2 * cells : 0];
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
        return stride <= 1 << Byte.SIZE && (long) (groups + 1) * stride <= MOST_CELLS;
    }

    void count(BlockView view, char[] joint) {
        count(codes(view), joint, view.rows(), stride, counts);
    }

    void weigh(BlockView view, char[] joint, double[] weights) {
        weigh(codes(view), joint, weights, view.rows(), stride, sums);
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

    private static void count(byte[] codes, char[] joint, int rows, int stride, int[] counts) {
        for (int i = 0; i < rows; i++) {
            counts[joint[i] * stride + (codes[i] & 0xFF)]++;
        }
    }

    private static void weigh(byte[] codes, char[] joint, double[] weights, int rows, int stride, double[] sums) {
        for (int i = 0; i < rows; i++) {
            int at = joint[i] * stride + (codes[i] & 0xFF) << 1;
            double weight = weights[i];
            sums[at] += weight;
            sums[at + 1] += weight * weight;
        }
    }

    /** Adds up what belongs to a crosstab of one of the variables. */
    void addTo(Sums target, Task task, int[] groupOf) {
        boolean isHigh = task.rows().name().equals(high.name());
        int categories = task.rows().categories().size();
        for (int joint = 0; joint < groupOf.length; joint++) {
            int group = groupOf[joint];
            if (group < 0) {
                continue;
            }
            for (int code = 0; code < stride; code++) {
                int state = isHigh ? code >> shift : code & (1 << shift) - 1;
                int slot = Math.min(state, categories + 1);
                int at = joint * stride + code;
                if (counts.length > 0 && counts[at] > 0) {
                    if (slot <= categories) {
                        target.add(group, slot, counts[at]);
                    }
                    target.add(group, categories + 1, counts[at]);
                }
                if (sums.length > 0) {
                    target.addWeight(group, slot, sums[2 * at], sums[2 * at + 1]);
                }
            }
        }
    }
}
