package org.polder.examples.browser.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How many people answer at once, for how long, and how often the server is killed under them.
 *
 * @param program what runs the command line
 * @param folder where the store lies
 * @param respondents how many are under way at once
 * @param span how long all of them are
 * @param kills how often the server is killed, spread over the span
 * @param seed what the answers are drawn from
 */
record LoadPlan(List<String> program, Path folder, int respondents, Duration span, int kills, long seed) {
    private static final int MOST_RESPONDENTS = 2_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    // A load has bounds, whoever asks for it.
    LoadPlan {
        program = List.copyOf(program);
        if (respondents < 1 || respondents > MOST_RESPONDENTS) {
            throw new IllegalArgumentException(
                    "A load of " + respondents + " respondents is not made: ask for 1 to " + MOST_RESPONDENTS);
        }
        if (span.isNegative() || span.isZero() || span.compareTo(LONGEST) > 0 || kills < 0) {
            throw new IllegalArgumentException("A load of " + span.toSeconds() + " seconds with " + kills
                    + " kills is not made: ask for 1 to " + LONGEST.toSeconds() + " seconds, and 0 kills or more");
        }
    }

    Path store() {
        return folder.resolve("load.db");
    }

    Path contacts() {
        return folder.resolve("load-contacts.db");
    }
}
