package org.polder.response;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.name.ItemId;

/**
 * What one respondent answered.
 *
 * @param respondent the respondent's name, without contact data
 * @param questionnaire the id of the questionnaire, when known
 * @param version its version, when known
 * @param fingerprint the fingerprint of the questionnaire's meaning, when known
 * @param status how far the interview got, when known
 * @param start the circumstances under which it started, when known and when anything hangs on them
 * @param answers the answers in the order given; an item absent was not asked or not reached
 * @param reached the last item shown, for an interview that stopped
 * @param order the codes of options or rows in the order this respondent met them, where it was drawn
 * @param aside answers that fell off the path and do not count, where they are to be exported too
 */
public record Response(
        String respondent,
        Optional<String> questionnaire,
        Optional<String> version,
        Optional<String> fingerprint,
        Optional<Status> status,
        Optional<Start> start,
        ImmutableMap<ItemId, Answer> answers,
        Optional<ItemId> reached,
        ImmutableMap<ItemId, ImmutableList<Integer>> order,
        ImmutableMap<ItemId, Answer> aside) {

    // A response without a name could not be told apart or reported on.
    public Response {
        if (respondent.isBlank()) {
            throw new IllegalArgumentException("A response has a blank respondent: give the respondent a name");
        }
    }

    /**
     * Makes a response of which only the answers are known.
     *
     * @param respondent the respondent's name
     * @param answers the answers by item
     * @return the response
     */
    public static Response of(String respondent, Map<ItemId, Answer> answers) {
        return new Response(
                respondent,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableMap.copyOf(answers),
                Optional.empty(),
                ImmutableMap.of(),
                ImmutableMap.of());
    }

    /**
     * Says how far the interview got.
     *
     * @param changed the status
     * @return this response with that status
     */
    public Response status(Status changed) {
        return new Response(
                respondent,
                questionnaire,
                version,
                fingerprint,
                Optional.of(changed),
                start,
                answers,
                reached,
                order,
                aside);
    }

    /**
     * Gives the respondent another name.
     *
     * @param name the name
     * @return this response under that name
     */
    public Response named(String name) {
        return new Response(name, questionnaire, version, fingerprint, status, start, answers, reached, order, aside);
    }

    /**
     * Says under what circumstances the interview started.
     *
     * @param changed language, seed, day and quotas closed
     * @return this response with those circumstances
     */
    public Response start(Start changed) {
        return new Response(
                respondent,
                questionnaire,
                version,
                fingerprint,
                status,
                Optional.of(changed),
                answers,
                reached,
                order,
                aside);
    }

    /**
     * Says exactly which questionnaire was answered.
     *
     * @param changed the fingerprint of the questionnaire's meaning
     * @return this response with that fingerprint
     */
    public Response fingerprint(String changed) {
        return new Response(
                respondent,
                questionnaire,
                version,
                Optional.of(changed),
                status,
                start,
                answers,
                reached,
                order,
                aside);
    }

    /**
     * Adds the answers that fell off the path, marked as such.
     *
     * @param changed the answers by item
     * @return this response with those answers aside
     */
    public Response aside(Map<ItemId, Answer> changed) {
        return new Response(
                respondent,
                questionnaire,
                version,
                fingerprint,
                status,
                start,
                answers,
                reached,
                order,
                ImmutableMap.copyOf(changed));
    }

    /**
     * Finds an answer.
     *
     * @param item the item's id
     * @return the answer, or nothing when the item was not asked or not reached
     */
    public Optional<Answer> answer(ItemId item) {
        return Optional.ofNullable(answers.get(item));
    }
}
