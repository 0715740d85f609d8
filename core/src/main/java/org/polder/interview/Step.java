package org.polder.interview;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * What came of trying to give an answer: a new interview, or the old one and what was wrong.
 *
 * @param interview the interview after the step; the one before it when the answer was refused
 * @param problems why the answer was refused; none when it was accepted
 */
public record Step(Interview interview, ImmutableList<Problem> problems) {

    static Step accepted(Interview interview) {
        return new Step(interview, ImmutableList.of());
    }

    static Step refused(Interview interview, List<Problem> problems) {
        return new Step(interview, ImmutableList.copyOf(problems));
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
     * Gives the interview after an answer that must be right.
     *
     * @return the new interview
     * @throws ProblemsException when the answer was refused
     */
    public Interview orThrow() {
        if (!accepted()) {
            throw new ProblemsException("The answer", problems);
        }
        return interview;
    }
}
