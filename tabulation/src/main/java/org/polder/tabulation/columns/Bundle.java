package org.polder.tabulation.columns;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
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

    /** Takes room for the states of two variables side by side. */
    void count(BlockView view, byte[] room, char[] joint) {
        count(codes(view, room), joint, view.rows(), groups, counts);
    }

    /** Takes joint numbers times {@link #SUMS}. */
    void weigh(BlockView view, byte[] room, char[] joint, double[] weights) {
        weigh(codes(view, room), joint, weights, view.rows(), SUMS * groups, sums);
    }

    private byte[] codes(BlockView view, byte[] room) {
        byte[] codes = view.codes(high.name());
        if (low.isEmpty()) {
            return codes;
        }
        pair(codes, view.codes(low.get().name()), shift, room, view.rows());
        return room;
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

    /** Gives the sums of each variable, by joint group: the other is added up over. */
    Map<String, Sums> sums() {
        Map<String, Sums> made = new HashMap<>();
        made.put(high.name(), new Marginal(high, code -> code >> shift).sums());
        low.ifPresent(variable ->
                made.put(variable.name(), new Marginal(variable, code -> code & (1 << shift) - 1).sums()));
        return made;
    }

    /** The cells of one variable, state by state, the other added up over. */
    private final class Marginal {
        private final Variable variable;
        private final int states;
        private final int[] ofCounts;
        private final double[] ofSums;

        Marginal(Variable variable, IntUnaryOperator stateOf) {
            this.variable = variable;
            this.states = States.of(variable).given();
            this.ofCounts = new int[counts.length > 0 ? states * groups : 0];
            this.ofSums = new double[sums.length > 0 ? states * groups * SUMS : 0];
            for (int code = 0; code < stride; code++) {
                int state = stateOf.applyAsInt(code);
                // Not every number that the bits of the lower one can hold is a state.
                if (state < states) {
                    add(counts, code * groups, ofCounts, state * groups, ofCounts.length / states);
                    add(sums, code * groups * SUMS, ofSums, state * groups * SUMS, ofSums.length / states);
                }
            }
        }

        private static void add(int[] from, int start, int[] to, int at, int length) {
            for (int i = 0; i < length; i++) {
                to[at + i] += from[start + i];
            }
        }

        private static void add(double[] from, int start, double[] to, int at, int length) {
            for (int i = 0; i < length; i++) {
                to[at + i] += from[start + i];
            }
        }

        Sums sums() {
            Sums target = new Sums(variable, groups - 1, ofSums.length > 0);
            for (int state = 0; state < states; state++) {
                int slot = Math.min(state, variable.categories().size() + 1);
                for (int group = 0; group < groups - 1; group++) {
                    int at = state * groups + group;
                    if (ofSums.length > 0) {
                        target.add(group, slot, (long) ofSums[SUMS * at + 2]);
                        target.addWeight(group, slot, ofSums[SUMS * at], ofSums[SUMS * at + 1]);
                    } else {
                        target.add(group, slot, ofCounts[at]);
                    }
                }
            }
            return target;
        }
    }
}
