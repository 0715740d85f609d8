package org.polder.tabulation.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Sums per group and slot: dense where all fit, else only those that occur.
 *
 * <p>Not safe for several threads: each keeps its own, and they are added up at the end.
 */
final class Cells {
    /** Up to so many cells, an array of all is smaller than a map of some. */
    static final int MOST_DENSE = 1 << 20;

    /** More cells than this that occur, some 600 MB of them, are refused. */
    static final int MOST_SPARSE = 1 << 22;

    private final int slots;
    private final long[] n;
    private final double[] weight;
    private final double[] squares;
    private final Map<Long, Count> sparse;

    Cells(long groups, int slots) {
        this.slots = slots;
        boolean dense = groups <= MOST_DENSE / slots;
        int size = dense ? (int) groups * slots : 0;
        this.n = new long[size];
        this.weight = new double[size];
        this.squares = new double[size];
        this.sparse = dense ? Map.of() : new HashMap<>();
    }

    void add(long group, int slot, long count, double sum, double sumOfSquares) {
        long index = group * slots + slot;
        if (n.length > 0) {
            n[(int) index] += count;
            weight[(int) index] += sum;
            squares[(int) index] += sumOfSquares;
            return;
        }
        sparse.merge(index, new Count(count, sum, sumOfSquares), Count::plus);
        if (sparse.size() > MOST_SPARSE) {
            throw new IllegalArgumentException("The table has more than " + MOST_SPARSE
                    + " cells that occur: take categories together, or use fewer breaks within one another");
        }
    }

    Count get(long group, int slot) {
        long index = group * slots + slot;
        return n.length > 0
                ? new Count(n[(int) index], weight[(int) index], squares[(int) index])
                : sparse.getOrDefault(index, Count.NONE);
    }

    void forEach(CellConsumer consumer) {
        for (int i = 0; i < n.length; i++) {
            if (n[i] > 0) {
                consumer.accept(i / slots, i % slots, new Count(n[i], weight[i], squares[i]));
            }
        }
        sparse.forEach((index, count) -> consumer.accept(index / slots, (int) (index % slots), count));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells cells
                && slots == cells.slots
                && Arrays.equals(n, cells.n)
                && Arrays.equals(weight, cells.weight)
                && Arrays.equals(squares, cells.squares)
                && sparse.equals(cells.sparse);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(n) + sparse.hashCode();
    }
}
