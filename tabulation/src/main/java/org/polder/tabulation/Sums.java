package org.polder.tabulation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a reader knows of counts: that some of them add up to others, and that none is negative.
 *
 * <p>Counts are numbered from 0. A reader who is shown some of them can work out a hidden one when the equations leave
 * it one value, or when being whole and not negative does.
 */
final class Sums {
    // A prime; two different fractions with small parts look alike modulo it with a chance of about one in 10^9.
    private static final long PRIME = 2_147_483_647L;
    private static final int ROUNDS = 50;

    private final long[] counts;
    private final List<int[]> equations = new ArrayList<>();

    Sums(long[] counts) {
        this.counts = counts.clone();
    }

    /** Tells that the parts add up to the whole. */
    void add(List<Integer> parts, int whole) {
        int[] equation = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            equation[i] = parts.get(i);
        }
        equation[parts.size()] = whole;
        equations.add(equation);
    }

    long count(int place) {
        return counts[place];
    }

    /** Finds the counts that stand in an equation with a given one. */
    BitSet beside(int place) {
        BitSet found = new BitSet();
        for (int[] equation : equations) {
            if (Arrays.stream(equation).anyMatch(other -> other == place)) {
                Arrays.stream(equation).forEach(found::set);
            }
        }
        return found;
    }

    /** Finds which of the hidden counts can be worked out. */
    BitSet recoverable(BitSet hidden) {
        int[] unknowns = hidden.stream().toArray();
        int[] places = new int[counts.length];
        Arrays.fill(places, -1);
        for (int i = 0; i < unknowns.length; i++) {
            places[unknowns[i]] = i;
        }
        BitSet found = determined(places, unknowns.length);
        found.or(bounded(places, unknowns.length));
        BitSet result = new BitSet();
        found.stream().forEach(i -> result.set(unknowns[i]));
        return result;
    }

    /** Solves the equations as far as they go: an unknown alone in a reduced row has one value. */
    private BitSet determined(int[] places, int unknowns) {
        List<long[]> rows = new ArrayList<>();
        for (int[] equation : equations) {
            long[] row = new long[unknowns];
            boolean any = false;
            for (int i = 0; i < equation.length; i++) {
                int place = places[equation[i]];
                if (place >= 0) {
                    row[place] = i < equation.length - 1 ? 1 : PRIME - 1;
                    any = true;
                }
            }
            if (any) {
                rows.add(row);
            }
        }
        int pivots = 0;
        for (int column = 0; column < unknowns && pivots < rows.size(); column++) {
            int found = pivots;
            while (found < rows.size() && rows.get(found)[column] == 0) {
                found++;
            }
            if (found == rows.size()) {
                continue;
            }
            long[] pivot = rows.get(found);
            rows.set(found, rows.get(pivots));
            rows.set(pivots, pivot);
            scale(pivot, inverse(pivot[column]), column);
            for (int i = 0; i < rows.size(); i++) {
                if (i != pivots && rows.get(i)[column] != 0) {
                    subtract(rows.get(i), pivot, column);
                }
            }
            pivots++;
        }
        BitSet alone = new BitSet();
        for (long[] row : rows.subList(0, pivots)) {
            int[] filled = IntStream.range(0, unknowns).filter(i -> row[i] != 0).toArray();
            if (filled.length == 1) {
                alone.set(filled[0]);
            }
        }
        return alone;
    }

    private static void scale(long[] row, long by, int from) {
        for (int i = from; i < row.length; i++) {
            row[i] = row[i] * by % PRIME;
        }
    }

    private static void subtract(long[] row, long[] pivot, int column) {
        long times = PRIME - row[column];
        for (int i = column; i < row.length; i++) {
            row[i] = (row[i] + times * pivot[i]) % PRIME;
        }
    }

    private static long inverse(long value) {
        return BigInteger.valueOf(value).modInverse(BigInteger.valueOf(PRIME)).longValueExact();
    }

    /** Narrows each unknown by the others' least and most, as a reader with patience would. */
    private BitSet bounded(int[] places, int unknowns) {
        long[] least = new long[unknowns];
        long[] most = new long[unknowns];
        Arrays.fill(most, Long.MAX_VALUE / 4);
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (int[] equation : equations) {
                for (int i = 0; i < equation.length; i++) {
                    if (places[equation[i]] >= 0) {
                        changed |= narrow(equation, i, places, least, most);
                    }
                }
            }
        }
        BitSet found = new BitSet();
        for (int i = 0; i < unknowns; i++) {
            found.set(i, least[i] == most[i]);
        }
        return found;
    }

    private boolean narrow(int[] equation, int which, int[] places, long[] least, long[] most) {
        int whole = equation.length - 1;
        long low = 0;
        long high = 0;
        for (int i = 0; i < equation.length; i++) {
            if (i != which) {
                int place = places[equation[i]];
                long from = place < 0 ? counts[equation[i]] : least[place];
                long to = place < 0 ? counts[equation[i]] : most[place];
                // What is asked for stands alone: the whole is the sum of parts, a part is the whole less the others.
                boolean adds = which == whole || i == whole;
                low += adds ? from : -to;
                high += adds ? to : -from;
            }
        }
        int place = places[equation[which]];
        boolean narrower = low > least[place] || high < most[place];
        least[place] = Math.max(least[place], low);
        most[place] = Math.min(most[place], high);
        return narrower;
    }
}
