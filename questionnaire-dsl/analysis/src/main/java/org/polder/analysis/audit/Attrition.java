package org.polder.analysis.audit;

import com.google.common.collect.ImmutableList;

/**
 * How many respondents may still have been there at each published question, when nobody who stopped comes back.
 *
 * <p>Whoever answers a question came as far as it, so that at least the greatest later base was there. A question whose
 * base no later one exceeds may have been put to everyone still there, and in the simplest reading it was: so many came
 * no further.
 */
final class Attrition {
    private final int[] later;
    private final int[] earlier;
    private final boolean[] everyone;
    private final ImmutableList<PublishedItem> items;

    Attrition(PublishedBases bases) {
        this.items = bases.items();
        int size = items.size();
        this.later = new int[size];
        this.earlier = new int[size];
        this.everyone = new boolean[size];
        int most = bases.completed();
        for (int place = size - 1; place >= 0; place--) {
            later[place] = most;
            most = Math.max(most, items.get(place).base().orElse(0));
        }
        int there = bases.respondents();
        for (int place = 0; place < size; place++) {
            earlier[place] = there;
            if (items.get(place).base().isPresent()) {
                int base = items.get(place).base().getAsInt();
                everyone[place] = base >= later[place];
                there = everyone[place] ? base : there;
            }
        }
    }

    /** How many may have come as far as a question, told from the others alone. */
    CountRange cameTo(int place) {
        return new CountRange(later[place], earlier[place]);
    }

    /** Tells whether a question may have been put to everyone still there. */
    boolean mayBeEveryone(int place) {
        return everyone[place];
    }

    /** The greatest number that may have answered or passed a question. */
    int mostAt(int place) {
        return everyone[place] ? items.get(place).base().getAsInt() : earlier[place];
    }
}
