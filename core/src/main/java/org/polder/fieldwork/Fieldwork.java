package org.polder.fieldwork;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.MapMaker;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.journal.Journal;
import org.polder.journal.Recorder;
import org.polder.json.Fingerprint;
import org.polder.json.JournalFormat;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.response.Start;
import org.polder.store.ContactKey;
import org.polder.store.ContactStore;
import org.polder.store.InterviewKey;
import org.polder.store.JournalStore;
import org.polder.store.StoreException;

/**
 * Interviews kept in a store while they are given: an answer is durable before it is acknowledged.
 *
 * <p>Contact data go to a store of their own under a key that the journal does not know; only the respondent's own
 * link should hold both keys. Safe for many threads; one process at a time should write to an interview.
 */
public final class Fieldwork {
    private final Routing routing;
    private final String fingerprint;
    private final JournalStore journals;
    private final ContactStore contacts;
    private final Clock clock;

    /** Sessions that somebody still holds, so that two windows of one respondent share one. */
    private final Map<InterviewKey, Session> open = new MapMaker().weakValues().makeMap();

    private Fieldwork(Routing routing, JournalStore journals, ContactStore contacts, Clock clock) {
        this.routing = routing;
        this.fingerprint = Fingerprint.ofMeaning(routing.questionnaire());
        this.journals = journals;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * Begins fieldwork with a questionnaire.
     *
     * @param routing the routing of the questionnaire
     * @param journals where interviews are kept
     * @param contacts where contact data are kept
     * @param clock tells when things happen
     * @return the fieldwork
     */
    public static Fieldwork of(Routing routing, JournalStore journals, ContactStore contacts, Clock clock) {
        return new Fieldwork(routing, journals, contacts, clock);
    }

    /**
     * Begins an interview.
     *
     * @param start the respondent's language, seed, day and the quotas that are closed
     * @return the interview, stored
     * @throws StoreException when it could not be stored
     */
    public Session begin(Start start) {
        InterviewKey key = InterviewKey.random();
        Recorder recorder = Recorder.start(Interview.start(routing, start), fingerprint, clock);
        Session session = new Session(key, ContactKey.random(), recorder, new Keeper(journals, contacts));
        session.save();
        open.put(key, session);
        return session;
    }

    /**
     * Goes on with an interview, without the contact data given in it.
     *
     * @param key the interview's key
     * @return the interview as it was after the last answer acknowledged, or nothing when there is none of that key
     * @throws ProblemsException when it was begun with another version of the questionnaire, or cannot be read
     * @throws StoreException when the store cannot be read
     */
    public Optional<Session> resume(InterviewKey key) {
        return resume(key, Optional.empty());
    }

    /**
     * Goes on with an interview.
     *
     * @param key the interview's key
     * @param contact the key of the contact data given in it
     * @return the interview as it was after the last answer acknowledged, or nothing when there is none of that key
     * @throws ProblemsException when it was begun with another version of the questionnaire, or cannot be read
     * @throws StoreException when the store cannot be read
     */
    public Optional<Session> resume(InterviewKey key, ContactKey contact) {
        return resume(key, Optional.of(contact));
    }

    private Optional<Session> resume(InterviewKey key, Optional<ContactKey> contact) {
        Session held = open.get(key);
        if (held != null) {
            return Optional.of(held);
        }
        List<String> records = journals.read(key);
        if (records.isEmpty()) {
            return Optional.empty();
        }
        Journal journal = JournalFormat.read("interview " + key, records);
        if (!journal.fingerprint().equals(fingerprint)) {
            throw new ProblemsException("Interview " + key, List.of(otherVersion(journal)));
        }
        Journal.Replayed replayed = journal.replay(routing);
        if (!replayed.problems().isEmpty()) {
            throw new ProblemsException("Interview " + key, replayed.problems());
        }
        Interview interview = replayed.interview();
        ImmutableMap<ItemId, Answer> data = contact.flatMap(contacts::get)
                .map(JournalFormat::readContactData)
                .orElse(ImmutableMap.of());
        Session session = new Session(
                key,
                contact.orElseGet(ContactKey::random),
                Recorder.resume(interview.restore(data).interview(), clock),
                new Keeper(journals, contacts));
        Session other = open.putIfAbsent(key, session);
        return Optional.of(other == null ? session : other);
    }

    private Problem otherVersion(Journal journal) {
        return Problem.error(
                "other-version",
                Place.none(),
                "The interview was begun with questionnaire '"
                        + journal.started().questionnaire() + "' version '"
                        + journal.started().version() + "'; this is '"
                        + routing.questionnaire().id() + "' version '"
                        + routing.questionnaire().version()
                        + "': carry it over, or go on with the version it was begun with");
    }

    /**
     * Reads what happened in an interview.
     *
     * @param key the interview's key
     * @return its journal, or nothing when there is none of that key
     * @throws ProblemsException when it cannot be read
     */
    public Optional<Journal> journal(InterviewKey key) {
        ImmutableList<String> records = journals.read(key);
        return records.isEmpty() ? Optional.empty() : Optional.of(JournalFormat.read("interview " + key, records));
    }

    /**
     * Deletes the contact data of one person; their answers stay.
     *
     * @param contact the key of the data
     * @return true when there were any
     * @throws StoreException when the deletion may not be durable
     */
    public boolean forget(ContactKey contact) {
        return contacts.delete(contact);
    }
}
