package org.polder.tabulation.source;

import java.util.Arrays;

/**
 * Sums of the cells that occur, in a table of primitives with open addressing.
 *
 * <p>A cell takes 32 bytes and the table is at most three quarters full, so {@link #MOST} cells take 256 MiB, and 384
 * MiB for the moment in which the table grows for the last time.
 */
final class Sparse {
    /** More cells than this that occur are refused. */
    static final int MOST = 3 << 21;

    private static final long FREE = -1;

    private long[] keys;
    private long[] n;
    private double[] weight;
    private double[] squares;
    private int size;

    Sparse(int capacity) {
        this.keys = new long[capacity];
        this.n = new long[capacity];
        this.weight = new double[capacity];
        this.squares = new double[capacity];
        Arrays.fill(keys, FREE);
    }

    void add(long key, long count, double sum, double sumOfSquares) {
        int at = find(key);
        if (keys[at] == FREE) {
            if (size == MOST) {
                throw new IllegalArgumentException("The table has more than " + MOST
                        + " cells that occur: take categories together, or use fewer breaks within one another");
            }
            if (size >= keys.length / 4 * 3) {
                grow();
                at = find(key);
            }
            keys[at] = key;
            size++;
        }
        n[at] += count;
        weight[at] += sum;
        squares[at] += sumOfSquares;
    }

    Count get(long key) {
        int at = find(key);
        return keys[at] == FREE ? Count.NONE : count(at);
    }

    int size() {
        return size;
    }

    void forEach(int slots, CellConsumer consumer) {
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != FREE) {
                consumer.accept(keys[at] / slots, (int) (keys[at] % slots), count(at));
            }
        }
    }

    private Count count(int at) {
        return new Count(n[at], weight[at], squares[at]);
    }

    /** Gives the place of a key, or the free place where it would come. */
    private int find(long key) {
        // Neighbouring keys must not share their high bits only: Fibonacci hashing (Knuth 1998, section 6.4).
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & keys.length - 1;
        while (keys[at] != FREE && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        Sparse larger = new Sparse(keys.length * 2);
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != FREE) {
                larger.add(keys[at], n[at], weight[at], squares[at]);
            }
        }
        keys = larger.keys;
        n = larger.n;
        weight = larger.weight;
        squares = larger.squares;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Sparse sparse) || sparse.size != size) {
            return false;
        }
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != FREE && !sparse.get(keys[at]).equals(count(at))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return size;
    }
}
