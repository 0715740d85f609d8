package org.polder.analysis;

import java.math.BigInteger;

/**
 * The ways respondents can go through a questionnaire; two go the same way when they are put the same items.
 *
 * <p>Interviews that end in a screen-out count; computed values, which nobody is shown, do not.
 *
 * @param count how many ways there are
 * @param shortest the number of items of the shortest
 * @param longest the number of items of the longest
 */
public record Paths(BigInteger count, int shortest, int longest) {
    Paths plus(Paths other) {
        return new Paths(count.add(other.count), Math.min(shortest, other.shortest), Math.max(longest, other.longest));
    }

    Paths times(Paths other) {
        return new Paths(count.multiply(other.count), shortest + other.shortest, longest + other.longest);
    }

    Paths longerBy(int items) {
        return new Paths(count, shortest + items, longest + items);
    }
}
