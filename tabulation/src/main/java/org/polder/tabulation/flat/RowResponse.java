package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.response.Response;
import org.polder.response.Status;

/**
 * Makes a response to a questionnaire of a row.
 *
 * @param questionnaire the questionnaire
 * @param codebook tells whether a column says how far the interview got
 */
record RowResponse(Questionnaire questionnaire, Codebook codebook) {
    Response of(RowDecoder row, String unnamed) {
        ImmutableMap.Builder<ItemId, Answer> answers = ImmutableMap.builder();
        CellAnswers cells = new CellAnswers(row);
        for (Item item : questionnaire.items()) {
            item.accept(cells).ifPresent(answer -> answers.put(item.id(), answer));
        }
        Optional<ItemId> reached = row.lastReached().map(ItemId::of);
        Optional<Status> status = codebook.reached().map(column -> row.isComplete() ? Status.COMPLETE : Status.PARTIAL);
        return new Response(
                row.place().respondent().filter(name -> !name.isBlank()).orElse(unnamed),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                status,
                Optional.empty(),
                answers.buildOrThrow(),
                reached,
                ImmutableMap.of(),
                ImmutableMap.of());
    }
}
