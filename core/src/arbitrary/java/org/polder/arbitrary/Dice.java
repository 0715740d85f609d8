package org.polder.arbitrary;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Choices made beforehand, taken one by one; once they run out, every choice is the first and plainest. */
final class Dice {
    private final ImmutableList<Integer> rolls;
    private int at;

    Dice(List<Integer> rolls) {
        this.rolls = ImmutableList.copyOf(rolls);
    }

    int below(int bound) {
        return at < rolls.size() ? Math.floorMod(rolls.get(at++), bound) : 0;
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** Tells whether something that happens once in a number of times happens. */
    boolean oneIn(int times) {
        return below(times) == times - 1;
    }

    <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }

    /** Takes some of several things in their order, at least one. */
    <T> ImmutableList<T> some(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<T> taken = new ArrayList<>();
        for (T one : list) {
            if (oneIn(2)) {
                taken.add(one);
            }
        }
        return ImmutableList.copyOf(taken.isEmpty() ? List.of(of(list)) : taken);
    }
}
