package org.polder.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.page;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.polder.analysis.Finding;
import org.polder.answer.Answer;
import org.polder.dsl.SingleQuestion;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.response.Response;
import org.polder.response.Status;

class DataAuditTest {
    private static final SingleQuestion<Integer> WORK =
            single("A").text("Work?").option(1, "own").option(2, "paid").option(3, "none");
    private static final SingleQuestion<Integer> STAFF =
            single("B").text("Staff?").option(1, "yes").option(2, "no").askedIf(WORK.is(1));

    /** A, then B for those who chose 1, C for those with staff, D that may be left open, and E. */
    private static final Questionnaire SURVEY = questionnaire("small")
            .version("1")
            .page(
                    "all",
                    WORK,
                    STAFF,
                    text("C").text("Who?").askedIf(STAFF.is(1)),
                    text("D").text("Remarks?").optional(),
                    single("E").text("Again?").option(1, "yes").option(2, "no"))
            .build();

    @Test
    void an_answer_to_a_question_never_asked_is_found() {
        DataAudit audit = audit(complete("x", Map.of("A", code(2), "B", code(2), "D", open(), "E", code(1))));

        assertThat(audit.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("wrong-answer");
            assertThat(finding.place()).isEqualTo(Place.item("B"));
            assertThat(finding.explanation())
                    .isEqualTo("'B' is in the data of 1 respondent (x) to whom the routing never puts it"
                            + " (asked if A is 1).");
        });
        assertThat(counts(audit, "B").wrongAnswers()).isEqualTo(1);
        assertThat(counts(audit, "B").agrees()).isFalse();
        assertThat(counts(audit, "A").agrees()).isTrue();
    }

    @Test
    void a_required_answer_missing_is_a_wrong_skip_and_an_optional_one_is_not() {
        DataAudit audit = audit(complete("x", Map.of("A", code(2))), complete("y", Map.of("A", code(3), "E", open())));

        assertThat(audit.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("wrong-skip");
            assertThat(finding.place()).isEqualTo(Place.item("E"));
            assertThat(finding.explanation()).contains("2 respondents (x and y)");
        });
        assertThat(counts(audit, "D").leftOpen()).isEqualTo(2);
        assertThat(counts(audit, "E").skippers()).containsExactly("x", "y");
        assertThat(counts(audit, "E").asked()).isEqualTo(2);
    }

    @Test
    void what_hangs_on_a_skipped_question_is_not_held_against_anyone() {
        DataAudit audit = audit(complete("x", Map.of("B", code(1), "C", Answer.text("Ann"), "E", code(1))));

        assertThat(audit.findings()).extracting(Finding::code).containsExactly("wrong-skip");
        assertThat(counts(audit, "B").undecided()).isEqualTo(1);
        assertThat(counts(audit, "C").undecided()).isEqualTo(1);
    }

    @Test
    void an_answer_that_hangs_on_one_never_asked_is_wrong_too() {
        DataAudit audit =
                audit(complete("x", Map.of("A", code(2), "B", code(1), "C", Answer.text("Ann"), "E", code(1))));

        assertThat(audit.findings())
                .extracting(finding -> finding.code() + " " + finding.place())
                .containsExactly("wrong-answer B", "wrong-answer C");
    }

    @Test
    void who_stopped_is_not_held_to_what_comes_later() {
        Response stopped = response("x", Map.of("A", code(1))).status(Status.PARTIAL);
        Response atE = new Response(
                "y",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Status.PARTIAL),
                Optional.empty(),
                ImmutableMap.of(ItemId.of("A"), code(1)),
                Optional.of(ItemId.of("E")),
                ImmutableMap.of(),
                ImmutableMap.of());

        assertThat(audit(stopped).findings()).isEmpty();
        // Shown E, y has passed B without an answer, but not E itself.
        assertThat(audit(atE).findings())
                .extracting(finding -> finding.code() + " " + finding.place())
                .containsExactly("wrong-skip B");
    }

    @Test
    void a_response_without_a_status_is_held_to_what_comes_before_its_last_answer() {
        assertThat(audit(response("x", Map.of("A", code(1), "D", open()))).findings())
                .extracting(finding -> finding.code() + " " + finding.place())
                .containsExactly("wrong-skip B");
    }

    @Test
    void on_a_page_in_drawn_order_nobody_who_stopped_there_is_held_to_anything() {
        Questionnaire shuffled = questionnaire("drawn")
                .version("1")
                .page("first", single("P").text("P?").option(1, "a").option(2, "b"))
                .page(page("drawn", yesNo("Q"), yesNo("R"), yesNo("S")).shuffled())
                .build();
        Response onPage = response("x", Map.of("S", code(1)));

        assertThat(DataAudit.of(shuffled, List.of(onPage)).findings())
                .extracting(finding -> finding.code() + " " + finding.place())
                .containsExactly("wrong-skip P");
    }

    @Test
    void rows_and_options_have_routing_of_their_own() {
        Questionnaire rows = questionnaire("rows")
                .version("1")
                .page(
                        "all",
                        WORK,
                        grid("G")
                                .text("How?")
                                .row(1, "pay")
                                .row(2, "staff")
                                .rowIf(2, WORK.is(1))
                                .scale(1, "bad")
                                .scale(2, "good"))
                .build();
        DataAudit audit = DataAudit.of(
                rows,
                List.of(
                        complete("x", Map.of("A", code(2), "G", Answer.rows(Map.of(1, 1, 2, 2)))),
                        complete("y", Map.of("A", code(1), "G", Answer.rows(Map.of(1, 1)))),
                        complete("z", Map.of("A", code(1), "G", Answer.rows(Map.of(1, 1, 2, 1))))));

        assertThat(audit.findings())
                .extracting(finding -> finding.code() + " " + finding.place())
                .containsExactly("wrong-answer G.2", "wrong-skip G.2");
        assertThat(audit.findings().get(0).explanation()).contains("(x)");
        assertThat(audit.findings().get(1).explanation()).contains("(y)");
    }

    @Test
    void only_the_first_few_respondents_are_named() {
        DataAudit audit = audit(IntStream.rangeClosed(1, 9)
                .mapToObj(number -> complete("r" + number, Map.of("A", code(2))))
                .toArray(Response[]::new));

        assertThat(audit.findings().get(0).explanation()).contains("9 respondents (r1, r2, r3, r4, r5 and 4 more)");
        assertThat(audit.respondents()).isEqualTo(9);
    }

    @Test
    void a_name_from_the_data_cannot_break_the_sentence() {
        DataAudit audit = audit(complete("a\nb" + "c".repeat(100), Map.of("A", code(2))));

        assertThat(audit.findings().get(0).explanation())
                .doesNotContain("\n")
                .contains("(a\uFFFDb" + "c".repeat(57) + "…)");
    }

    private static DataAudit audit(Response... responses) {
        return DataAudit.of(SURVEY, List.of(responses));
    }

    private static ItemCounts counts(DataAudit audit, String item) {
        return audit.counts().stream()
                .filter(counts -> counts.item().value().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static SingleQuestion<Integer> yesNo(String id) {
        return single(id).text(id + "?").option(1, "yes").option(2, "no");
    }

    static Response complete(String name, Map<String, Answer> answers) {
        return response(name, answers).status(Status.COMPLETE);
    }

    static Response response(String name, Map<String, Answer> answers) {
        ImmutableMap.Builder<ItemId, Answer> byItem = ImmutableMap.builder();
        answers.forEach((item, answer) -> byItem.put(ItemId.of(item), answer));
        return Response.of(name, byItem.buildOrThrow());
    }

    private static Answer code(int code) {
        return Answer.code(code);
    }

    private static Answer open() {
        return Answer.leftOpen();
    }
}
