package org.polder.analysis.audit;

import com.google.common.collect.ImmutableList;
import org.polder.name.ItemId;

/**
 * How the data agree with the routing at one question, in numbers of respondents.
 *
 * @param item the question
 * @param asked those to whom the routing puts it and who came that far: answered, left open and skipped together
 * @param answered those who were asked and answered
 * @param leftOpen those who were asked and left it open where that is allowed: item non-response
 * @param wrongSkips those who were asked, went on and have no answer though one is required
 * @param wrongAnswers those who have an answer, or left it open, though the routing never asks them
 * @param undecided those who have an answer, while whether they were asked hangs on an answer that is not in the data
 * @param skippers the first few who were wrongly skipped
 * @param answerers the first few who wrongly answered
 */
public record ItemCounts(
        ItemId item,
        long asked,
        long answered,
        long leftOpen,
        long wrongSkips,
        long wrongAnswers,
        long undecided,
        ImmutableList<String> skippers,
        ImmutableList<String> answerers) {

    /**
     * Tells whether every response agrees with the routing here.
     *
     * @return true when nobody was wrongly skipped and nobody wrongly answered
     */
    public boolean agrees() {
        return wrongSkips == 0 && wrongAnswers == 0;
    }
}
