package org.polder.analysis.paper;

import org.polder.condition.Comparison;

/** The comparison that holds where another does not. */
final class Opposite {
    private Opposite() {}

    static Comparison of(Comparison comparison) {
        return switch (comparison) {
            case LESS -> Comparison.AT_LEAST;
            case AT_MOST -> Comparison.GREATER;
            case EQUAL -> Comparison.DIFFERENT;
            case DIFFERENT -> Comparison.EQUAL;
            case AT_LEAST -> Comparison.LESS;
            case GREATER -> Comparison.AT_MOST;
        };
    }
}
