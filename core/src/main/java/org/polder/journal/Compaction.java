package org.polder.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.interview.Interview;
import org.polder.name.ItemId;
import org.polder.response.Start;

/** Leaves out of a journal what was replaced later, and what was shown and gone back to on the way. */
final class Compaction {
    private final List<Event> events;
    private final int beginning;
    private final Interview now;
    private final Map<ItemId, Answer> given;
    private final List<Event> kept = new ArrayList<>();

    /** Compacts a journal, of which the last version's part begins at an index and leads to an interview. */
    Compaction(Journal journal, int beginning, Interview now) {
        this.events = journal.events();
        this.beginning = beginning;
        this.now = now;
        this.given = now.given();
    }

    Journal journal() {
        answers();
        Instant last = events.get(events.size() - 1).at();
        if (!now.language().equals(now.start().language())) {
            kept.add(new Event.Switched(last, now.language()));
        }
        now.cameBackTo().ifPresent(item -> kept.add(new Event.WentTo(last, item)));
        now.completed().ifPresent(policy -> kept.add(new Event.Completed(last, policy)));
        return Journal.of(kept);
    }

    /** Keeps every beginning and of each item the last answer, in the order of these answers. */
    private void answers() {
        Set<Integer> lasts = lasts();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            Optional<Reply> reply = AnswerIn.of(event);
            if (i == beginning) {
                kept.add(beginning(event, now.start()));
            } else if (reply.isEmpty() ? isBeginning(event) : i < beginning && lasts.contains(i)) {
                kept.add(event);
            } else if (lasts.contains(i)) {
                // As it stands now: rows and options that were not shown at the last answer kept what they had.
                ItemId item = reply.orElseThrow().question();
                Optional.ofNullable(given.get(item))
                        .ifPresent(answer -> kept.add(
                                event instanceof Event.Carried
                                        ? new Event.Carried(event.at(), item, answer)
                                        : Entry.of(event.at(), item, answer, false)));
            }
        }
    }

    /** The indices of the events that hold the last answer to their item. */
    private Set<Integer> lasts() {
        Set<ItemId> found = new HashSet<>();
        Set<Integer> lasts = new HashSet<>();
        for (int i = events.size() - 1; i >= 0; i--) {
            Optional<Reply> reply = AnswerIn.of(events.get(i));
            if (reply.isPresent() && found.add(reply.get().question())) {
                lasts.add(i);
            }
        }
        return lasts;
    }

    private static boolean isBeginning(Event event) {
        return event instanceof Event.Started || event instanceof Event.Resumed;
    }

    private static Event beginning(Event event, Start start) {
        return event instanceof Event.Resumed resumed
                ? new Event.Resumed(resumed.at(), resumed.version(), resumed.fingerprint(), start)
                : started((Event.Started) event, start);
    }

    private static Event started(Event.Started event, Start start) {
        return new Event.Started(event.at(), event.questionnaire(), event.version(), event.fingerprint(), start);
    }
}
