package org.polder.interview;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.polder.answer.Answer;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.arbitrary.Move;
import org.polder.model.Questionnaire;
import org.polder.response.Start;

/** Questionnaires with circumstances and moves. */
final class ArbitraryInterviews {
    private static final int MOST_ANSWERS = 80;

    /** An interview about to begin and what will be done in it; the seed settles what is drawn after the moves. */
    record Plan(Routing routing, Start start, List<Move> moves, long seed) {
        Interview begin() {
            return Interview.start(routing, start);
        }

        /** The interview after all moves. */
        Interview run() {
            Step step = Move.begin(begin());
            for (Move move : moves) {
                step = move.after(step);
            }
            return step.interview();
        }

        /** The interview after all moves and as many answers as it takes, or takes before patience runs out. */
        Interview finished() {
            Interview interview = run();
            Random random = new Random(seed);
            for (int i = 0; i < MOST_ANSWERS && !interview.isComplete(); i++) {
                interview = answeredCurrent(interview, random);
            }
            return interview;
        }

        /** The interview with the current item answered or left open, or as it was where neither was taken. */
        Interview answeredCurrent(Interview interview, Random random) {
            Prompt current = interview.current().orElseThrow();
            Answer answer =
                    Move.answer(current, random.ints(12, 0, 1000).boxed().toList());
            Step step = interview.answer(current.id(), answer);
            Step taken = step.accepted() || step.confirmed().isPresent() ? step : interview.leaveOpen();
            return taken.confirmed().orElse(taken.interview());
        }

        Questionnaire questionnaire() {
            return routing.questionnaire();
        }

        @Override
        public String toString() {
            return routing.questionnaire().pages() + "\nquotas "
                    + routing.questionnaire().quotas() + "\n" + start + "\nmoves " + moves + "\nseed " + seed;
        }
    }

    private ArbitraryInterviews() {}

    /** The plan of a seed, the same every time. */
    static Plan plan(long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        return new Plan(
                Routing.of(questionnaire),
                ArbitraryQuestionnaires.start(questionnaire, seed),
                ArbitraryQuestionnaires.moves(seed),
                seed);
    }

    static Arbitrary<Plan> plans() {
        return ArbitraryQuestionnaires.questionnaires().flatMap(questionnaire -> {
            Routing routing = Routing.of(questionnaire);
            return Combinators.combine(
                            ArbitraryQuestionnaires.starts(questionnaire),
                            ArbitraryQuestionnaires.moves(),
                            Arbitraries.longs().between(0, 999).withoutEdgeCases())
                    .as((start, moves, seed) -> new Plan(routing, start, moves, seed));
        });
    }
}
