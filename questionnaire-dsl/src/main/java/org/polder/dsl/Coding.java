package org.polder.dsl;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToIntFunction;

/** How the options of a choice are named in Java, turned into codes. */
record Coding<C>(ToIntFunction<C> code) {

    static Coding<Integer> byCode() {
        return new Coding<>(Integer::intValue);
    }

    static <E extends Enum<E>> Coding<E> byConstant() {
        return new Coding<>(constant -> constant instanceof Coded coded ? coded.code() : constant.ordinal() + 1);
    }

    int codeOf(C option) {
        return code.applyAsInt(option);
    }

    @SafeVarargs
    final ImmutableSortedSet<Integer> codes(C... options) {
        return Arrays.stream(options)
                .map(code::applyAsInt)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
