package org.polder.journal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.name.ItemId;
import org.polder.problem.Problem;
import org.polder.response.Start;

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
        return events.get(beginning()) instanceof Event.Resumed resumed
                ? resumed.fingerprint()
                : started().fingerprint();
    }

    /**
     * Names the version of the questionnaire as its authors do.
     *
     * @return the version resumed last, or the one started with
     */
    public String version() {
        return events.get(beginning()) instanceof Event.Resumed resumed
                ? resumed.version()
                : started().version();
    }

    /**
     * An interview had again from its journal.
     *
     * @param interview the interview as it was after the last event
     * @param problems what in the journal does not agree with the questionnaire; nothing, unless the questionnaire or
     *     the journal was changed
     */
    public record Replayed(Interview interview, ImmutableList<Problem> problems) {
        /**
         * Puts contact data back, where the journal says that some were given.
         *
         * @param data the contact data by item
         * @return the interview with those that fit its questionnaire
         */
        public Interview with(Map<ItemId, Answer> data) {
            ImmutableMap<ItemId, Answer> given = interview.given();
            Interview restored = interview
                    .restore(Maps.filterKeys(data, item -> given.get(item) instanceof Answer.Withheld))
                    .interview();
            // With its contact data known, the item gone back to may be the one to be put anyway.
            return restored.cameBackTo()
                    .map(item -> restored.goTo(item).interview())
                    .orElse(restored);
        }
    }

    /**
     * Has the interview again.
     *
     * @param routing the routing of the version of the questionnaire that the interview went on under last
     * @return the interview; an answer that does not fit the questionnaire is reported and left out, one that is off
     *     the path is kept aside
     */
    public Replayed replay(Routing routing) {
        int from = beginning();
        FittingStart fitting = FittingStart.of(startAt(from), routing.questionnaire());
        Player player = new Player(Interview.start(routing, fitting.start()));
        events.subList(from + 1, events.size()).forEach(event -> event.accept(player));
        return new Replayed(
                player.interview(),
                ImmutableList.<Problem>builder()
                        .addAll(fitting.problems())
                        .addAll(player.problems())
                        .build());
    }

    /** The index of the event that the interview under its last version begins with. */
    private int beginning() {
        int last = events.size() - 1;
        while (last > 0 && !(events.get(last) instanceof Event.Resumed)) {
            last--;
        }
        return last;
    }

    private Start startAt(int index) {
        return events.get(index) instanceof Event.Resumed resumed
                ? resumed.start()
                : started().start();
    }

    /**
     * Gives a shorter journal with the same outcome: every start, of each item the last answer, and how the interview
     * stands now. When things were shown and answers that were replaced are not in it; an answer that an earlier
     * version left behind is.
     *
     * @param routing the routing of the version of the questionnaire that the interview went on under last
     * @return the journal; this one when something in it does not agree with the questionnaire, as nothing that may
     *     still be wanted is left out
     */
    public Journal compacted(Routing routing) {
        Replayed replayed = replay(routing);
        return replayed.problems().isEmpty() ? new Compaction(this, beginning(), replayed.interview()).journal() : this;
    }
}
