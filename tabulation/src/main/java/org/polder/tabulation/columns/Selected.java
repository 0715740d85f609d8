package org.polder.tabulation.columns;

import java.util.function.IntConsumer;
import org.polder.tabulation.source.Filter;

/**
 * Who of a block counts, and what they weigh.
 *
 * @param everyone whether all respondents of the block count
 * @param bits the bitmap of those who count
 * @param weights the weights, by row, of those who count; empty when all weigh 1
 */
record Selected(boolean everyone, int[] bits, double[] weights) {
    private static final double[] NONE = new double[0];

    static Selected unweighted(BlockView block, Filter filter) {
        return new Selected(
                filter instanceof Filter.Everyone, block.filter(filter).yes(), NONE);
    }

    /** Leaves out who has no usable weight, and tells of them. */
    static Selected weighted(BlockView block, Filter filter, String weight, IntConsumer bad) {
        double[] weights = block.numbers(weight);
        Selected before = unweighted(block, filter);
        int[] bits = before.bits();
        for (int row = 0; row < block.rows(); row++) {
            if (!(weights[row] >= 0) && (bits[row >>> 5] & 1 << row) != 0) {
                if (bits == before.bits()) {
                    bits = block.passing().bitmap();
                    System.arraycopy(before.bits(), 0, bits, 0, block.words());
                }
                bits[row >>> 5] &= ~(1 << row);
                bad.accept(row);
            }
        }
        return new Selected(before.everyone() && bits == before.bits(), bits, weights);
    }

    boolean has(int row) {
        return (bits[row >>> 5] & 1 << row) != 0;
    }
}
