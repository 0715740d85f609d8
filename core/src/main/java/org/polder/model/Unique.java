package org.polder.model;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Gives names that stand twice another ending the second time. */
final class Unique {
    private final Set<String> used = new HashSet<>();

    String of(String name) {
        return of(name, any -> true);
    }

    /** Gives a name that is allowed and not used yet. */
    String of(String name, Predicate<String> allowed) {
        String free = name;
        for (int number = 2; used.contains(free) || !allowed.test(free); number++) {
            free = name + "_" + number;
        }
        used.add(free);
        return free;
    }
}
