package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.polder.Surveys;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Status;

class InterviewTest {
    private static final Routing CHAIN = Routing.of(Surveys.chain());
    private static final Routing GRIDS = Routing.of(Surveys.grids());

    private static Interview chain() {
        return Interview.start(CHAIN, Language.EN);
    }

    @Test
    void an_answer_that_falls_off_the_path_is_kept_aside_does_not_count_and_returns() {
        Interview before = given(chain(), "a", 1, "b", 1, "c", 2);

        Interview without = given(before, "a", 2);
        assertThat(without.path()).extracting(ItemId::value).containsExactly("a", "m", "t");
        assertThat(without.keptAside()).containsOnlyKeys(ItemId.of("b"), ItemId.of("c"));
        assertThat(without.response("r").answers()).containsOnlyKeys(ItemId.of("a"));

        assertThat(given(without, "a", 1)).isEqualTo(before);
    }

    @Test
    void a_condition_on_an_item_off_the_path_is_unknown_so_the_whole_chain_falls() {
        Interview interview = given(chain(), "a", 1, "b", 1);
        assertThat(interview.path()).contains(ItemId.of("c"));

        assertThat(given(interview, "a", 3).path()).doesNotContain(ItemId.of("b"), ItemId.of("c"));
    }

    @Property
    void the_result_does_not_depend_on_the_order_of_changes(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 5) Integer> steps) {
        Interview interview = chain();
        Map<String, Integer> last = new TreeMap<>();
        for (int step : steps) {
            String question = List.of("a", "b", "c").get(step / 2);
            int code = step % 2 + 1;
            Step result = interview.answer(question, Answer.code(code));
            if (result.accepted()) {
                last.put(question, code);
                interview = result.interview();
            }
        }
        Interview inOrder = Interview.start(CHAIN, Language.EN);
        // Answer everything that was ever taken in asking order, opening each gate first, then set the last answers.
        for (String question : last.keySet()) {
            for (String gate : List.of("a", "b")) {
                if (gate.compareTo(question) < 0) {
                    inOrder = inOrder.answer(gate, Answer.code(1)).orThrow();
                }
            }
            inOrder = inOrder.answer(question, Answer.code(last.get(question))).orThrow();
        }
        for (String question : List.of("c", "b", "a")) {
            if (last.containsKey(question) && inOrder.path().contains(ItemId.of(question))) {
                inOrder = inOrder.answer(question, Answer.code(last.get(question)))
                        .orThrow();
            }
        }
        assertThat(inOrder.path()).isEqualTo(interview.path());
        assertThat(inOrder.response("r").answers())
                .isEqualTo(interview.response("r").answers());
    }

    @Test
    void going_back_and_answering_the_same_leads_to_the_same_state() {
        Interview interview = given(chain(), "a", 1, "b", 2);

        Interview back = interview.back();
        assertThat(back.current().orElseThrow().id()).isEqualTo(ItemId.of("b"));
        assertThat(back.current().orElseThrow().answer()).contains(Answer.code(2));
        assertThat(given(back, "b", 2)).isEqualTo(interview);
    }

    @Test
    void going_back_at_the_first_item_stays_there() {
        assertThat(chain().back()).isEqualTo(chain());
    }

    @Test
    void a_refused_answer_leaves_the_interview_as_it_was() {
        Interview interview = given(chain(), "a", 1);
        Step step = interview.answer("b", Answer.code(7));

        assertThat(step.accepted()).isFalse();
        assertThat(step.interview()).isSameAs(interview);
        assertThat(step.problems())
                .singleElement()
                .asString()
                .contains("Question 'b' has no option 7; its options are 1, 2, 9");
    }

    @Test
    void a_question_off_the_path_is_refused_with_its_condition() {
        assertThat(chain().answer("b", Answer.code(1)).problems())
                .singleElement()
                .asString()
                .contains("Question 'b' was not asked of this respondent", "only if a is 1");
    }

    @Test
    void an_unknown_question_is_refused_with_the_one_probably_meant() {
        Questionnaire survey = Surveys.of(Surveys.choice("income", Condition.always(), 2));
        assertThat(Interview.start(survey).answer("incone", Answer.code(1)).problems())
                .singleElement()
                .asString()
                .contains("has no question 'incone'. Did you mean 'income'?");
    }

    @Test
    void open_parts_are_needed_where_there_is_one_and_refused_elsewhere() {
        assertThat(codes(chain().answer("a", Answer.code(9)))).containsExactly("text-missing");
        assertThat(codes(chain().answer("a", Answer.code(1, "more")))).containsExactly("unexpected-text");
        assertThat(codes(chain().answer("a", Answer.code(9, "x".repeat(21))))).containsExactly("text-too-long");
        assertThat(codes(chain().answer("a", Answer.code(9, "x".repeat(20))))).isEmpty();
    }

    @Test
    void a_multiple_choice_keeps_to_its_bounds_and_its_exclusive_option() {
        assertThat(codes(chain().answer("m", Answer.codes(1, 2)))).isEmpty();
        assertThat(codes(chain().answer("m", Answer.codes(1, 2, 3)))).containsExactly("too-many");
        assertThat(codes(chain().answer("m", Answer.codes()))).containsExactly("too-few");
        assertThat(codes(chain().answer("m", Answer.codes(1, 4)))).containsExactly("exclusive");
        assertThat(codes(chain().answer("m", Answer.codes(4)))).isEmpty();
        assertThat(codes(chain().answer("m", Answer.codes(1).with(2, "x")))).containsExactly("text-without-option");
    }

    @Test
    void an_answer_of_another_kind_is_refused() {
        assertThat(codes(chain().answer("a", Answer.text("yes")))).containsExactly("wrong-kind");
        assertThat(codes(chain().answer("m", Answer.code(1)))).containsExactly("wrong-kind");
        assertThat(codes(chain().answer("t", Answer.code(1)))).containsExactly("wrong-kind");
    }

    @Test
    void only_a_question_that_is_not_required_can_be_left_open() {
        assertThat(codes(chain().leaveOpen())).containsExactly("required");
        Interview end = given(chain(), "a", 2).answer("m", Answer.codes(1)).orThrow();
        assertThat(end.leaveOpen().accepted()).isTrue();
        assertThat(end.leaveOpen().interview().isComplete()).isTrue();
    }

    @Test
    void progress_runs_from_nothing_to_one_and_counts_what_is_still_possible() {
        // a, b, c, m and t are possible at first; once a is 2, b and c are not: one of three is done.
        assertThat(chain().progress()).isZero();
        assertThat(given(chain(), "a", 2).progress()).isEqualTo(1 / 3.0);
        // With a is 1, c can still come: one of five is done.
        assertThat(given(chain(), "a", 1).progress()).isEqualTo(1 / 5.0);
    }

    @Test
    void a_response_is_partial_with_the_item_shown_until_all_is_handled() {
        Interview interview = given(chain(), "a", 2);
        assertThat(interview.response("r").status()).contains(Status.PARTIAL);
        assertThat(interview.response("r").reached()).contains(ItemId.of("m"));

        Interview end =
                interview.answer("m", Answer.codes(1)).orThrow().leaveOpen().orThrow();
        assertThat(end.response("r").status()).contains(Status.COMPLETE);
        assertThat(end.response("r").answer(ItemId.of("t"))).contains(Answer.leftOpen());
    }

    @Test
    void a_row_that_was_not_asked_is_refused_and_a_row_that_falls_off_is_kept_aside() {
        Interview shown = given(Interview.start(GRIDS, Language.EN), "a", 1)
                .answer("g", Answer.rows(Map.of(1, 1, 2, 2)))
                .orThrow();
        assertThat(codes(given(shown, "a", 2).answer("g", Answer.rows(Map.of(2, 1)))))
                .containsExactly("row-not-asked");

        Interview hidden = given(shown, "a", 2);
        assertThat(hidden.response("r").answer(ItemId.of("g"))).contains(Answer.rows(Map.of(1, 1)));
        Interview again = hidden.answer("g", Answer.rows(Map.of(1, 2))).orThrow();
        assertThat(given(again, "a", 1).response("r").answer(ItemId.of("g"))).contains(Answer.rows(Map.of(1, 2, 2, 2)));
    }

    @Test
    void a_named_row_is_carried_forward_with_the_respondents_words() {
        Interview interview = given(Interview.start(GRIDS, Language.EN), "a", 2)
                .answer("g", Answer.rows(Map.of(3, 1)).named(3, "mixing"))
                .orThrow();

        assertThat(interview.current().orElseThrow().rows())
                .extracting(PromptRow::label)
                .containsExactly("h row 1", "mixing");
        // h is required, so every row shown needs a code.
        assertThat(codes(interview.answer("h", Answer.rows(Map.of(1, 1))))).containsExactly("required");
    }

    @Test
    void a_judged_row_needs_its_name() {
        assertThat(codes(Interview.start(GRIDS, Language.EN).answer("g", Answer.rows(Map.of(3, 1)))))
                .containsExactly("name-missing");
    }

    private static List<String> codes(Step step) {
        return step.problems().stream().map(problem -> problem.code()).toList();
    }

    private static Interview given(Interview interview, Object... pairs) {
        Interview result = interview;
        for (int i = 0; i < pairs.length; i += 2) {
            result = result.answer((String) pairs[i], Answer.code((Integer) pairs[i + 1]))
                    .orThrow();
        }
        return result;
    }
}
