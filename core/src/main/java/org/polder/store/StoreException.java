package org.polder.store;

import org.jspecify.annotations.Nullable;
import org.polder.problem.Problem;

/**
 * Thrown when a store cannot do what was asked; nothing is promised about a change that ended this way: it may be
 * there, whole, or not.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * Makes the exception.
     *
     * @param problem what is wrong, where, and the likely fix
     * @param cause what the disk or the database said, if it said anything
     */
    public StoreException(Problem problem, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /**
     * Gives what is wrong.
     *
     * @return the problem, with its code and place
     */
    public Problem problem() {
        return problem;
    }
}
