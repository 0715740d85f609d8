package org.polder.analysis.audit;

import com.google.common.collect.ImmutableList;
import java.util.OptionalInt;
import org.polder.name.ItemId;

/**
 * Who was asked a question according to the data, and what explains it.
 *
 * <p>Only those who came as far as the question are looked at, so that it needs no explaining that some had stopped.
 *
 * @param item the question
 * @param came how many of the respondents looked at came as far as the question
 * @param base of how many of these something is recorded: an answer, or that they left it open
 * @param explanations the conditions that explain this best, the best first; of each question, and of each two joined
 *     one way, only the best condition
 * @param asRouted the questionnaire's own condition; its score counts the respondents it gets wrong only, since it is
 *     written down already
 * @param rank the place, from 1, of the first explanation that lets in the same respondents as the questionnaire's own
 *     condition
 */
public record ObservedBase(
        ItemId item,
        int came,
        int base,
        ImmutableList<Explanation> explanations,
        Explanation asRouted,
        OptionalInt rank) {

    /**
     * Tells whether another condition explains the data better than the questionnaire's own, even with what it costs
     * to write it down.
     *
     * @return true when the best explanation gets fewer respondents wrong and has the better score
     */
    public boolean hidesCondition() {
        Explanation best = explanations.get(0);
        return best.misfit() < asRouted.misfit() && best.bits() < asRouted.bits();
    }
}
