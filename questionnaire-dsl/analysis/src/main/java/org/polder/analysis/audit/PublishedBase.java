package org.polder.analysis.audit;

import com.google.common.collect.ImmutableList;
import org.polder.name.ItemId;

/**
 * The published base of a question, and what may explain it.
 *
 * @param item the question
 * @param base how many answered
 * @param cameLeast how many respondents came as far at least, told from the other bases
 * @param cameMost how many came as far at most, when each question that may have been put to everyone was
 * @param explanations the conditions under which the base is possible, the best first
 * @param fitting how many conditions of the grammar there are under which it is possible
 * @param ties how many of them, the best one included, score within one bit of the best: the published figures hardly
 *     tell these apart
 */
public record PublishedBase(
        ItemId item,
        int base,
        int cameLeast,
        int cameMost,
        ImmutableList<FittingCondition> explanations,
        long fitting,
        long ties) {

    /**
     * Tells whether the question may have been put to everyone who came as far.
     *
     * @return false when more respondents than answered it are known to have come further
     */
    public boolean mayBeEveryone() {
        return base >= cameLeast;
    }

    /**
     * Tells whether the figures single out one condition.
     *
     * @return true when the best one beats all others by more than a bit
     */
    public boolean isDecided() {
        return ties == 1;
    }
}
