package org.polder.fieldwork;

import com.google.common.collect.ImmutableMap;
import java.util.function.Function;
import org.polder.interview.Interview;
import org.polder.journal.Recorder;
import org.polder.store.ContactKey;
import org.polder.store.InterviewKey;

/** One interview as it stands in its stores, shared by all sessions of it; its threads take turns. */
final class Conversation {
    private final InterviewKey key;
    private final Keeper keeper;

    /** Reads the interview from its stores again. */
    private final Function<ContactKey, Loaded> reload;

    private Contact contact;
    private Recorder recorder;

    /** Whether a step may be in the stores that is not in the interview, or the other way round. */
    private boolean inDoubt;

    /** An interview as read from its stores. */
    record Loaded(Recorder recorder, Contact contact) {}

    Conversation(InterviewKey key, Keeper keeper, Function<ContactKey, Loaded> reload, Loaded loaded) {
        this.key = key;
        this.keeper = keeper;
        this.reload = reload;
        this.contact = loaded.contact();
        this.recorder = loaded.recorder();
    }

    InterviewKey key() {
        return key;
    }

    /** Stores what the recorder did before this conversation; contact data it holds are in their store already. */
    synchronized void begin() {
        become(recorder, recorder.interview());
    }

    synchronized <T> T step(Function<Recorder, T> change, Function<T, Recorder> after) {
        if (inDoubt) {
            // Whoever asks again after a failure must go on from what the stores hold, not from what they should.
            Loaded loaded = reload.apply(contact.key());
            recorder = loaded.recorder();
            contact = loaded.contact();
            inDoubt = false;
        }
        T done = change.apply(recorder);
        Recorder next = after.apply(done);
        become(next, recorder.interview());
        return done;
    }

    private void become(Recorder next, Interview before) {
        inDoubt = true;
        keeper.keep(key, contact, next, before);
        recorder = next.saved();
        inDoubt = false;
    }

    synchronized Interview interview() {
        return recorder.interview();
    }

    synchronized boolean isUnder(ContactKey known) {
        return contact.key().equals(known);
    }

    /** Goes on with the contact data under a key; not when other data were given meanwhile under another key. */
    synchronized boolean adopt(ContactKey known) {
        if (isUnder(known)) {
            return true;
        }
        if (!Keeper.personal(recorder.interview()).isEmpty()
                || !contact.unused().isEmpty()) {
            return false;
        }
        Loaded loaded = reload.apply(known);
        recorder = loaded.recorder();
        contact = loaded.contact();
        inDoubt = false;
        return true;
    }

    /** Lets go of contact data that are being deleted, so that no later step stores them again. */
    synchronized void forget(ContactKey forgotten) {
        if (isUnder(forgotten)) {
            recorder = new Recorder(Keeper.withholding(recorder.interview()), recorder.unsaved(), recorder.clock());
            contact = new Contact(forgotten, ImmutableMap.of());
        }
    }
}
