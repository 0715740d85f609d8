package org.polder.fieldwork;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.journal.Carryover;
import org.polder.journal.Journal;
import org.polder.journal.Recorder;
import org.polder.json.Fingerprint;
import org.polder.json.JournalFormat;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.store.ContactKey;
import org.polder.store.InterviewKey;

/** Reads interviews from their stores, and refuses those that do not belong to a version of the questionnaire. */
record Opening(Routing routing, String fingerprint, Keeper keeper, Clock clock) {

    static Opening of(Routing routing, Keeper keeper, Clock clock) {
        return new Opening(routing, Fingerprint.ofMeaning(routing.questionnaire()), keeper, clock);
    }

    Optional<Journal> journal(InterviewKey key) {
        ImmutableList<String> records = keeper.journals().read(key);
        return records.isEmpty() ? Optional.empty() : Optional.of(JournalFormat.read("interview " + key, records));
    }

    boolean isOfThisVersion(Journal journal) {
        return journal.fingerprint().equals(fingerprint);
    }

    /** Has an interview again, with the contact data under a key. */
    Conversation.Loaded load(InterviewKey key, Journal journal, ContactKey contact) {
        if (!isOfThisVersion(journal)) {
            throw refused(key, otherVersion(journal, "carry it over, or go on with the version it was given to"));
        }
        Journal.Replayed replayed = journal.replay(routing);
        if (!replayed.problems().isEmpty()) {
            throw new ProblemsException("Interview " + key, replayed.problems());
        }
        ImmutableMap<ItemId, Answer> data = keeper.contactData(contact);
        Interview interview = replayed.with(data);
        return new Conversation.Loaded(Recorder.resume(interview, clock), Contact.of(contact, data, interview));
    }

    /** Takes an interview of an older version to a newer one. */
    Carryover carryOver(InterviewKey key, Journal journal, Opening newer, ImmutableMap<ItemId, Answer> data) {
        if (!journal.started()
                .questionnaire()
                .equals(newer.routing.questionnaire().id())) {
            throw refused(
                    key,
                    newer.otherVersion(journal, "only another version of the same questionnaire can take it over"));
        }
        if (!isOfThisVersion(journal)) {
            throw refused(key, otherVersion(journal, "give the version it was given to last as the old one"));
        }
        Journal.Replayed replayed = journal.replay(routing);
        if (!replayed.problems().isEmpty()) {
            throw new ProblemsException("Interview " + key, replayed.problems());
        }
        Interview interview = replayed.with(data);
        if (interview.completed().isPresent()) {
            throw refused(
                    key,
                    Problem.error(
                            "completed",
                            Place.none(),
                            "The interview was completed under version '"
                                    + routing.questionnaire().version()
                                    + "' and does not go on: read it with that version"));
        }
        return Carryover.of(interview, newer.routing);
    }

    private static ProblemsException refused(InterviewKey key, Problem problem) {
        return new ProblemsException("Interview " + key, List.of(problem));
    }

    private Problem otherVersion(Journal journal, String fix) {
        return Problem.error(
                "other-version",
                Place.none(),
                "The interview was given to questionnaire '" + journal.started().questionnaire() + "' version '"
                        + journal.version() + "' (fingerprint " + journal.fingerprint() + "); this is '"
                        + routing.questionnaire().id() + "' version '"
                        + routing.questionnaire().version() + "' (fingerprint " + fingerprint + "): " + fix);
    }
}
