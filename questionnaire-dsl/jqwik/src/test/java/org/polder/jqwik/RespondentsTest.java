package org.polder.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.text;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.polder.answer.Answer;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Interview;
import org.polder.interview.Replay;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.response.Response;
import org.polder.response.Status;

class RespondentsTest {

    @Provide
    Arbitrary<Interview> ofEverything() {
        return Respondents.of(Everything.survey()).interviews();
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void every_respondent_is_complete_and_a_replay_finds_nothing_wrong(@ForAll("ofEverything") Interview interview) {
        assertThat(interview.isComplete()).isTrue();
        assertThat(Replay.of(interview.routing(), interview.response("r")).problems())
                .isEmpty();
    }

    @Provide
    Arbitrary<Interview> partial() {
        return Respondents.of(Everything.survey()).partial().interviews();
    }

    @Example
    void those_who_may_stop_come_to_all_ends() {
        Set<Status> statuses = new HashSet<>();
        partial().generator(1000).stream(new Random(1))
                .limit(200)
                .forEach(drawn ->
                        statuses.add(drawn.value().response("r").status().orElseThrow()));

        assertThat(statuses).containsExactlyInAnyOrder(Status.PARTIAL, Status.COMPLETE, Status.SCREENED_OUT);
    }

    @Example
    void respondents_are_drawn_by_shares_over_paths_and_on_a_day() {
        Respondents respondents = Respondents.of(Genai2026.asFielded());

        assertThat(drawn(respondents.byShares("Q1", Map.of(2, 1.0))))
                .allMatch(response -> response.answers().get(ItemId.of("Q1")).equals(Answer.code(2)));
        assertThat(drawn(Respondents.of(Everything.survey()).on(LocalDate.of(1950, 5, 1))))
                .filteredOn(response -> response.answer(ItemId.of("birth")).orElseThrow() instanceof Answer.Date)
                .isNotEmpty()
                .allMatch(response -> response.answer(ItemId.of("birth")).orElseThrow() instanceof Answer.Date day
                        && !day.value().isAfter(LocalDate.of(1950, 5, 1)));
        // Two answers of seven at each of four questions lead there, which is 2.7 in 400 when all are as likely.
        assertThat(asked(respondents, "Q13")).isLessThan(8);
        assertThat(asked(respondents.overPaths(), "Q13")).isGreaterThan(8);
    }

    private static long asked(Respondents respondents, String item) {
        return drawn(respondents).stream()
                .filter(response -> response.answers().containsKey(ItemId.of(item)))
                .count();
    }

    private static List<Response> drawn(Respondents respondents) {
        return respondents.responses().generator(1000).stream(new Random(1))
                .limit(400)
                .map(drawn -> drawn.value())
                .toList();
    }

    @Example
    void a_check_that_no_answer_passes_is_named() {
        Questionnaire impossible = questionnaire("q")
                .page("p", text("a").text("A?").check(own -> own.matches("^no such words$"), "Guess."))
                .build();

        assertThatThrownBy(() -> drawn(Respondents.of(impossible)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Of 100 respondents of questionnaire 'q' none came to the end; the last found no answer to"
                        + " question 'a' that its checks let pass: loosen the check, or use partial()");
    }
}
