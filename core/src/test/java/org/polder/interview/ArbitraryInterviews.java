package org.polder.interview;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.arbitrary.Move;
import org.polder.model.Questionnaire;
import org.polder.response.Start;

/** Questionnaires with circumstances and moves. */
final class ArbitraryInterviews {
    /** An interview about to begin and what will be done in it. */
    record Plan(Routing routing, Start start, List<Move> moves) {
        Interview begin() {
            return Interview.start(routing, start);
        }

        Interview run() {
            Step step = Move.begin(begin());
            for (Move move : moves) {
                step = move.after(step);
            }
            return step.interview();
        }

        Questionnaire questionnaire() {
            return routing.questionnaire();
        }

        @Override
        public String toString() {
            return routing.questionnaire().pages() + "\nquotas "
                    + routing.questionnaire().quotas() + "\n" + start + "\nmoves " + moves;
        }
    }

    private ArbitraryInterviews() {}

    static Arbitrary<Plan> plans() {
        return ArbitraryQuestionnaires.questionnaires().flatMap(questionnaire -> {
            Routing routing = Routing.of(questionnaire);
            return Combinators.combine(ArbitraryQuestionnaires.starts(questionnaire), ArbitraryQuestionnaires.moves())
                    .as((start, moves) -> new Plan(routing, start, moves));
        });
    }
}
