package org.polder.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.jqwik.Respondents;
import org.polder.model.Notice;
import org.polder.name.ItemId;
import org.polder.name.Language;

/** Forms are read as the answers they were filled in from, for every kind of item. */
class FormAnswerTest {
    @Provide
    Arbitrary<Interview> everyKind() {
        return Respondents.of(EveryKind.everyKind()).overPaths().interviews();
    }

    @Provide
    Arbitrary<Interview> genai() {
        return Respondents.of(Genai2026.asFielded()).overPaths().interviews();
    }

    @Property
    void a_filled_form_says_what_was_answered(@ForAll("everyKind") Interview interview) {
        assertFormsSayTheAnswers(interview);
    }

    @Property
    void so_does_one_of_the_study(@ForAll("genai") Interview interview) {
        assertFormsSayTheAnswers(interview);
    }

    private static void assertFormsSayTheAnswers(Interview interview) {
        for (ItemId item : interview.path()) {
            interview.prompt(item).filter(prompt -> interview.isPut(item)).ifPresent(prompt -> {
                Optional<Answer> stored = prompt.answer().filter(answer -> !answer.equals(Answer.leftOpen()));
                SubmittedForm form = prompt.answer()
                        .map(answer -> AnswerFields.of(item, answer, Language.NL))
                        .orElse(SubmittedForm.NONE);
                Optional<Answer> expected = prompt.item() instanceof Notice ? Optional.of(Answer.seen()) : stored;
                assertThat(FormAnswer.to(prompt, form, Language.NL)).isEqualTo(expected);
            });
        }
    }

    private static final Interview START = Interview.start(EveryKind.everyKind());

    private static Prompt prompt(String item) {
        return START.prompt(ItemId.of(item)).orElseThrow();
    }

    private static Optional<Answer> read(String item, Language language, String... fields) {
        ImmutableListMultimap.Builder<String, String> form = ImmutableListMultimap.builder();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return FormAnswer.to(prompt(item), new SubmittedForm(form.build()), language);
    }

    @Test
    void numbers_are_read_as_people_of_a_language_write_them() {
        Map.of("1.500", "1500", "1,5", "1.5", "12", "12", "-3", "-3", "1.5", "1.5", " 7 ", "7", "1 000", "1000")
                .forEach((typed, number) -> assertThat(read("hours", Language.NL, "hours", typed))
                        .contains(Answer.number(new BigDecimal(number))));
        assertThat(read("hours", Language.EN, "hours", "1,500")).contains(Answer.number(1500));
        assertThat(read("hours", Language.EN, "hours", "1.500")).contains(Answer.number(new BigDecimal("1.5")));
        assertThat(read("hours", Language.NL, "hours", "veel")).contains(Answer.text("veel"));
        assertThat(read("hours", Language.NL, "hours", "9".repeat(400))).contains(Answer.text("9".repeat(400)));
    }

    @Test
    void dates_are_read_day_first_or_as_a_browser_sends_them() {
        Answer day = Answer.date(LocalDate.of(2025, 12, 5));
        assertThat(read("concert", Language.NL, "concert", "2025-12-05")).contains(day);
        assertThat(read("concert", Language.NL, "concert", "5-12-2025")).contains(day);
        assertThat(read("concert", Language.NL, "concert", "5/12/2025")).contains(day);
        assertThat(read("concert", Language.NL, "concert", "31-2-2025")).contains(Answer.text("31-2-2025"));
    }

    @Test
    void a_number_goes_before_not_knowing_it() {
        assertThat(read("hours", Language.NL, "hours", "3", "hours.instead", "998"))
                .contains(Answer.number(3));
        assertThat(read("hours", Language.NL, "hours", " ", "hours.instead", "998"))
                .contains(Answer.instead(998));
        assertThat(read("hours", Language.NL, "hours", "")).isEmpty();
    }

    @Test
    void who_writes_at_an_option_means_it_and_words_at_another_one_do_not_count() {
        assertThat(read("maker", Language.NL, "maker.4", "ik dans")).contains(Answer.code(4, "ik dans"));
        assertThat(read("maker", Language.NL, "maker", "1", "maker.4", "ik dans"))
                .contains(Answer.code(1));
    }

    @Test
    void a_code_that_is_none_reaches_the_interview_to_be_refused() {
        for (String code : new String[] {"0", "-1", "abc", "9999999999", "1e3", "１"}) {
            Answer answer = read("maker", Language.NL, "maker", code).orElseThrow();
            assertThat(START.answer("maker", answer).accepted()).as(code).isFalse();
        }
    }

    @Test
    void control_characters_are_taken_out_and_lines_end_in_one_way() {
        SubmittedForm form = SubmittedForm.of(Map.of("why", List.of("a\u0000b\r\nc\u001b[31m\td\u0085")));
        assertThat(form.value("why")).isEqualTo("ab\nc[31m\td");
    }
}
