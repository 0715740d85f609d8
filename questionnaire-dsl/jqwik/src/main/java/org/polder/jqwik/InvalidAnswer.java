package org.polder.jqwik;

import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Step;
import org.polder.json.ResponseWriter;
import org.polder.name.ItemId;
import org.polder.problem.Problem;

/**
 * An answer that an interview must refuse.
 *
 * @param interview the interview, which must stay as it is
 * @param question the question answered; one that is not there or not asked where that is what is wrong
 * @param answer the answer
 * @param code the code that must be among those of the problems, such as {@code too-many}
 */
public record InvalidAnswer(Interview interview, ItemId question, Answer answer, String code) {

    /**
     * Gives the answer.
     *
     * @return what the interview says to it
     */
    public Step given() {
        return interview.answer(question, answer);
    }

    /**
     * Tells whether a step refuses the answer for the right reason and keeps the interview as it was.
     *
     * @param step the step, such as {@link #given}
     * @return true when it does
     */
    public boolean isRefusedBy(Step step) {
        return step.interview().equals(interview)
                && step.confirmed().isEmpty()
                && step.problems().stream()
                        .filter(Problem::isError)
                        .map(Problem::code)
                        .anyMatch(code::equals);
    }

    @Override
    public String toString() {
        return "to '" + question + "' " + answer + ", to be refused as " + code + " in "
                + ResponseWriter.line(interview.response("r"));
    }
}
