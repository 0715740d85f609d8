package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import org.polder.condition.Condition;

/**
 * Named kinds of respondent by whom texts vary, in order of precedence: the first whose condition is true applies.
 *
 * <p>A text that varies by these cases takes, for the case {@code employer}, the wording with the key
 * {@code Q6.text@employer}; a case for which no language has a wording reads the plain one. A name used twice is
 * reported when the questionnaire is built.
 */
public final class Cases {
    private static final Cases NONE = new Cases(ImmutableList.of());

    private final ImmutableList<Case> all;

    private Cases(ImmutableList<Case> all) {
        this.all = all;
    }

    /** One case. */
    record Case(String name, Condition condition) {}

    static Cases none() {
        return NONE;
    }

    /**
     * Adds a case after those already added.
     *
     * @param name the case's name in text keys
     * @param condition who belongs to it
     * @return these cases and that one
     */
    public Cases when(String name, Condition condition) {
        return new Cases(ImmutableList.<Case>builder()
                .addAll(all)
                .add(new Case(name, condition))
                .build());
    }

    ImmutableList<Case> all() {
        return all;
    }
}
