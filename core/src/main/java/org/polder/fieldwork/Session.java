package org.polder.fieldwork;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Step;
import org.polder.journal.Recorder;
import org.polder.json.Fingerprint;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.AsidePolicy;
import org.polder.response.Response;
import org.polder.store.ContactKey;
import org.polder.store.InterviewKey;
import org.polder.store.StoreException;

/**
 * One respondent's interview in a store; each step is durable before its method returns.
 *
 * <p>Safe for many threads, which take turns; all sessions of one interview in one {@link Fieldwork} see each other's
 * steps. A step that ends in a {@link StoreException} leaves the interview as it was; as the store may have kept the
 * step all the same, the next one first goes by what the store holds. A session without the key under which contact
 * data were given sees that they were given, not what.
 */
public final class Session {
    private final Conversation conversation;
    private final ContactKey contact;

    Session(Conversation conversation, ContactKey contact) {
        this.conversation = conversation;
        this.contact = contact;
    }

    private Step step(Function<Recorder, Recorder.Recorded> change) {
        Step step = conversation.step(change, Recorder.Recorded::recorder).step();
        return new Step(
                shown(step.interview()), step.problems(), step.confirmed().map(this::shown));
    }

    private Interview move(UnaryOperator<Recorder> change) {
        return shown(conversation.step(change, after -> after).interview());
    }

    private Interview shown(Interview interview) {
        return conversation.isUnder(contact) ? interview : Keeper.withholding(interview);
    }

    /**
     * Gives the key of the interview, for the respondent's private link.
     *
     * @return the key
     */
    public InterviewKey key() {
        return conversation.key();
    }

    /**
     * Gives the key of the contact data given in this session; keep it with the respondent only.
     *
     * @return the key
     * @throws IllegalStateException when contact data are being given under another key, which this session was not
     *     resumed with
     */
    public ContactKey contactKey() {
        if (!conversation.isUnder(contact)) {
            throw new IllegalStateException("Interview " + key()
                    + " is open with a contact key that this session does not know: resume it with that key");
        }
        return contact;
    }

    /**
     * Gives the interview as it is now.
     *
     * @return the interview
     */
    public Interview interview() {
        return shown(conversation.interview());
    }

    /**
     * Gives the answers that count, with the fingerprint of the questionnaire they were given to.
     *
     * @param respondent the respondent's name in the data; not a key of this session
     * @return the response, without contact data
     */
    public Response response(String respondent) {
        Interview interview = interview();
        return interview.response(respondent).fingerprint(Fingerprint.ofMeaning(interview.questionnaire()));
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
