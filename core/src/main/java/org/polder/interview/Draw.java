package org.polder.interview;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.polder.model.Ordering;

/**
 * Draws orders from a seed, the same on every machine and in every version.
 *
 * <p>Numbers come from SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014),
 * started from the seed and the name of what is put in order; a shuffle is that of Fisher and Yates.
 */
final class Draw {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Draw(long seed, String name) {
        this.state = seed;
        for (int i = 0; i < name.length(); i++) {
            state = next() ^ name.charAt(i);
        }
    }

    /** Puts things in an order, each by its place as written; anchored ones keep that place. */
    static int[] order(Ordering ordering, boolean[] anchored, long seed, String name) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < anchored.length; i++) {
            if (!anchored[i]) {
                free.add(i);
            }
        }
        List<Integer> drawn = new Draw(seed, name).put(ordering, free);
        int[] order = new int[anchored.length];
        int at = 0;
        for (int i = 0; i < order.length; i++) {
            order[i] = anchored[i] ? i : drawn.get(at++);
        }
        return order;
    }

    /** Puts the parts of an item in the order of one respondent. */
    static <T> ImmutableList<T> of(Ordering ordering, List<T> parts, Predicate<T> anchored, long seed, String name) {
        boolean[] fixed = new boolean[parts.size()];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = anchored.test(parts.get(i));
        }
        ImmutableList.Builder<T> all = ImmutableList.builder();
        for (int index : order(ordering, fixed, seed, name)) {
            all.add(parts.get(index));
        }
        return all.build();
    }

    private List<Integer> put(Ordering ordering, List<Integer> free) {
        if (free.size() < 2) {
            return free;
        }
        return switch (ordering) {
            case AS_WRITTEN -> free;
            case SHUFFLED -> shuffled(free);
            case ROTATED -> rotated(free, below(free.size()));
            case FLIPPED -> below(2) == 0 ? free : reversed(free);
        };
    }

    private List<Integer> shuffled(List<Integer> free) {
        List<Integer> all = new ArrayList<>(free);
        for (int i = all.size() - 1; i > 0; i--) {
            int j = below(i + 1);
            Integer kept = all.get(i);
            all.set(i, all.get(j));
            all.set(j, kept);
        }
        return all;
    }

    private static List<Integer> rotated(List<Integer> free, int by) {
        List<Integer> all = new ArrayList<>(free.subList(by, free.size()));
        all.addAll(free.subList(0, by));
        return all;
    }

    private static List<Integer> reversed(List<Integer> free) {
        List<Integer> all = new ArrayList<>();
        for (int i = free.size() - 1; i >= 0; i--) {
            all.add(free.get(i));
        }
        return all;
    }

    /** A number from 0 up to a bound; with bounds this small the bias of a remainder is below one in 10^12. */
    private int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    private long next() {
        state += GOLDEN;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
