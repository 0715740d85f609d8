package org.polder.problem;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when something cannot be built or used, with every problem that was found. */
public final class ProblemsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    /**
     * Makes the exception.
     *
     * @param subject what could not be built or used, such as {@code Questionnaire 'genai-2026'}
     * @param problems all problems found, at least one
     */
    public ProblemsException(String subject, List<Problem> problems) {
        super(message(subject, problems));
        this.problems = ImmutableList.copyOf(problems);
    }

    /**
     * Gives every problem.
     *
     * @return the problems in the order they were found
     */
    public ImmutableList<Problem> problems() {
        return problems;
    }

    private static String message(String subject, List<Problem> problems) {
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return problems.stream()
                .map(problem -> "  " + problem)
                .collect(Collectors.joining("\n", subject + " has " + count + ":\n", ""));
    }
}
