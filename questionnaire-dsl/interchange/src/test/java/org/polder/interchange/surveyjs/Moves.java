package org.polder.interchange.surveyjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.arbitrary.Move;

/** Rows of moves: going on, and changing earlier answers. */
final class Moves {
    private Moves() {}

    static List<Move> answers(long seed) {
        return ArbitraryQuestionnaires.moves(seed).stream()
                .filter(move -> !(move instanceof Move.Close))
                .toList();
    }

    /** Enough to come to the end of a long questionnaire. */
    static List<Move> many(long seed) {
        Random random = new Random(seed);
        List<Move> moves = new ArrayList<>();
        for (int left = 90; left > 0; left--) {
            List<Integer> rolls = random.ints(16, 0, 1000).boxed().toList();
            moves.add(
                    switch (random.nextInt(10)) {
                        case 0, 1, 2 -> new Move.AnswerAny(random.nextInt(1000), rolls);
                        case 3 -> new Move.LeaveOpen();
                        case 4 -> new Move.Confirm();
                        default -> new Move.AnswerCurrent(rolls);
                    });
        }
        return moves;
    }
}
