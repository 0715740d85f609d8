package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polder.Form;
import org.polder.answer.Answer;
import org.polder.model.OpenPart;
import org.polder.model.SingleChoice;
import org.polder.problem.Problem;

/** Codes that fit in no word of bits and in no short table mean the same as small ones. */
class GreatCodesTest {
    private static SingleChoice choice(int code) {
        return new SingleChoice(
                Form.ask("a"),
                ImmutableList.of(
                        Form.option("a", 1),
                        Form.option("a", 255),
                        Form.option("a", code).open(new OpenPart.Words(20))));
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 64, 65, 254, 256, 257, 999_999})
    void a_condition_and_an_open_part_find_their_option_whatever_its_code(int code) {
        Interview interview =
                Interview.start(Form.of(choice(code), Form.single(Form.ask("b").askedIf(Form.is("a", code)), 2)));

        assertThat(FallingOffTest.names(
                        interview.answer("a", Answer.code(code, "x")).orThrow()))
                .containsExactly("a", "b");
        assertThat(FallingOffTest.names(interview.answer("a", Answer.code(1)).orThrow()))
                .containsExactly("a");
        assertThat(interview.answer("a", Answer.code(code)).problems())
                .extracting(Problem::code)
                .containsExactly("text-missing");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2, 64, 256, 258, 300, 1_000_000})
    void a_code_that_no_option_has_is_unknown(int code) {
        Interview interview = Interview.start(Form.of(choice(257)));

        assertThat(interview.answer("a", Answer.code(code)).problems())
                .extracting(Problem::code)
                .containsExactly("unknown-option");
    }

    @Test
    void the_first_code_behind_the_last_option_is_unknown() {
        Interview interview = Interview.start(Form.of(Form.single("a", 2)));

        assertThat(interview.answer("a", Answer.code(3)).problems())
                .extracting(Problem::code)
                .containsExactly("unknown-option");
    }

    /** In a word of 64 bits, code 64 would stand where 0 stands. */
    @Test
    void an_option_whose_code_is_a_word_s_length_does_not_stand_for_nought() {
        Interview interview = Interview.start(
                Form.of(new SingleChoice(Form.ask("a"), ImmutableList.of(Form.option("a", 1), Form.option("a", 64)))));

        assertThat(interview.answer("a", Answer.code(0)).problems())
                .extracting(Problem::code)
                .containsExactly("unknown-option");
    }
}
