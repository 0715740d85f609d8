package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polder.Form;
import org.polder.answer.Answer;
import org.polder.condition.Expression;
import org.polder.name.ItemId;
import org.polder.problem.Problem;
import org.polder.problem.Suggestion;
import org.polder.response.Response;
import org.polder.response.Status;

/** Stored responses run through the engine: a; b if a is 1; a notice; twice a; out if a is 3; c, which can be left open. */
class ReplayTest {
    private static final Routing ROUTING = Routing.of(Form.of(
            Form.single("a", 3),
            Form.single(Form.ask("b").askedIf(Form.is("a", 1)), 2),
            Form.notice("n"),
            Form.computed("twice", new Expression.ValueOf(Form.id("a")).times(Expression.of(2))),
            Form.screenOut("out", Form.is("a", 3)),
            Form.single(Form.ask("c").optional(), 2),
            Form.single("d", 2)));

    private static Response response(Object... pairs) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put(Form.id((String) pairs[i]), (Answer) pairs[i + 1]);
        }
        return Response.of("r", answers);
    }

    private static Response reached(Response response, String item) {
        return new Response(
                response.respondent(),
                response.questionnaire(),
                response.version(),
                response.fingerprint(),
                response.status(),
                response.start(),
                response.answers(),
                Optional.of(Form.id(item)),
                response.order(),
                response.aside());
    }

    private static List<String> problems(Response response) {
        return Replay.of(ROUTING, response).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static List<String> path(Response response) {
        return Replay.of(ROUTING, response).path().stream().map(ItemId::value).toList();
    }

    @Test
    void a_complete_response_passes_notices_and_what_could_be_left_open() {
        Response complete = response("a", Answer.code(2), "d", Answer.code(1)).status(Status.COMPLETE);
        Replay replay = Replay.of(ROUTING, complete);
        assertThat(replay.problems()).isEmpty();
        assertThat(path(complete)).containsExactly("a", "n", "twice", "c", "d");
        assertThat(replay.interview().isComplete()).isTrue();
    }

    @Test
    void an_answer_that_is_wrong_is_reported_and_the_others_still_count() {
        assertThat(problems(response("a", Answer.code(9), "d", Answer.code(1)).status(Status.PARTIAL)))
                .containsExactly("respondent r, a: Question 'a' has no option 9; its options are 1 to 3");
        assertThat(problems(response("a", Answer.code(2), "b", Answer.code(1), "d", Answer.code(1))))
                .containsExactly("respondent r, b: Question 'b' was not asked of this respondent, yet it was answered;"
                        + " it is asked only if a is 1");
        assertThat(problems(response("a", Answer.code(1), "d", Answer.code(1)).status(Status.COMPLETE)))
                .containsExactly(
                        "respondent r, b: Question 'b' was asked of this respondent (asked if: a is 1) and must"
                                + " be answered; found no answer");
    }

    @Test
    void a_computed_value_that_differs_is_reported_and_one_that_agrees_is_not() {
        assertThat(problems(response("a", Answer.code(2), "twice", Answer.number(4), "d", Answer.code(1))))
                .isEmpty();
        assertThat(problems(response("a", Answer.code(2), "twice", Answer.number(5), "d", Answer.code(1))))
                .containsExactly("respondent r, twice: Item 'twice' is computed and gives the number 4 here; found the"
                        + " number 5: drop it, or correct the answers it comes from");
        assertThat(problems(response("twice", Answer.number(5)).status(Status.PARTIAL)))
                .anySatisfy(problem -> assertThat(problem).contains("gives no value here; found the number 5"));
    }

    @Test
    void questions_that_do_not_exist_are_reported_where_answered_or_reached() {
        assertThat(problems(reached(response("z", Answer.code(2)), "y").status(Status.PARTIAL)))
                .containsExactly(
                        "respondent r, z: Questionnaire 'form' has no question 'z'."
                                + Suggestion.sentence("z", names()),
                        "respondent r, y: Questionnaire 'form' has no question 'y'."
                                + Suggestion.sentence("y", names()));
    }

    private static List<String> names() {
        return ROUTING.questionnaire().items().stream()
                .map(item -> item.id().value())
                .toList();
    }

    @Test
    void a_response_of_another_questionnaire_or_version_is_reported() {
        Response plain = response("a", Answer.code(2), "d", Answer.code(1));
        Response other = new Response(
                "r",
                Optional.of("other"),
                Optional.of("2.0"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                plain.answers(),
                Optional.empty(),
                plain.order(),
                plain.aside());
        assertThat(Replay.of(ROUTING, other).problems())
                .extracting(Problem::code, Problem::isError)
                .containsExactly(tuple("other-questionnaire", true), tuple("other-version", false));
    }

    @Test
    void who_says_screened_out_must_have_been() {
        Response out = response("a", Answer.code(3)).status(Status.SCREENED_OUT);
        assertThat(problems(out)).isEmpty();
        assertThat(path(out)).containsExactly("a", "n", "twice", "out");
        assertThat(problems(response("a", Answer.code(2), "d", Answer.code(1)).status(Status.SCREENED_OUT)))
                .containsExactly("respondent r: The response says the respondent was screened out, but the answers lead"
                        + " to no screen-out: correct the status or the answers");
    }

    @Test
    void of_a_partial_response_nothing_need_be_answered_behind_the_last_item_shown() {
        Response partial = response("a", Answer.code(1)).status(Status.PARTIAL);
        assertThat(problems(partial)).isEmpty();
        assertThat(path(partial)).containsExactly("a");

        // b was shown, yet not answered; it was the last.
        assertThat(problems(reached(partial, "b"))).isEmpty();
        assertThat(path(reached(partial, "b"))).containsExactly("a", "b");
        // c was shown, so b was passed.
        assertThat(problems(reached(partial, "c"))).singleElement().asString().contains("Question 'b' was asked");
        assertThat(path(reached(partial, "c"))).containsExactly("a", "b", "n", "twice", "c");
        assertThat(path(response().status(Status.PARTIAL))).isEmpty();
        // Without a status the whole path is meant, as far as it was answered.
        assertThat(path(response("a", Answer.code(1)))).containsExactly("a", "b", "n", "twice", "c", "d");
        assertThat(problems(response("a", Answer.code(1)))).isEmpty();
    }
}
