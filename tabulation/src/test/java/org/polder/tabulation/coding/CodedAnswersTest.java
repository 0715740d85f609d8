package org.polder.tabulation.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polder.tabulation.Share;

class CodedAnswersTest {
    private static final CodeFrame FRAME = CodeFrame.of(
            "Q7.6",
            "Why else",
            AnswerCode.of(1, "curiosity", "nieuwsgierig", "\\bleuk\\b"),
            AnswerCode.of(2, "clients ask for it", "klant|opdrachtgever"),
            AnswerCode.of(3, "by hand only"));
    private static final List<OpenAnswer> ANSWERS = List.of(
            new OpenAnswer("r1", "Uit NIEUWSGIERIGHEID, en klanten vragen erom"),
            new OpenAnswer("r2", "leuker werk"),
            new OpenAnswer("r3", "onze opdrachtgever wil het"),
            new OpenAnswer("r4", "geen idee"));

    /** The first has two codes; "leuker" is no word of its own; the last has none. */
    @Test
    void an_answer_gets_every_code_with_a_pattern_that_finds_it() {
        CodedAnswers coded = CodedAnswers.of(FRAME, ANSWERS);

        assertThat(coded.answers()).isEqualTo(4);
        assertThat(coded.counts())
                .extracting(CodedAnswers.Count::share)
                .containsExactly(new Share(1, 4), new Share(2, 4), new Share(0, 4));
        assertThat(coded.uncoded()).containsExactly(ANSWERS.get(1), ANSWERS.get(3));
    }

    @Test
    void what_was_assigned_by_hand_outranks_patterns() {
        CodedAnswers coded = CodedAnswers.of(FRAME.assign("r3", 1, 3).assign("r4", 3), ANSWERS);

        assertThat(coded.counts())
                .extracting(CodedAnswers.Count::share)
                .containsExactly(new Share(2, 4), new Share(1, 4), new Share(2, 4));
        assertThat(coded.uncoded()).containsExactly(ANSWERS.get(1));
        assertThat(coded.strangers()).isEmpty();
    }

    @Test
    void an_assignment_without_an_answer_is_told() {
        CodedAnswers coded = CodedAnswers.of(FRAME.assign("r9", 1), ANSWERS);

        assertThat(coded.strangers()).containsExactly("r9");
        assertThat(coded.counts().get(0).share()).isEqualTo(new Share(1, 4));
    }

    @Test
    void without_answers_nothing_is_counted() {
        CodedAnswers coded = CodedAnswers.of(FRAME, List.of());

        assertThat(coded.counts()).noneMatch(count -> count.share().exists());
    }

    @Test
    void a_frame_that_contradicts_itself_is_refused() {
        assertThatThrownBy(() -> CodeFrame.of("Q1.4", "", AnswerCode.of(1, "a"), AnswerCode.of(1, "b")))
                .hasMessageContaining("code 1 twice");
        assertThatThrownBy(() -> FRAME.assign("r1", 4))
                .hasMessageContaining("respondent r1")
                .hasMessageContaining("[1, 2, 3]");
        assertThatThrownBy(() -> FRAME.assign("r1")).hasMessageContaining("at least one");
        assertThatThrownBy(() -> AnswerCode.of(1, "a", "(")).hasMessageContaining("no regular expression");
        assertThatThrownBy(() -> AnswerCode.of(1, "a", "x*")).hasMessageContaining("every answer");
        assertThatThrownBy(() -> AnswerCode.of(1, " ")).hasMessageContaining("blank label");
    }
}
