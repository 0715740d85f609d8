package org.polder.journal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Step;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.AsidePolicy;

/**
 * An interview together with the events that led to it and are not stored yet: a value, like the interview.
 *
 * @param interview the interview now
 * @param unsaved the events since the last time they were stored, in order
 * @param clock tells when each happens
 */
public record Recorder(Interview interview, ImmutableList<Event> unsaved, Clock clock) {

    /**
     * Records an interview that begins.
     *
     * @param interview an interview in which nothing was done yet
     * @param fingerprint the fingerprint of the questionnaire's meaning
     * @param clock tells when things happen
     * @return the interview with the event of its start
     * @throws IllegalArgumentException when something was done in the interview already
     */
    public static Recorder start(Interview interview, String fingerprint, Clock clock) {
        // What was done before the first event is in no journal, and would be missing when it is replayed.
        if (!interview.equals(Interview.start(interview.routing(), interview.start()))) {
            throw new IllegalArgumentException("An interview is recorded from its start; found one with "
                    + interview.given().size() + " answers in language '" + interview.language()
                    + "': record it before anything is done in it");
        }
        Event started = new Event.Started(
                clock.instant(),
                interview.questionnaire().id(),
                interview.questionnaire().version(),
                fingerprint,
                interview.start());
        return new Recorder(interview, ImmutableList.of(started), clock);
    }

    /**
     * Records an interview had again from its journal.
     *
     * @param interview the interview
     * @param clock tells when things happen
     * @return the interview with nothing unsaved
     */
    public static Recorder resume(Interview interview, Clock clock) {
        return new Recorder(interview, ImmutableList.of(), clock);
    }

    /**
     * Records an interview that was carried over to this version.
     *
     * @param carryover the interview under the new version
     * @param fingerprint the fingerprint of the new version's meaning
     * @param clock tells when things happen
     * @return the interview with the events from which a replay under the new version begins
     */
    public static Recorder carriedOver(Carryover carryover, String fingerprint, Clock clock) {
        Interview interview = carryover.interview();
        Instant at = clock.instant();
        ImmutableList.Builder<Event> events = ImmutableList.builder();
        events.add(new Event.Resumed(at, interview.questionnaire().version(), fingerprint, interview.start()));
        Recorder fresh = new Recorder(interview, ImmutableList.of(), clock);
        interview
                .given()
                .forEach((item, answer) ->
                        events.add(new Event.Carried(at, item, fresh.isPersonal(item) ? withheld(answer) : answer)));
        if (!interview.language().equals(interview.start().language())) {
            events.add(new Event.Switched(at, interview.language()));
        }
        interview.cameBackTo().ifPresent(item -> events.add(new Event.WentTo(at, item)));
        return new Recorder(interview, events.build(), clock);
    }

    /**
     * What came of trying something: the recorder after it, and the step of the interview.
     *
     * @param recorder the recorder after it; the one before when nothing was taken
     * @param step what the interview said; an answer that was confirmed is accepted
     */
    public record Recorded(Recorder recorder, Step step) {}

    /**
     * Gives an answer.
     *
     * @param item the item
     * @param answer the answer
     * @param confirmed whether the respondent has seen the warnings that there may be, and stands by it
     * @return the recorder after the answer, or this one with what is wrong
     */
    public Recorded answer(ItemId item, Answer answer, boolean confirmed) {
        Step said = interview.answer(item, answer);
        Step step = confirmed
                ? said.confirmed()
                        .map(after -> new Step(after, ImmutableList.of(), Optional.empty()))
                        .orElse(said)
                : said;
        if (!step.accepted()) {
            return new Recorded(this, step);
        }
        boolean again = interview.given().containsKey(item);
        Answer kept = isPersonal(item) ? withheld(step.interview().given().get(item)) : answer;
        return new Recorded(with(step.interview(), Entry.of(clock.instant(), item, kept, again)), step);
    }

    private boolean isPersonal(ItemId item) {
        return interview.questionnaire().item(item).orElseThrow().asking().personal();
    }

    /** Contact data are kept elsewhere; that a question about them was left open is said, however it was. */
    static Answer withheld(@Nullable Answer given) {
        return given instanceof Answer.LeftOpen ? given : Answer.withheld();
    }

    /**
     * Notes that an item was shown.
     *
     * @param item the item
     * @return this recorder with the event
     * @throws IllegalArgumentException when the questionnaire has no such item
     */
    public Recorder shown(ItemId item) {
        if (interview.questionnaire().item(item).isEmpty()) {
            throw new IllegalArgumentException(interview.questionnaire().unknownItem(item.value()));
        }
        return with(interview, new Event.Shown(clock.instant(), item));
    }

    /**
     * Goes back one item.
     *
     * @return the recorder after it
     */
    public Recorder back() {
        Interview after = interview.back();
        return after.cameBackTo()
                .filter(item -> !after.equals(interview))
                .map(item -> with(after, new Event.WentBack(clock.instant(), item)))
                .orElse(this);
    }

    /**
     * Goes on from an item gone back to.
     *
     * @return the recorder after it
     */
    public Recorder forward() {
        Interview after = interview.forward();
        return after.equals(interview) ? this : with(after, new Event.WentForward(clock.instant()));
    }

    /**
     * Goes to an item put before.
     *
     * @param item the item
     * @return the recorder after it, or this one with the reason why not
     */
    public Recorded goTo(ItemId item) {
        Step step = interview.goTo(item);
        return new Recorded(
                step.accepted() ? with(step.interview(), new Event.WentTo(clock.instant(), item)) : this, step);
    }

    /**
     * Continues in another language.
     *
     * @param language a language of the questionnaire
     * @return the recorder after it
     */
    public Recorder in(Language language) {
        return language.equals(interview.language())
                ? this
                : with(interview.in(language), new Event.Switched(clock.instant(), language));
    }

    /**
     * Takes in which quotas are closed now.
     *
     * @param names the names of all quotas closed now
     * @return the recorder after it
     */
    public Recorder closing(Collection<String> names) {
        Interview after = interview.closing(names);
        ImmutableSortedSet<String> sorted = ImmutableSortedSet.copyOf(Comparator.naturalOrder(), names);
        return after == interview ? this : with(after, new Event.QuotasClosed(clock.instant(), sorted));
    }

    /**
     * Ends the interview.
     *
     * @param policy what happens to answers that fell off the path
     * @return the recorder after it, or this one when an item must still be put
     */
    public Recorded complete(AsidePolicy policy) {
        Step step = interview.complete(policy);
        boolean changed = step.accepted() && step.interview() != interview;
        return new Recorded(
                changed ? with(step.interview(), new Event.Completed(clock.instant(), policy)) : this, step);
    }

    /**
     * Notes that all events are stored.
     *
     * @return this recorder with nothing unsaved
     */
    public Recorder saved() {
        return new Recorder(interview, ImmutableList.of(), clock);
    }

    private Recorder with(Interview after, Event event) {
        return new Recorder(
                after, ImmutableList.<Event>builder().addAll(unsaved).add(event).build(), clock);
    }
}
