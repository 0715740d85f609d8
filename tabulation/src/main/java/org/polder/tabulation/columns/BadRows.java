package org.polder.tabulation.columns;

import com.google.common.collect.ImmutableSortedSet;
import java.util.TreeSet;
import org.polder.tabulation.source.Skipped;

/** Counts respondents without a usable weight, and keeps the first. */
final class BadRows {
    private final TreeSet<BadRow> first = new TreeSet<>();
    private long count;

    void add(BadRow bad) {
        count++;
        if (first.size() < Skipped.MOST_LISTED || bad.compareTo(first.last()) < 0) {
            first.add(bad);
            if (first.size() > Skipped.MOST_LISTED) {
                first.pollLast();
            }
        }
    }

    void addAll(BadRows others) {
        long before = count;
        others.first.forEach(this::add);
        count = before + others.count;
    }

    long count() {
        return count;
    }

    ImmutableSortedSet<BadRow> first() {
        return ImmutableSortedSet.copyOf(first);
    }
}
