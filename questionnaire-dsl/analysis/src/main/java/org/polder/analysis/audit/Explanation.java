package org.polder.analysis.audit;

import org.polder.condition.Condition;

/**
 * A condition that may explain who was asked a question, and how well it does.
 *
 * <p>The score is a length of description in bits, the shorter the better: what it costs to write the condition down
 * (2 for its form: everyone, one clause, two joined by "and", or two joined by "or"; and per clause 2⌊log₂ d⌋ + 1 for a
 * question d single choices back, log₂ 3 for the form of its options, and log₂ k(k+1)/2 to pick neighbours, or all but
 * neighbours, among k options, or k for any other set) and what it costs to list the respondents it gets wrong (of
 * those it lets in and of those it leaves out: log₂(n+1) for how many of n, and log₂ of the number of ways to pick
 * them, or n when they are more than half).
 *
 * @param condition the condition, over earlier single choices
 * @param unanswered how many it says were asked of whom nothing is recorded
 * @param unforeseen how many it says were not asked of whom something is recorded
 * @param bits the score
 */
public record Explanation(Condition condition, int unanswered, int unforeseen, double bits) {

    /**
     * Counts the respondents it gets wrong, either way.
     *
     * @return the misfit, in respondents
     */
    public int misfit() {
        return unanswered + unforeseen;
    }
}
