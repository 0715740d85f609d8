package org.polder.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.polder.interview.Interview;
import org.polder.model.Questionnaire;

class QuestionnairesTest {

    @Provide
    Arbitrary<Interview> interviews() {
        return Questionnaires.arbitrary()
                .flatMap(
                        questionnaire -> Respondents.of(questionnaire).partial().interviews());
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void respondents_of_any_questionnaire_answer_rightly(@ForAll("interviews") Interview interview) {
        isRight(interview);
    }

    /** Each answer is taken, or was confirmed, when it is given once more. */
    private static void isRight(Interview interview) {
        interview.path().stream()
                .filter(interview.given()::containsKey)
                .forEach(item -> assertThat(interview
                                .answer(item, interview.given().get(item))
                                .problems())
                        .allMatch(problem -> !problem.isError()));
    }

    @Provide
    Arbitrary<Tuple2<Questionnaire, InvalidAnswer>> invalid() {
        return Questionnaires.arbitrary()
                .flatMap(questionnaire ->
                        InvalidAnswers.of(questionnaire).map(invalid -> Tuple.of(questionnaire, invalid)));
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void invalid_answers_to_any_questionnaire_are_refused_for_their_reason(
            @ForAll("invalid") Tuple2<Questionnaire, InvalidAnswer> drawn) {
        InvalidAnswer invalid = drawn.get2();

        assertThat(invalid.isRefusedBy(invalid.given()))
                .as("%s but %s", invalid, invalid.given().problems())
                .isTrue();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void respondents_of_any_questionnaire_shrink_to_valid_ones(@ForAll("interviews") Interview interview) {
        new ShrinkableInterview(interview, true)
                .shrink()
                .limit(40)
                .map(Shrinkable::value)
                .forEach(QuestionnairesTest::isRight);
    }
}
