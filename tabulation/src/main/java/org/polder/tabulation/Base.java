package org.polder.tabulation;

import org.polder.answer.Missing;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** Who counts in the base of a share. */
public enum Base {
    /** Everyone. */
    ALL,
    /**
     * Everyone the question was put to, whether they answered or left it open; where an interview broke off at the
     * question itself, it counts as not reached.
     */
    ASKED,
    /** Everyone who answered, "don't know" included. */
    ANSWERED,
    /** Everyone who gave a substantive answer: neither "don't know" nor refused. */
    SUBSTANTIVE;

    /**
     * Tells whether a respondent counts.
     *
     * @param variable the variable tabulated
     * @param value the respondent's value
     * @return true when the respondent is in the base
     */
    boolean includes(Variable variable, Value value) {
        return switch (this) {
            case ALL -> true;
            case ASKED -> value.isAnswered() || value.absence() == Missing.LEFT_OPEN;
            case ANSWERED -> value.isAnswered();
            case SUBSTANTIVE ->
                value.codes().stream()
                        .flatMap(code -> variable.category(code).stream())
                        .anyMatch(category -> category.missing().isEmpty());
        };
    }
}
