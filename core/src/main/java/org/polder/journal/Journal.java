package org.polder.journal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.name.ItemId;
import org.polder.problem.Problem;

/**
 * What happened in one interview, in order; it begins with its start.
 *
 * @param events the events, at least one, the first being {@link Event.Started}
 */
public record Journal(ImmutableList<Event> events) {

    // Without its start nothing in a journal can be understood.
    public Journal {
        if (events.isEmpty() || !(events.get(0) instanceof Event.Started)) {
            throw new IllegalArgumentException("A journal of " + events.size()
                    + " events does not begin with the start of an interview: read it from its first record");
        }
    }

    /**
     * Makes a journal.
     *
     * @param events the events in order
     * @return the journal
     * @throws IllegalArgumentException when the first is not the start of an interview
     */
    public static Journal of(List<Event> events) {
        return new Journal(ImmutableList.copyOf(events));
    }

    /**
     * Gives the start.
     *
     * @return the first event
     */
    public Event.Started started() {
        return (Event.Started) events.get(0);
    }

    /**
     * Names the version of the questionnaire the interview went on under.
     *
     * @return the fingerprint of the version resumed last, or of the one started with
     */
    public String fingerprint() {
        String fingerprint = started().fingerprint();
        for (Event event : events) {
            fingerprint = event instanceof Event.Resumed resumed ? resumed.fingerprint() : fingerprint;
        }
        return fingerprint;
    }

    /**
     * An interview had again from its journal.
     *
     * @param interview the interview as it was after the last event
     * @param problems what in the journal does not agree with the questionnaire; nothing, unless the questionnaire or
     *     the journal was changed
     */
    public record Replayed(Interview interview, ImmutableList<Problem> problems) {}

    /**
     * Has the interview again.
     *
     * @param routing the routing of the same questionnaire
     * @return the interview; an answer that does not fit the questionnaire is reported and left out, one that is off
     *     the path is kept aside
     */
    public Replayed replay(Routing routing) {
        Player player = new Player(Interview.start(routing, started().start()));
        events.forEach(event -> event.accept(player));
        return new Replayed(player.interview(), ImmutableList.copyOf(player.problems()));
    }

    /**
     * Gives a shorter journal with the same outcome: the start, each answer as it stands, and how the interview stands
     * now. When things were shown and answers that were replaced are not in it.
     *
     * @param routing the routing of the same questionnaire
     * @return the journal
     */
    public Journal compacted(Routing routing) {
        Interview now = replay(routing).interview();
        Instant last = events.get(events.size() - 1).at();
        List<Event> kept = new ArrayList<>();
        kept.add(new Event.Started(
                started().at(),
                started().questionnaire(),
                started().version(),
                started().fingerprint(),
                now.start()));
        events.stream().filter(Event.Resumed.class::isInstance).forEach(kept::add);
        ImmutableMap<ItemId, Answer> given = now.given();
        given.forEach((item, answer) -> kept.add(Entry.of(last, item, answer, false)));
        if (!now.language().equals(now.start().language())) {
            kept.add(new Event.Switched(last, now.language()));
        }
        now.cameBackTo().ifPresent(item -> kept.add(new Event.WentTo(last, item)));
        now.completed().ifPresent(policy -> kept.add(new Event.Completed(last, policy)));
        return of(kept);
    }
}
