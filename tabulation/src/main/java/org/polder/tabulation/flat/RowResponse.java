package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
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
        // Who stopped at the last item of all got to every item, and yet did not complete.
        boolean stopped = row.isComplete() && row.hasNotReached();
        Optional<String> last = stopped ? Streams.findLast(codebook.schema().items().stream()) : row.lastReached();
        Optional<Status> status =
                codebook.reached().map(column -> row.isComplete() && !stopped ? Status.COMPLETE : Status.PARTIAL);
        return new Response(
                row.place().respondent().filter(name -> !name.isBlank()).orElse(unnamed),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                status,
                Optional.empty(),
                answers.buildOrThrow(),
                last.map(ItemId::of),
                ImmutableMap.of(),
                ImmutableMap.of());
    }
}
