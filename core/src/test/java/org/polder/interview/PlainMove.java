package org.polder.interview;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.polder.answer.Answer;
import org.polder.arbitrary.Move;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.Quota;
import org.polder.name.ItemId;

/** What a move does to a plain interview. */
final class PlainMove {
    private PlainMove() {}

    /** What becomes of a move, and the interview with it when it was not refused. */
    record Result(PlainInterview.Outcome outcome, PlainInterview after) {}

    /** The last step of the engine only serves to know which answer the move draws. */
    static Result of(Move move, Step last, PlainInterview plain) {
        if (move instanceof Move.AnswerCurrent answer) {
            return plain.current()
                    .map(id -> answered(
                            plain, id, Move.answer(last.interview().prompt(id).orElseThrow(), answer.rolls())))
                    .orElse(went(plain));
        }
        if (move instanceof Move.AnswerAny answer) {
            return answered(plain, answer.item(last.interview()).id(), answer.answer(last.interview()));
        }
        if (move instanceof Move.LeaveOpen) {
            return plain.current().map(id -> leftOpen(plain, id)).orElse(refused(plain));
        }
        if (move instanceof Move.GoTo target) {
            return plain.goTo(target.item(last.interview()))
                    .map(PlainMove::went)
                    .orElse(refused(plain));
        }
        if (move instanceof Move.Close close) {
            List<Quota> quotas = plain.meaning().questionnaire().quotas();
            return went(plain.closing(IntStream.range(0, quotas.size())
                    .filter(i -> (close.which() >> i & 1) != 0)
                    .mapToObj(i -> quotas.get(i).name())
                    .toList()));
        }
        return went(move instanceof Move.Back ? plain.back() : move instanceof Move.Forward ? plain.forward() : plain);
    }

    private static Result leftOpen(PlainInterview plain, ItemId id) {
        Optional<Item> item = plain.meaning().questionnaire().item(id);
        return answered(plain, id, item.orElseThrow() instanceof Notice ? Answer.seen() : Answer.leftOpen());
    }

    private static Result answered(PlainInterview plain, ItemId id, Answer answer) {
        PlainInterview.Outcome outcome = plain.outcome(id, answer);
        return new Result(outcome, outcome == PlainInterview.Outcome.REFUSED ? plain : plain.after(id, answer));
    }

    private static Result went(PlainInterview plain) {
        return new Result(PlainInterview.Outcome.TAKEN, plain);
    }

    private static Result refused(PlainInterview plain) {
        return new Result(PlainInterview.Outcome.REFUSED, plain);
    }
}
