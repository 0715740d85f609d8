package org.polder.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import org.polder.problem.Problem;

/** Lists what got lost between two formats. */
final class Losses {
    private Losses() {}

    static void print(List<Problem> losses, PrintWriter err) {
        if (!losses.isEmpty()) {
            err.println(losses.size() == 1 ? "1 loss:" : losses.size() + " losses:");
            losses.forEach(err::println);
        }
    }
}
