package org.polder.tabulation.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polder.tabulation.source.Count;

/** Adds up the counts of the keys of one grouping to those of each digit, whatever the other digits are. */
final class Sums {
    final Block block;
    private final List<RowDigit> digits;
    private final int[] sizes;
    private final List<Map<Long, Count>> byDigit = new ArrayList<>();

    Sums(Block block) {
        this.block = block;
        this.digits = block.parts().keySet().asList();
        this.sizes = digits.stream().mapToInt(RowDigit::size).toArray();
        digits.forEach(digit -> byDigit.add(new HashMap<>()));
    }

    /** Takes what was added up: the digits of the breaks, and one digit of the rows. */
    interface Taker {
        void take(Block block, long groups, RowDigit digit, int value, Count count);
    }

    void add(long key, Count count) {
        long groups = key;
        for (int size : sizes) {
            groups /= size;
        }
        long rest = key;
        for (int i = sizes.length - 1; i >= 0; i--) {
            byDigit.get(i).merge(groups * sizes[i] + rest % sizes[i], count, Count::plus);
            rest /= sizes[i];
        }
    }

    void forEach(Taker taker) {
        for (int i = 0; i < sizes.length; i++) {
            RowDigit digit = digits.get(i);
            int size = sizes[i];
            byDigit.get(i).forEach((key, count) -> taker.take(block, key / size, digit, (int) (key % size), count));
        }
    }
}
