package org.polder.dsl;

import java.util.Optional;
import java.util.function.Supplier;
import org.polder.condition.Condition;
import org.polder.problem.Problem;

/**
 * Lets a condition that cannot be made wait until the questionnaire is built, so that all problems come at once: it
 * stands in the tree as a quota that cannot exist, named by what is wrong.
 */
final class Mistake {
    /** An invisible separator, with which nobody writes the name of a quota. */
    private static final String MARK = "\u2063";

    private static final String OWNED = " depends on quota '" + MARK;

    private Mistake() {}

    static Condition orCondition(Supplier<Condition> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException malformed) {
            return new Condition.QuotaFull(MARK + malformed.getMessage() + MARK);
        }
    }

    /** Says what is wrong with the condition, when the questionnaire's own check met one that waited. */
    static Optional<Problem> behind(Problem problem) {
        int owner = problem.message().indexOf(OWNED);
        if (owner < 0) {
            return Optional.empty();
        }
        int start = owner + OWNED.length();
        return Optional.of(Problem.error(
                "malformed-condition",
                problem.place(),
                problem.message().substring(0, owner) + " has a condition that cannot be made: "
                        + problem.message().substring(start, problem.message().indexOf(MARK, start))));
    }
}
