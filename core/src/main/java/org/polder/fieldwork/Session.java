package org.polder.fieldwork;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Step;
import org.polder.journal.Recorder;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.AsidePolicy;
import org.polder.store.ContactKey;
import org.polder.store.InterviewKey;
import org.polder.store.StoreException;

/**
 * One respondent's interview in a store; each step is durable before its method returns.
 *
 * <p>Safe for many threads, which take turns. A step that ends in a {@link StoreException} leaves the interview as it
 * was.
 */
public final class Session {
    private final InterviewKey key;
    private final ContactKey contact;
    private final Keeper keeper;
    private Recorder recorder;

    Session(InterviewKey key, ContactKey contact, Recorder recorder, Keeper keeper) {
        this.key = key;
        this.contact = contact;
        this.recorder = recorder;
        this.keeper = keeper;
    }

    synchronized void save() {
        keeper.keep(key, contact, recorder, recorder.interview());
        recorder = recorder.saved();
    }

    private synchronized Step step(Function<Recorder, Recorder.Recorded> change) {
        Recorder.Recorded recorded = change.apply(recorder);
        become(recorded.recorder());
        return recorded.step();
    }

    private synchronized Interview move(UnaryOperator<Recorder> change) {
        become(change.apply(recorder));
        return recorder.interview();
    }

    private void become(Recorder after) {
        keeper.keep(key, contact, after, recorder.interview());
        recorder = after.saved();
    }

    /**
     * Gives the key of the interview, for the respondent's private link.
     *
     * @return the key
     */
    public InterviewKey key() {
        return key;
    }

    /**
     * Gives the key of the contact data; keep it with the respondent only.
     *
     * @return the key
     */
    public ContactKey contactKey() {
        return contact;
    }

    /**
     * Gives the interview as it is now.
     *
     * @return the interview
     */
    public synchronized Interview interview() {
        return recorder.interview();
    }

    /**
     * Answers a question.
     *
     * @param item the question
     * @param answer the answer
     * @return what the interview said; what it takes is stored
     */
    public Step answer(ItemId item, Answer answer) {
        return step(now -> now.answer(item, answer, false));
    }

    /**
     * Answers a question after the respondent has seen the warnings that there may be, and stands by it.
     *
     * @param item the question
     * @param answer the answer
     * @return what the interview said; what it takes is stored
     */
    public Step confirm(ItemId item, Answer answer) {
        return step(now -> now.answer(item, answer, true));
    }

    /**
     * Notes that an item was shown.
     *
     * @param item the item
     * @return the interview
     */
    public Interview shown(ItemId item) {
        return move(now -> now.shown(item));
    }

    /**
     * Goes back one item.
     *
     * @return the interview after it
     */
    public Interview back() {
        return move(Recorder::back);
    }

    /**
     * Goes on from an item gone back to.
     *
     * @return the interview after it
     */
    public Interview forward() {
        return move(Recorder::forward);
    }

    /**
     * Goes to an item put before.
     *
     * @param item the item
     * @return what the interview said
     */
    public Step goTo(ItemId item) {
        return step(now -> now.goTo(item));
    }

    /**
     * Continues in another language.
     *
     * @param language a language of the questionnaire
     * @return the interview after it
     */
    public Interview in(Language language) {
        return move(now -> now.in(language));
    }

    /**
     * Takes in which quotas are closed now.
     *
     * @param names the names of all quotas closed now
     * @return the interview after it
     */
    public Interview closing(Collection<String> names) {
        return move(now -> now.closing(names));
    }

    /**
     * Ends the interview.
     *
     * @param policy what happens to answers that fell off the path
     * @return what the interview said
     */
    public Step complete(AsidePolicy policy) {
        return step(now -> now.complete(policy));
    }
}
