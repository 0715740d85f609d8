package org.polder.dsl;

import com.google.common.collect.ImmutableMap;
import org.polder.condition.Condition;

/**
 * Named kinds of respondent by whom texts vary, in order of precedence: the first whose condition is true applies.
 *
 * <p>A text that varies by these cases takes, for the case {@code employer}, the wording with the key
 * {@code Q6.text@employer}; a case for which no language has a wording reads the plain one.
 */
public final class Cases {
    private static final Cases NONE = new Cases(ImmutableMap.of());

    private final ImmutableMap<String, Condition> conditions;

    private Cases(ImmutableMap<String, Condition> conditions) {
        this.conditions = conditions;
    }

    static Cases none() {
        return NONE;
    }

    /**
     * Adds a case after those already added.
     *
     * @param name the case's name in text keys
     * @param condition who belongs to it
     * @return these cases and that one
     * @throws IllegalArgumentException when the name is taken
     */
    public Cases when(String name, Condition condition) {
        if (conditions.containsKey(name)) {
            throw new IllegalArgumentException("Case '" + name + "' is there already: use another name");
        }
        return new Cases(ImmutableMap.<String, Condition>builder()
                .putAll(conditions)
                .put(name, condition)
                .buildOrThrow());
    }

    ImmutableMap<String, Condition> conditions() {
        return conditions;
    }
}
