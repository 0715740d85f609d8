package org.polder.tabulation.source;

import java.util.Arrays;

/**
 * Sums per group and slot: dense where all fit, else only those that occur.
 *
 * <p>Not safe for several threads: each keeps its own, and they are added up at the end.
 */
final class Cells {
    /** Up to so many cells, 24 MiB of them, all are kept whether they occur or not. */
    static final int MOST_DENSE = 1 << 20;

    private static final int FIRST_SPARSE = 1 << 10;

    private final int slots;
    private final long[] n;
    private final double[] weight;
    private final double[] squares;
    private final Sparse sparse;

    Cells(long groups, int slots) {
        this.slots = slots;
        boolean dense = groups <= MOST_DENSE / slots;
        int size = dense ? (int) groups * slots : 0;
        this.n = new long[size];
        this.weight = new double[size];
        this.squares = new double[size];
        // A break without categories makes no group, and nothing is added then.
        this.sparse = new Sparse(dense ? 1 : FIRST_SPARSE);
    }

    void add(long group, int slot, long count, double sum, double sumOfSquares) {
        long index = group * slots + slot;
        if (n.length > 0) {
            n[(int) index] += count;
            weight[(int) index] += sum;
            squares[(int) index] += sumOfSquares;
        } else {
            sparse.add(index, count, sum, sumOfSquares);
        }
    }

    Count get(long group, int slot) {
        long index = group * slots + slot;
        return n.length > 0 ? new Count(n[(int) index], weight[(int) index], squares[(int) index]) : sparse.get(index);
    }

    void forEach(CellConsumer consumer) {
        for (int i = 0; i < n.length; i++) {
            if (n[i] > 0) {
                consumer.accept(i / slots, i % slots, new Count(n[i], weight[i], squares[i]));
            }
        }
        sparse.forEach(slots, consumer);
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
