package org.polder.publishing.triples;

import com.google.common.collect.ImmutableMap;
import org.polder.tabulation.source.Value;

/** The codes of a variable that tells why another has no answer. */
final class Companion {
    private Companion() {}

    static ImmutableMap<String, Value> values(Described companion) {
        ImmutableMap.Builder<String, Value> values = ImmutableMap.builder();
        companion
                .values()
                .forEach(coded -> values.put(
                        coded.code(),
                        coded.marks().get(Marks.BLANK).isPresent()
                                ? Value.text("")
                                : Interpreter.value(coded, Integer.parseInt(coded.code()))));
        return values.buildKeepingLast();
    }
}
