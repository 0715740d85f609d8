package org.polder.model;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Edits the options or rows of one item, which are named by their codes. */
record CodedList<T>(String owner, String what, ImmutableList<T> parts, ToIntFunction<T> code) {

    static CodedList<Option> options(Item item, ImmutableList<Option> options) {
        return new CodedList<>("Question '" + item.id() + "'", "option", options, Option::code);
    }

    static CodedList<Row> rows(Item item, ImmutableList<Row> rows) {
        return new CodedList<>("Question '" + item.id() + "'", "row", rows, Row::code);
    }

    ImmutableList<T> add(T added) {
        return ImmutableList.<T>builder().addAll(parts).add(added).build();
    }

    ImmutableList<T> change(int wanted, Function<T, List<T>> change) {
        if (parts.stream().noneMatch(part -> code.applyAsInt(part) == wanted)) {
            List<Integer> known = parts.stream().map(code::applyAsInt).toList();
            throw new IllegalArgumentException(owner + " has no " + what + " " + wanted + " to edit; its codes are "
                    + (known.isEmpty() ? "none" : Codes.listed(known)));
        }
        return parts.stream()
                .flatMap(part -> code.applyAsInt(part) == wanted ? change.apply(part).stream() : List.of(part).stream())
                .collect(ImmutableList.toImmutableList());
    }
}
