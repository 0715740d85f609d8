package org.polder.model;

import com.google.common.collect.ImmutableSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** The codes of each item, collected once however many conditions look at it. */
final class KnownCodes {
    private final Map<Item, Set<Integer>> options = new IdentityHashMap<>();
    private final Map<Item, Set<Integer>> rows = new IdentityHashMap<>();

    Set<Integer> options(Item item) {
        return options.computeIfAbsent(
                item, one -> one.options().stream().map(Option::code).collect(ImmutableSet.toImmutableSet()));
    }

    Set<Integer> rows(Item item) {
        return rows.computeIfAbsent(
                item, one -> one.rows().stream().map(Row::code).collect(ImmutableSet.toImmutableSet()));
    }
}
