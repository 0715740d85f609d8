package org.polder.dsl;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** How the options of a choice are named in Java, turned into codes. */
record Coding<C>(ToIntFunction<C> code) {

    static Coding<Integer> byCode() {
        return new Coding<>(Integer::intValue);
    }

    static <E extends Enum<E>> Coding<E> byConstant() {
        return new Coding<>(constant -> constant instanceof Coded coded ? coded.code() : constant.ordinal() + 1);
    }

    ImmutableSortedSet<Integer> codes(List<C> options) {
        return options.stream()
                .map(code::applyAsInt)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
