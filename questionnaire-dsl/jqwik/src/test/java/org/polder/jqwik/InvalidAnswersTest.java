package org.polder.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.polder.answer.Answer;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Start;

class InvalidAnswersTest {

    @Provide
    Arbitrary<InvalidAnswer> toEverything() {
        return InvalidAnswers.of(Everything.survey());
    }

    @Provide
    Arbitrary<InvalidAnswer> toGenai() {
        return InvalidAnswers.of(Genai2026.asFielded());
    }

    private static void isRefused(InvalidAnswer invalid) {
        Step step = invalid.given();
        assertThat(invalid.isRefusedBy(step)).as("%s", step.problems()).isTrue();
        assertThat(step.interview().given()).isEqualTo(invalid.interview().given());
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void each_is_refused_for_its_reason_and_what_was_answered_is_kept(@ForAll("toEverything") InvalidAnswer invalid) {
        isRefused(invalid);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void each_to_a_long_questionnaire_is_refused_for_its_reason(@ForAll("toGenai") InvalidAnswer invalid) {
        isRefused(invalid);
    }

    @Example
    void every_problem_that_refuses_an_answer_comes_up() {
        Set<String> codes = toEverything().generator(1000).stream(new Random(1))
                .limit(2000)
                .map(drawn -> drawn.value().code())
                .collect(Collectors.toSet());

        assertThat(codes)
                .containsExactlyInAnyOrder(
                        "blank-text",
                        "check",
                        "completed",
                        "date",
                        "exclusive",
                        "name-missing",
                        "not-asked",
                        "number",
                        "option-not-shown",
                        "repeated-code",
                        "required",
                        "row-not-asked",
                        "text-missing",
                        "text-too-long",
                        "text-without-option",
                        "too-few",
                        "too-many",
                        "unexpected-text",
                        "unknown-option",
                        "unknown-question",
                        "unknown-row",
                        "wrong-kind");
    }

    @Example
    void an_answer_that_is_taken_or_refused_for_another_reason_is_not_refused_rightly() {
        Interview interview = Interview.start(
                Routing.of(Everything.survey()), Start.in(Language.EN).on(LocalDate.of(2026, 6, 1)));
        ItemId welcome = ItemId.of("welcome");
        InvalidAnswer right = new InvalidAnswer(interview, welcome, Answer.seen(), "wrong-kind");
        InvalidAnswer other = new InvalidAnswer(interview, welcome, Answer.code(1), "too-many");

        assertThat(right.isRefusedBy(right.given())).isFalse();
        assertThat(other.isRefusedBy(other.given())).isFalse();
        assertThat(other)
                .hasToString("to 'welcome' " + Answer.code(1) + ", to be refused as too-many in "
                        + "{\"respondent\":\"r\",\"questionnaire\":\"everything\",\"version\":\"1.0\",\"status\":\"partial\",\"start\":{\"language\":\"en\",\"seed\":\"0\",\"date\":\"2026-06-01\"},"
                        + "\"answers\":{},\"reached\":\"welcome\"}");
    }
}
