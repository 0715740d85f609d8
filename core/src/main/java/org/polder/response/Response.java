package org.polder.response;

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
 * @param status how far the interview got, when known
 * @param answers the answers in the order given; an item absent was not asked or not reached
 * @param reached the last item shown, for an interview that stopped
 */
public record Response(
        String respondent,
        Optional<String> questionnaire,
        Optional<String> version,
        Optional<Status> status,
        ImmutableMap<ItemId, Answer> answers,
        Optional<ItemId> reached) {

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
                ImmutableMap.copyOf(answers),
                Optional.empty());
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
