package org.polder.tabulation.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polder.tabulation.source.Count;

/** Adds up the counts of the keys of one grouping to those of each digit, whatever the other digits are. */
final class Sums {
    /** Up to so many sums an array of all is faster than a map of some. */
    private static final long MOST_DENSE = 1 << 18;

    final Block block;
    private final List<RowDigit> digits;
    private final int[] sizes;
    private final Cells[] byDigit;
    private final long packed;
    private final long end;

    Sums(Block block) {
        this.block = block;
        this.digits = block.parts().keySet().asList();
        this.sizes = digits.stream().mapToInt(RowDigit::size).toArray();
        this.byDigit = new Cells[sizes.length];
        long groups = block.groupCount();
        for (int i = 0; i < sizes.length; i++) {
            byDigit[i] =
                    groups <= MOST_DENSE / sizes[i] ? new Dense((int) groups * sizes[i]) : new Sparse(new HashMap<>());
        }
        this.packed = block.size() / Math.max(1, groups);
        this.end = block.base() + block.size();
    }

    /** Takes what was added up: the digits of the breaks, and one digit of the rows. */
    interface Taker {
        void take(Block block, long groups, RowDigit digit, int value, Count count);
    }

    /** Takes the sum at a place. */
    private interface CellTaker {
        void take(long place, Count count);
    }

    private sealed interface Cells {
        void add(long place, long n, double weight, double squares);

        void forEach(CellTaker taker);
    }

    private record Sparse(Map<Long, Count> counts) implements Cells {
        @Override
        public void add(long place, long n, double weight, double squares) {
            counts.merge(place, new Count(n, weight, squares), Count::plus);
        }

        @Override
        public void forEach(CellTaker taker) {
            counts.forEach(taker::take);
        }
    }

    private static final class Dense implements Cells {
        private final long[] counts;
        private final double[] weights;
        private final double[] squared;

        Dense(int size) {
            this.counts = new long[size];
            this.weights = new double[size];
            this.squared = new double[size];
        }

        @Override
        public void add(long place, long n, double weight, double squares) {
            int index = (int) place;
            counts[index] += n;
            weights[index] += weight;
            squared[index] += squares;
        }

        @Override
        public void forEach(CellTaker taker) {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    taker.take(i, new Count(counts[i], weights[i], squared[i]));
                }
            }
        }
    }

    boolean has(long key) {
        return key >= block.base() && key < end;
    }

    /** Adds the count of a key; made of nothing but arithmetic, since results have hundreds of thousands of them. */
    void add(long key, long n, double weight, double squares) {
        long rest = key - block.base();
        long groups = rest / packed;
        for (int i = sizes.length - 1; i >= 0; i--) {
            int size = sizes[i];
            byDigit[i].add(groups * size + rest % size, n, weight, squares);
            rest /= size;
        }
    }

    void forEach(Taker taker) {
        for (int i = 0; i < sizes.length; i++) {
            RowDigit digit = digits.get(i);
            int size = sizes[i];
            byDigit[i].forEach((place, count) -> taker.take(block, place / size, digit, (int) (place % size), count));
        }
    }
}
