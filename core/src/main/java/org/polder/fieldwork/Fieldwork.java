package org.polder.fieldwork;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MapMaker;
import com.google.common.util.concurrent.Striped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.journal.Carryover;
import org.polder.journal.Journal;
import org.polder.journal.Recorder;
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
 * link should hold both keys. Safe for many threads; one process at a time should write to an interview, through one
 * fieldwork.
 */
public final class Fieldwork {
    private static final int STRIPES = 64;

    private final Opening opening;

    /** Conversations that somebody still holds, so that two windows of one respondent share one. */
    private final Map<InterviewKey, Conversation> open =
            new MapMaker().weakValues().makeMap();

    /** An interview is read and registered by one thread at a time: a second one may have gone on meanwhile. */
    private final Striped<Lock> keys = Striped.lock(STRIPES);

    /** Nobody is forgotten between the moment their data are read and the moment it is known who holds them. */
    private final ReadWriteLock reading = new ReentrantReadWriteLock();

    private Fieldwork(Opening opening) {
        this.opening = opening;
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
        return new Fieldwork(Opening.of(routing, new Keeper(journals, contacts), clock));
    }

    /**
     * Begins an interview.
     *
     * @param start the respondent's language, seed, day and the quotas that are closed
     * @return the interview, stored
     * @throws StoreException when it could not be stored
     */
    public Session begin(Start start) {
        Recorder recorder =
                Recorder.start(Interview.start(opening.routing(), start), opening.fingerprint(), opening.clock());
        return register(InterviewKey.random(), new Conversation.Loaded(recorder, Contact.fresh()));
    }

    private Session register(InterviewKey key, Conversation.Loaded loaded) {
        Opening from = opening;
        Conversation conversation = new Conversation(
                key,
                from.keeper(),
                contact -> from.load(key, from.journal(key).orElseThrow(() -> gone(key)), contact),
                loaded);
        conversation.begin();
        open.put(key, conversation);
        return new Session(conversation, loaded.contact().key());
    }

    private static ProblemsException gone(InterviewKey key) {
        return new ProblemsException(
                "Interview " + key,
                List.of(Problem.error(
                        "gone", Place.none(), "The interview is no longer in the store: begin another one")));
    }

    /**
     * Goes on with an interview, without the contact data given in it; contact data given from now on go under a new
     * key.
     *
     * @param key the interview's key
     * @return the interview as it was after the last answer acknowledged, or nothing when there is none of that key
     * @throws ProblemsException when it was given to another version of the questionnaire, or cannot be read
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
     * @throws ProblemsException when it was given to another version of the questionnaire, cannot be read, or is open
     *     with other contact data
     * @throws StoreException when a store cannot be read
     */
    public Optional<Session> resume(InterviewKey key, ContactKey contact) {
        return resume(key, Optional.of(contact));
    }

    private Optional<Session> resume(InterviewKey key, Optional<ContactKey> contact) {
        return alone(
                key,
                () -> held(key, contact)
                        .or(() -> opening.journal(key)
                                .map(journal -> register(
                                        key, opening.load(key, journal, contact.orElseGet(ContactKey::random))))));
    }

    private <T> T alone(InterviewKey key, Supplier<T> action) {
        reading.readLock().lock();
        keys.get(key).lock();
        try {
            return action.get();
        } finally {
            keys.get(key).unlock();
            reading.readLock().unlock();
        }
    }

    private Optional<Session> held(InterviewKey key, Optional<ContactKey> contact) {
        Conversation conversation = open.get(key);
        if (conversation == null) {
            return Optional.empty();
        }
        if (contact.isPresent() && !conversation.adopt(contact.get())) {
            throw new ProblemsException(
                    "Interview " + key,
                    List.of(Problem.error(
                            "other-contact-key",
                            Place.none(),
                            "The interview is open and contact data were given in it under another key than "
                                    + contact.get()
                                    + ": go on with that key, or without one")));
        }
        return Optional.of(new Session(conversation, contact.orElseGet(ContactKey::random)));
    }

    /**
     * Goes on with an interview that was given to another version of the questionnaire.
     *
     * <p>When the policy allows it, the journal gets what the new version takes over; nothing is taken out of it. An
     * interview that was carried over already is resumed.
     *
     * @param key the interview's key
     * @param contact the key of the contact data given in it, when known
     * @param old the routing of the version it was given to last
     * @param policy which differences are acceptable
     * @return what differs and, unless the policy refused, the interview; nothing when there is none of that key
     * @throws ProblemsException when it was not given to the old version or to another questionnaire, was completed, or
     *     cannot be read
     * @throws StoreException when a store fails
     */
    public Optional<CarriedOver> carryOver(
            InterviewKey key, Optional<ContactKey> contact, Routing old, CarryPolicy policy) {
        return alone(
                key,
                () -> held(key, contact)
                        .map(Fieldwork::alreadyCarried)
                        .or(() -> opening.journal(key).map(journal -> carryOver(key, contact, old, policy, journal))));
    }

    private static CarriedOver alreadyCarried(Session session) {
        Interview interview = session.interview();
        return new CarriedOver(Carryover.of(interview, interview.routing()), Optional.of(session));
    }

    private CarriedOver carryOver(
            InterviewKey key, Optional<ContactKey> contact, Routing old, CarryPolicy policy, Journal journal) {
        ContactKey under = contact.orElseGet(ContactKey::random);
        if (opening.isOfThisVersion(journal)) {
            return alreadyCarried(register(key, opening.load(key, journal, under)));
        }
        var data = opening.keeper().contactData(under);
        Carryover carryover = Opening.of(old, opening.keeper(), opening.clock()).carryOver(key, journal, opening, data);
        if (!policy.allows(carryover)) {
            return new CarriedOver(carryover, Optional.empty());
        }
        Recorder recorder = Recorder.carriedOver(carryover, opening.fingerprint(), opening.clock());
        return new CarriedOver(
                carryover,
                Optional.of(register(
                        key, new Conversation.Loaded(recorder, Contact.of(under, data, carryover.interview())))));
    }

    /**
     * Reads what happened in an interview.
     *
     * @param key the interview's key
     * @return its journal, or nothing when there is none of that key
     * @throws ProblemsException when it cannot be read
     */
    public Optional<Journal> journal(InterviewKey key) {
        return opening.journal(key);
    }

    /**
     * Deletes the contact data of one person; their answers stay, and an open interview of theirs goes on without the
     * data.
     *
     * @param contact the key of the data
     * @return true when there were any
     * @throws StoreException when the deletion may not be durable
     */
    public boolean forget(ContactKey contact) {
        reading.writeLock().lock();
        try {
            ImmutableList.copyOf(open.values()).forEach(conversation -> conversation.forget(contact));
            return opening.keeper().contacts().delete(contact);
        } finally {
            reading.writeLock().unlock();
        }
    }
}
