package org.polder.journal;

import java.time.Instant;
import org.polder.answer.Answer;
import org.polder.name.ItemId;

/** Makes the event of an answer given. */
final class Entry {
    private Entry() {}

    static Event of(Instant at, ItemId item, Answer answer, boolean again) {
        if (answer instanceof Answer.LeftOpen) {
            return new Event.LeftOpen(at, item);
        }
        return again ? new Event.Changed(at, item, answer) : new Event.Answered(at, item, answer);
    }
}
