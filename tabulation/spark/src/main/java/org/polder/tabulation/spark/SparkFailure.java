package org.polder.tabulation.spark;

import java.util.List;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** Makes one clear sentence of what Spark throws: a chain of exceptions with the stack traces of executors in the text. */
final class SparkFailure {
    private SparkFailure() {}

    static RuntimeException of(String name, Throwable thrown) {
        if (thrown instanceof ProblemsException clear) {
            return clear;
        }
        if (thrown instanceof Error fatal && !(thrown instanceof NoClassDefFoundError)) {
            throw fatal;
        }
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String said = root.getMessage() == null ? "" : root.getMessage().strip();
        String what = said.isEmpty()
                ? root.getClass().getSimpleName()
                : said.lines().findFirst().orElse(said);
        ProblemsException clear = new ProblemsException(
                name,
                List.of(Problem.error(
                        "spark", Place.none().withSource(name), "Spark stopped before the last row: " + what)));
        // For a developer's log; the message above says all that a user needs.
        clear.initCause(thrown);
        return clear;
    }
}
