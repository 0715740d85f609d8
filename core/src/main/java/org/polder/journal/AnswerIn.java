package org.polder.journal;

import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.answer.Reply;

/** Finds the answer that an event tells of. */
final class AnswerIn implements Event.Visitor<Optional<Reply>> {
    private static final AnswerIn VISITOR = new AnswerIn();

    private AnswerIn() {}

    static Optional<Reply> of(Event event) {
        return event.accept(VISITOR);
    }

    @Override
    public Optional<Reply> started(Event.Started event) {
        return Optional.empty();
    }

    @Override
    public Optional<Reply> resumed(Event.Resumed event) {
        return Optional.empty();
    }

    @Override
    public Optional<Reply> shown(Event.Shown event) {
        return Optional.empty();
    }

    @Override
    public Optional<Reply> answered(Event.Answered event) {
        return Optional.of(new Reply(event.item(), event.answer()));
    }

    @Override
    public Optional<Reply> changed(Event.Changed event) {
        return Optional.of(new Reply(event.item(), event.answer()));
    }

    @Override
    public Optional<Reply> carried(Event.Carried event) {
        return Optional.of(new Reply(event.item(), event.answer()));
    }

    @Override
    public Optional<Reply> leftOpen(Event.LeftOpen event) {
        return Optional.of(new Reply(event.item(), Answer.leftOpen()));
    }

    @Override
    public Optional<Reply> wentBack(Event.WentBack event) {
        return Optional.empty();
    }

    @Override
    public Optional<Reply> wentForward(Event.WentForward event) {
        return Optional.empty();
    }

    @Override
    public Optional<Reply> wentTo(Event.WentTo event) {
        return Optional.empty();
    }

    @Override
    public Optional<Reply> switched(Event.Switched event) {
        return Optional.empty();
    }

    @Override
    public Optional<Reply> quotasClosed(Event.QuotasClosed event) {
        return Optional.empty();
    }

    @Override
    public Optional<Reply> completed(Event.Completed event) {
        return Optional.empty();
    }
}
