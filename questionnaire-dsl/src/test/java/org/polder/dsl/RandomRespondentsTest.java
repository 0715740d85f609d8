package org.polder.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Replay;
import org.polder.interview.Routing;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.response.Response;
import org.polder.response.Status;

class RandomRespondentsTest {

    @Test
    void the_same_seed_gives_the_same_respondents_and_another_seed_others() {
        Questionnaire questionnaire = Genai2026.asFielded();
        List<Response> first =
                RandomRespondents.of(questionnaire, 7).responses().limit(20).toList();

        assertThat(RandomRespondents.of(questionnaire, 7).responses().limit(20)).containsExactlyElementsOf(first);
        assertThat(RandomRespondents.of(questionnaire, 7).interview(20).response("r20"))
                .isEqualTo(first.get(19));
        assertThat(RandomRespondents.of(questionnaire, 8).responses().limit(20).map(Response::answers))
                .doesNotContainAnyElementsOf(
                        first.stream().map(Response::answers).toList());
    }

    @Test
    void every_respondent_completes_and_together_they_are_asked_everything() {
        Questionnaire questionnaire = Genai2026.asFielded();
        List<Response> all =
                RandomRespondents.of(questionnaire, 1).responses().limit(300).toList();

        assertThat(all).allMatch(response -> response.status().orElseThrow() == Status.COMPLETE);
        Set<ItemId> answered = new HashSet<>();
        all.forEach(response -> answered.addAll(response.answers().keySet()));
        questionnaire.items().stream()
                .filter(item -> !item.asking().personal())
                .forEach(item -> assertThat(answered).contains(item.id()));
    }

    @Test
    void every_kind_of_item_is_answered_and_a_replay_finds_nothing_wrong() {
        Questionnaire everything = PlainSurvey.everything();
        Routing routing = Routing.of(everything);
        Set<Class<?>> kinds = new HashSet<>();
        Set<Status> statuses = new HashSet<>();

        RandomRespondents.of(everything, 5).responses().limit(300).forEach(response -> {
            assertThat(Replay.of(routing, response).problems()).isEmpty();
            statuses.add(response.status().orElseThrow());
            response.answers().values().forEach(answer -> kinds.add(answer.getClass()));
        });

        assertThat(statuses).containsOnly(Status.COMPLETE, Status.SCREENED_OUT);
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        Answer.Single.class,
                        Answer.Multiple.class,
                        Answer.Ranked.class,
                        Answer.OpenText.class,
                        Answer.Number.class,
                        Answer.Date.class,
                        Answer.Instead.class,
                        Answer.Rows.class,
                        Answer.RowSets.class,
                        Answer.LeftOpen.class);
    }

    @Test
    void what_may_be_left_open_is_left_open_as_often_as_said() {
        Questionnaire questionnaire =
                questionnaire("q").page("p", text("a").text("A?").optional()).build();
        RandomRespondents respondents = RandomRespondents.of(questionnaire, 3);

        assertThat(leftOpen(respondents.leavingOpen(1))).isEqualTo(400);
        assertThat(leftOpen(respondents.leavingOpen(0))).isZero();
        // 0.25 of 400 is 100, with a standard deviation of 8.7.
        assertThat(leftOpen(respondents.leavingOpen(0.25))).isBetween(65L, 135L);
    }

    private static long leftOpen(RandomRespondents respondents) {
        return respondents
                .responses()
                .limit(400)
                .filter(response -> response.answers().containsValue(Answer.leftOpen()))
                .count();
    }

    @Test
    void respondents_can_stop_on_the_way() {
        Map<Status, Long> statuses = RandomRespondents.of(Genai2026.asFielded(), 1)
                .stopping(0.03)
                .responses()
                .limit(100)
                .collect(Collectors.groupingBy(response -> response.status().orElseThrow(), Collectors.counting()));

        assertThat(statuses).containsOnlyKeys(Status.COMPLETE, Status.PARTIAL);
    }

    @Test
    void one_who_cannot_hit_upon_what_a_check_wants_stops_there() {
        var impossible = text("a").text("A?").check(own -> own.matches("^no such words$"), "Guess.");
        Response response = RandomRespondents.of(
                        questionnaire("q").page("p", impossible).build(), 1)
                .responses()
                .findFirst()
                .orElseThrow();

        assertThat(response.status()).hasValue(Status.PARTIAL);
        assertThat(response.reached()).hasValue(impossible.id());
    }

    @Test
    void one_whom_a_check_does_not_let_leave_a_question_open_answers_it() {
        var grid = Survey.grid("a")
                .text("A?")
                .namedRow(1, "Who")
                .scale(1, "Yes")
                .optional()
                .check(own -> own.at(1).isNamed(), "Name somebody.");
        RandomRespondents respondents = RandomRespondents.of(
                        questionnaire("q").page("p", grid).build(), 1)
                .leavingOpen(1);

        assertThat(respondents.interview(1).response("r").status()).hasValue(Status.COMPLETE);
    }

    @Test
    void a_share_outside_nought_to_one_is_refused() {
        RandomRespondents respondents = RandomRespondents.of(Genai2026.asFielded(), 1);
        assertThatThrownBy(() -> respondents.stopping(1.5)).hasMessage("A share of 1.5 is not allowed: use 0 to 1");
    }
}
