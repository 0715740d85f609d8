package org.polder.examples.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Replay;
import org.polder.interview.Routing;
import org.polder.name.ItemId;
import org.polder.response.Response;
import org.polder.response.Status;
import org.polder.tabulation.audit.SyntheticRespondent;

class InterviewerTest {
    private static final Routing ROUTING = Routing.of(Genai2026.asFielded());

    private static Response interview(Optional<String> stop) {
        return new Interviewer(ROUTING, 1)
                .interview(
                        "r1",
                        new SyntheticRespondent(
                                ImmutableMap.of(
                                        "Q1", ImmutableSortedSet.of(1),
                                        "Q6", ImmutableSortedSet.of(2),
                                        "Q7", ImmutableSortedSet.of(1, 5),
                                        "Q23.3", ImmutableSortedSet.of(2),
                                        "Q30", ImmutableSortedSet.of(2)),
                                stop));
    }

    @Test
    void settled_answers_are_given_and_rows_without_one_are_left_open() {
        Response response = interview(Optional.empty());

        assertThat(response.status()).contains(Status.COMPLETE);
        assertThat(response.answers())
                .containsEntry(ItemId.of("Q6"), Answer.code(2))
                .containsEntry(ItemId.of("Q23"), Answer.rows(ImmutableMap.of(3, 2)))
                .containsEntry(ItemId.of("Q24"), Answer.leftOpen());
        assertThat(Replay.of(ROUTING, response).problems()).isEmpty();
    }

    @Test
    void an_interview_stops_where_the_respondent_did() {
        Response response = interview(Optional.of("Q24"));

        assertThat(response.status()).contains(Status.PARTIAL);
        assertThat(response.answers()).containsKey(ItemId.of("Q22")).doesNotContainKey(ItemId.of("Q24"));
        assertThat(Replay.of(ROUTING, response).problems()).isEmpty();
    }

    @Test
    void who_got_past_all_that_figures_speak_of_stops_right_after() {
        Response response = interview(Optional.of(""));

        assertThat(response.status()).contains(Status.PARTIAL);
        assertThat(response.answers()).containsKey(ItemId.of("Q28")).doesNotContainKey(ItemId.of("Q29"));
    }
}
