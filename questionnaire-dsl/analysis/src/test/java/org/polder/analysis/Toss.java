package org.polder.analysis;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Chance that is the same for the same seed. */
final class Toss {
    private final Random random;

    Toss(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean oneIn(int times) {
        return below(times) == 0;
    }

    <T> T of(Collection<T> all) {
        return List.copyOf(all).get(below(all.size()));
    }

    /** Takes some of several codes, at least one. */
    ImmutableSortedSet<Integer> some(Collection<Integer> codes) {
        List<Integer> taken = new ArrayList<>();
        codes.stream().filter(code -> oneIn(2)).forEach(taken::add);
        return ImmutableSortedSet.copyOf(
                Comparator.<Integer>naturalOrder(), taken.isEmpty() ? List.of(of(codes)) : taken);
    }
}
