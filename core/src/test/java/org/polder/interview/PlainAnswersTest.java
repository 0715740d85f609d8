package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polder.Form;
import org.polder.answer.Answer;
import org.polder.model.MultipleChoice;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.model.SingleChoice;

/** Options 1 and 63 are plain; 2 is open-ended, 3 goes alone, 4 is shown to some, and 64 is too great to tell. */
class PlainAnswersTest {
    private static final ImmutableList<Option> OPTIONS = ImmutableList.of(
            Form.option("q", 1),
            Form.option("q", 2).open(new OpenPart.Words(20)),
            Form.option("q", 3).alone(),
            Form.option("q", 4).askedIf(Form.is("a", 1)),
            Form.option("q", 63),
            Form.option("q", 64));

    private static final PlainAnswers PLAIN = new PlainAnswers(List.of(
            new SingleChoice(Form.ask("q"), OPTIONS),
            new MultipleChoice(Form.ask("m"), OPTIONS, 1, 2),
            Form.number("n")));

    private static boolean single(int code) {
        return PLAIN.accept(0, Answer.code(code));
    }

    private static boolean multiple(Integer... codes) {
        return PLAIN.accept(1, Answer.codes(codes));
    }

    @Test
    void an_option_that_everyone_is_shown_and_that_goes_with_any_other_is_plainly_right() {
        assertThat(single(1)).isTrue();
        assertThat(single(63)).isTrue();
        assertThat(multiple(1)).isTrue();
        assertThat(multiple(1, 63)).isTrue();
    }

    @Test
    void of_any_other_option_nothing_is_said() {
        for (int code : new int[] {0, -1, 2, 3, 4, 5, 64, 65}) {
            assertThat(single(code)).as("single %s", code).isFalse();
            assertThat(multiple(code)).as("multiple %s", code).isFalse();
            assertThat(multiple(1, code)).as("multiple 1 and %s", code).isFalse();
        }
    }

    @Test
    void too_few_or_too_many_options_are_not_plainly_right() {
        PlainAnswers three = new PlainAnswers(List.of(new MultipleChoice(Form.ask("m"), Form.options("m", 4), 2, 3)));

        assertThat(three.accept(0, Answer.codes(1))).isFalse();
        assertThat(three.accept(0, Answer.codes(1, 2))).isTrue();
        assertThat(three.accept(0, Answer.codes(1, 2, 3))).isTrue();
        assertThat(three.accept(0, Answer.codes(1, 2, 3, 4))).isFalse();
    }

    @Test
    void a_text_beside_a_plain_option_is_not_plainly_right() {
        assertThat(PLAIN.accept(0, Answer.code(1, "why"))).isFalse();
        assertThat(PLAIN.accept(1, Answer.codes(1).with(1, "why"))).isFalse();
    }

    @Test
    void an_answer_of_another_kind_is_not_plainly_right() {
        assertThat(PLAIN.accept(0, Answer.codes(1))).isFalse();
        assertThat(PLAIN.accept(1, Answer.code(1))).isFalse();
        assertThat(PLAIN.accept(2, Answer.number(1))).isFalse();
        assertThat(PLAIN.accept(2, Answer.code(1))).isFalse();
    }

    @Test
    void an_option_not_shown_is_refused_and_the_message_lists_those_shown() {
        Interview interview = Interview.start(Form.of(
                        Form.single("a", 2),
                        new SingleChoice(
                                Form.ask("q"),
                                ImmutableList.of(
                                        Form.option("q", 1),
                                        Form.option("q", 2).askedIf(Form.is("a", 1)),
                                        Form.option("q", 3)))))
                .answer("a", Answer.code(2))
                .orThrow();

        assertThat(interview.answer("q", Answer.code(2)).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("option-not-shown");
                    assertThat(problem.message()).contains("the options shown were 1, 3");
                });
        assertThat(interview.answer("q", Answer.code(3)).accepted()).isTrue();
    }
}
