package org.polder.interchange.surveyjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.dsl.RandomRespondents;
import org.polder.genai2026.Genai2026;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.model.Ranking;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Response;
import org.polder.response.Start;

class SurveyJsResultsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Property(tries = 200, maxDiscardRatio = 50, shrinking = ShrinkingMode.OFF)
    void the_answers_of_a_complete_interview_come_back(@ForAll @LongRange(min = 0) long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        // A response holds no contact data, on which routing may hang; SurveyJS takes no words beside what is ranked.
        Assume.that(
                questionnaire.items().stream().noneMatch(item -> item.asking().personal())
                        && questionnaire.items().stream()
                                .filter(Ranking.class::isInstance)
                                .flatMap(item -> item.options().stream())
                                .allMatch(option -> option.open().isEmpty()));
        RandomRespondents.of(questionnaire, seed)
                .on(DAY)
                .leavingOpen(0.2)
                .responses()
                .limit(5)
                .forEach(response -> assertComesBack(questionnaire, response));
    }

    @Test
    void the_answers_to_the_study_come_back() {
        Questionnaire questionnaire = Genai2026.asFielded();
        RandomRespondents.of(questionnaire, 1)
                .on(DAY)
                .responses()
                .limit(100)
                .forEach(response -> assertComesBack(questionnaire, response));
    }

    @Test
    void a_value_that_is_no_answer_is_a_loss_with_its_question() {
        var result = SurveyJsResults.read(
                Genai2026.asFielded(),
                Start.in(Language.NL).on(DAY),
                "r1",
                "result.json",
                "{\"Q1\":\"one\",\"Q2\":3,\"nothing\":1}");

        assertThat(result.response().answers()).containsEntry(ItemId.of("Q2"), Answer.code(3));
        assertThat(result.losses())
                .extracting(Object::toString)
                .containsExactly(
                        "result.json, respondent r1, Q1: Value \"one\" is not understood and not read",
                        "result.json, respondent r1: Value 'nothing' belongs to no question and is not read");
    }

    private static void assertComesBack(Questionnaire questionnaire, Response response) {
        Start start = response.start()
                .orElse(Start.in(questionnaire.languages().get(0)).on(DAY));
        String document = SurveyJsResults.write(questionnaire, response).document();
        SurveyJsResults.Result result =
                SurveyJsResults.read(questionnaire, start, response.respondent(), "result.json", document);

        Map<ItemId, Answer> expected = new LinkedHashMap<>();
        for (Item item : questionnaire.items()) {
            Answer answer = response.answers().get(item.id());
            if (answer != null) {
                expected.put(item.id(), answer instanceof Answer.Withheld ? Answer.leftOpen() : answer);
            }
        }
        assertThat(result.losses()).isEmpty();
        assertThat(result.response().answers()).containsAllEntriesOf(expected);
        assertThat(result.response().aside()).isEmpty();
    }
}
