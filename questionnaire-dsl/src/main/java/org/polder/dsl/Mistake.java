package org.polder.dsl;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polder.condition.Condition;
import org.polder.problem.Problem;

/**
 * Lets a condition that cannot be made wait until the questionnaire is built, so that all problems come at once: it
 * stands in the tree as a quota that cannot exist, named by what is wrong.
 */
final class Mistake {
    /** An invisible separator, with which nobody writes the name of a quota. */
    private static final String MARK = "\u2063";

    /** How the check of a questionnaire says that something looks at such a quota. */
    private static final Pattern MET = Pattern.compile(
            "(.*?) (?:depends on quota '|looks at the quotas \\[).*?" + MARK + "(.*?)" + MARK + ".*", Pattern.DOTALL);

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
        Matcher met = MET.matcher(problem.message());
        return met.matches()
                ? Optional.of(Problem.error(
                        "malformed-condition",
                        problem.place(),
                        met.group(1) + " has a condition that cannot be made: " + met.group(2)))
                : Optional.empty();
    }
}
