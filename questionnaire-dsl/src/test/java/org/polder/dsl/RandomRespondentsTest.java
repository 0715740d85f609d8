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

    private static Map<Answer, Long> answers(RandomRespondents respondents, String question, int count) {
        return respondents
                .responses()
                .limit(count)
                .map(response -> response.answer(ItemId.of(question)).orElseThrow())
                .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
    }

    @Test
    void a_single_choice_is_answered_by_shares() {
        var drawn = answers(
                RandomRespondents.of(Genai2026.asFielded(), 1).byShares("Q1", Map.of(1, 0.6, 3, 0.2)), "Q1", 400);

        // 0.6 of 0.8 is 0.75: 300 of 400, with a standard deviation of 8.7.
        assertThat(drawn).containsOnlyKeys(Answer.code(1), Answer.code(3));
        assertThat(drawn.get(Answer.code(1))).isBetween(265L, 335L);
    }

    @Test
    void each_option_of_a_multiple_choice_is_chosen_by_its_share_and_an_exclusive_one_alone() {
        var many = Survey.multiple("a")
                .text("A?")
                .option(1, "One")
                .option(2, "Two")
                .option(3, "Three")
                .exclusiveOption(9, "None");
        List<Answer> drawn = RandomRespondents.of(
                        questionnaire("q").page("p", many).build(), 1)
                .byShares("a", Map.of(1, 0.5, 2, 0.1, 3, 0.8, 9, 0.2))
                .responses()
                .limit(1000)
                .map(response -> response.answer(ItemId.of("a")).orElseThrow())
                .toList();

        // Standard deviations of 15.8, 9.5 and 12.6.
        assertThat(containing(drawn, 1)).isBetween(440L, 560L);
        assertThat(containing(drawn, 2)).isBetween(65L, 135L);
        assertThat(containing(drawn, 9)).isBetween(150L, 250L);
        assertThat(containing(drawn, 3)).isEqualTo(1000 - containing(drawn, 9));
    }

    private static long containing(List<Answer> drawn, int code) {
        return drawn.stream()
                .filter(answer ->
                        answer instanceof Answer.Multiple many && many.codes().contains(code))
                .count();
    }

    @Test
    void rankings_rows_and_options_beside_a_number_are_drawn_by_shares() {
        Questionnaire questionnaire = questionnaire("q")
                .page(
                        "p",
                        Survey.ranking("rank")
                                .text("?")
                                .option(1, "One")
                                .option(2, "Two")
                                .option(3, "Three"),
                        Survey.grid("grid")
                                .text("?")
                                .row(1, "One")
                                .row(2, "Two")
                                .scale(1, "Bad")
                                .scale(2, "Good"),
                        Survey.number("number").text("?").between(0, 9).dontKnow(99, "Don't know"))
                .build();
        RandomRespondents respondents = RandomRespondents.of(questionnaire, 1)
                .byShares("rank", Map.of(3, 0.9, 2, 0.1))
                .byShares("grid", Map.of(2, 1.0))
                .byShares("number", Map.of(99, 0.4));

        // Option 1 has no share, so it comes last; 360 of 400 begin with option 3, with a standard deviation of 6.
        Map<Answer, Long> ranked = answers(respondents, "rank", 400);
        assertThat(ranked).containsOnlyKeys(Answer.ranked(3, 2, 1), Answer.ranked(2, 3, 1));
        assertThat(ranked.get(Answer.ranked(3, 2, 1))).isBetween(336L, 384L);
        assertThat(answers(respondents, "grid", 50)).containsOnlyKeys(Answer.rows(Map.of(1, 2, 2, 2)));
        // 160 of 400, with a standard deviation of 9.8.
        assertThat(answers(respondents, "number", 400).get(Answer.instead(99))).isBetween(120L, 200L);
    }

    @Test
    void a_repeated_question_is_answered_by_shares_in_all_its_askings() {
        RandomRespondents respondents =
                RandomRespondents.of(PlainSurvey.everything(), 2).byShares("liking", Map.of(9, 1.0));

        assertThat(respondents.responses().limit(50).flatMap(response -> response.answers().entrySet().stream()))
                .filteredOn(entry -> entry.getKey().value().startsWith("liking["))
                .isNotEmpty()
                .allMatch(entry -> entry.getValue().equals(Answer.code(9)));
    }

    @Test
    void shares_that_cannot_be_are_refused_all_at_once() {
        RandomRespondents respondents = RandomRespondents.of(Genai2026.asFielded(), 1);

        assertThatThrownBy(() -> respondents.byShares("Q1", Map.of(1, 60.0, 8, 0.2)))
                .hasMessageContaining("has no option 8; its options are 1 to 4")
                .hasMessageContaining("has a share of 60.0 for option 1: use 0 to 1");
        assertThatThrownBy(() -> respondents.byShares("Q99", Map.of(1, 0.5)))
                .hasMessageContaining("has no question 'Q99'");
        assertThatThrownBy(() -> respondents.byShares("Q4", Map.of(1, 0.5)))
                .hasMessageContaining("has no options, so its answers have no shares");
        assertThatThrownBy(() -> respondents.byShares("Q1", Map.of(1, 0.0))).hasMessageContaining("no share above 0");
    }

    /** Ten options a question, of which only the first leads on to the next. */
    private static Questionnaire funnel() {
        var first = ten("a1");
        var second = ten("a2").askedIf(first.is(1));
        var third = ten("a3").askedIf(second.is(1));
        var fourth = ten("a4").askedIf(third.is(1));
        return questionnaire("funnel").page("p", first, second, third, fourth).build();
    }

    private static SingleQuestion<Integer> ten(String id) {
        SingleQuestion<Integer> question = Survey.single(id).text("?");
        for (int code = 1; code <= 10; code++) {
            question = question.option(code, "Option " + code);
        }
        return question;
    }

    @Test
    void paths_are_about_as_likely_however_few_answers_lead_to_them() {
        Map<Integer, Long> lengths = RandomRespondents.of(funnel(), 1)
                .overPaths()
                .responses()
                .limit(1000)
                .collect(Collectors.groupingBy(response -> response.answers().size(), Collectors.counting()));

        // Four paths; drawn answer by answer, one in a thousand would come to the last question.
        assertThat(lengths).containsOnlyKeys(1, 2, 3, 4);
        assertThat(lengths.values()).allSatisfy(count -> assertThat(count).isBetween(150L, 350L));
    }
}
