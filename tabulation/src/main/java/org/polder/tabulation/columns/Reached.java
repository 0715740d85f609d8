package org.polder.tabulation.columns;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.Schema;

/** How many items each respondent got to; takes no room when all got to all. */
final class Reached {
    private final ImmutableList<String> items;
    private final ImmutableMap<String, Integer> position;
    private final Codes counts;
    private int complete;

    Reached(Schema schema) {
        this.items = schema.items().asList();
        ImmutableMap.Builder<String, Integer> byName = ImmutableMap.builder();
        for (int i = 0; i < items.size(); i++) {
            byName.put(items.get(i), i);
        }
        this.position = byName.buildOrThrow();
        this.counts = Codes.below(items.size() + 1);
    }

    int all() {
        return items.size();
    }

    /** Counts the items a respondent got to; who got to an item got to those before it. */
    int of(Respondent respondent) {
        int from = 0;
        int to = items.size();
        if (to == 0 || respondent.hasReached(items.get(to - 1))) {
            return to;
        }
        while (from < to) {
            int middle = from + to >>> 1;
            if (respondent.hasReached(items.get(middle))) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    void add(int count) {
        if (count < 0 || count > items.size()) {
            throw new IllegalArgumentException(
                    "A respondent cannot have got to " + count + " of " + items.size() + " items");
        }
        if (counts.size() == 0 && count == items.size()) {
            complete++;
            return;
        }
        if (counts.size() == 0) {
            for (int i = 0; i < complete; i++) {
                counts.add(items.size());
            }
        }
        counts.add(count);
    }

    void addAll(Reached other, int rows) {
        for (int row = 0; row < rows; row++) {
            add(other.at(Block.of(row), Block.within(row)));
        }
    }

    int at(int block, int row) {
        return counts.size() == 0 ? items.size() : counts.at(block, row);
    }

    boolean isComplete() {
        return counts.size() == 0;
    }

    /** Gives the item's place from 0; behind all of them when there is no such item. */
    int position(String item) {
        return position.getOrDefault(item, items.size());
    }

    void freeze() {
        counts.trim();
    }
}
