package org.polder.analysis.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import org.polder.condition.Condition;
import org.polder.name.ItemId;

/**
 * Says of one single choice that the option chosen is among some.
 *
 * @param choice the number of the single choice among those that can be looked at
 * @param question the single choice
 * @param codes its options in the order written
 * @param chosen the options named
 * @param back how many single choices it lies back, the nearest being 1
 */
record Clause(int choice, ItemId question, ImmutableList<Integer> codes, CodeSet chosen, int back) {
    double bits() {
        return Bits.distance(back) + chosen.bits();
    }

    Condition condition() {
        ImmutableSortedSet.Builder<Integer> named = ImmutableSortedSet.naturalOrder();
        for (int place = 0; place < codes.size(); place++) {
            if (chosen.has(place) != chosen.except()) {
                named.add(codes.get(place));
            }
        }
        Condition in = new Condition.CodeIn(question, named.build());
        return chosen.except() ? in.negate() : in;
    }
}
