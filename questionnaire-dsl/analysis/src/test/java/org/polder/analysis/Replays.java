package org.polder.analysis;

import org.polder.interview.Replay;
import org.polder.interview.Routing;
import org.polder.model.Questionnaire;
import org.polder.problem.Problem;

/** Whether a respondent who shows something could be interviewed at all. */
final class Replays {
    private Replays() {}

    static boolean cleanly(Questionnaire questionnaire, Witness witness) {
        return Replay.of(Routing.of(questionnaire), witness.response()).problems().stream()
                .noneMatch(Problem::isError);
    }
}
