package org.polder.tabulation.json;

import com.google.common.collect.ImmutableBiMap;
import org.polder.answer.Missing;
import org.polder.tabulation.source.Variable;

/** The names that kinds have in JSON. */
final class Names {
    static final ImmutableBiMap<String, Missing> MISSING = ImmutableBiMap.of(
            "not-asked", Missing.NOT_ASKED,
            "not-reached", Missing.NOT_REACHED,
            "left-open", Missing.LEFT_OPEN,
            "dont-know", Missing.DONT_KNOW,
            "refused", Missing.REFUSED,
            "not-applicable", Missing.NOT_APPLICABLE);

    static final ImmutableBiMap<String, Variable.Kind> KINDS = ImmutableBiMap.of(
            "single", Variable.Kind.SINGLE,
            "multiple", Variable.Kind.MULTIPLE,
            "number", Variable.Kind.NUMBER,
            "date", Variable.Kind.DATE,
            "text", Variable.Kind.TEXT);

    private Names() {}

    static String of(Missing kind) {
        return MISSING.inverse().get(kind);
    }

    static String of(Variable.Kind kind) {
        return KINDS.inverse().get(kind);
    }
}
