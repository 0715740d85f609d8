package org.polder.interview;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * What came of trying to give an answer: a new interview, or the old one and what was wrong.
 *
 * @param interview the interview after the step; the one before it when the answer was not taken
 * @param problems why the answer was not taken; none when it was
 * @param confirmed the interview with the answer, when there are only warnings and the respondent may confirm it
 */
public record Step(Interview interview, ImmutableList<Problem> problems, Optional<Interview> confirmed) {

    static Step accepted(Interview interview) {
        return new Step(interview, ImmutableList.of(), Optional.empty());
    }

    static Step refused(Interview interview, List<Problem> problems) {
        return new Step(interview, ImmutableList.copyOf(problems), Optional.empty());
    }

    static Step toConfirm(Interview interview, List<Problem> warnings, Interview confirmed) {
        return new Step(interview, ImmutableList.copyOf(warnings), Optional.of(confirmed));
    }

    /**
     * Tells whether the answer was taken.
     *
     * @return true when there were no problems
     */
    public boolean accepted() {
        return problems.isEmpty();
    }

    /**
     * Gives the interview after an answer that must be right; one that only needs confirming is confirmed.
     *
     * @return the new interview
     * @throws ProblemsException when the answer was refused
     */
    public Interview orThrow() {
        if (accepted()) {
            return interview;
        }
        return confirmed.orElseThrow(() -> new ProblemsException("The answer", problems));
    }
}
