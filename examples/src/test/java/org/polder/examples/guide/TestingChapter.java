package org.polder.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.facades.ShrinkingSupportFacade;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.sessions.JqwikSession;
import org.polder.answer.Answer;
import org.polder.dsl.RandomRespondents;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Interview;
import org.polder.jqwik.InvalidAnswer;
import org.polder.jqwik.InvalidAnswers;
import org.polder.jqwik.Questionnaires;
import org.polder.jqwik.Respondents;
import org.polder.json.QuestionnaireReader;
import org.polder.json.QuestionnaireWriter;
import org.polder.json.ResponseWriter;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.response.Response;

/** The code of docs/testing.md; its properties are run by {@link TestingChapterTest}. */
class TestingChapter {

    static void run(Path folder) {
        JqwikSession.run(TestingChapter::shrink);
        withoutJqwik();
    }

    // guide: rule
    @Property
    void only_who_never_uses_it_is_not_asked_why(@ForAll("respondents") Response response) {
        boolean never = response.answer(ItemId.of("Q6")).equals(Optional.of(Answer.code(5)));
        assertThat(response.answer(ItemId.of("Q7")).isPresent()).isNotEqualTo(never);
    }
    // guide: end

    // guide: respondents
    @Provide
    Arbitrary<Response> respondents() {
        return Respondents.of(Genai2026.asFielded()).responses();
    }
    // guide: end

    /** Holds a property that does not hold. */
    static class Mistaken {
        // guide: mistaken
        @Property
        void only_who_says_to_use_it_is_asked_why(@ForAll("respondents") Response response) {
            boolean uses = response.answer(ItemId.of("Q6"))
                    .filter(answer -> answer instanceof Answer.Single one && one.code() <= 4)
                    .isPresent();
            assertThat(response.answer(ItemId.of("Q7")).isPresent()).isEqualTo(uses);
        }
        // guide: end
    }

    private static void shrink() {
        Response shrunk = ShrinkingSupportFacade.implementation.falsifyThenShrink(
                new TestingChapter().respondents(), new Random(1), (Response response) -> {
                    try {
                        new Mistaken().only_who_says_to_use_it_is_asked_why(response);
                        return TryExecutionResult.satisfied();
                    } catch (AssertionError failure) {
                        return TryExecutionResult.falsified(failure);
                    }
                });
        System.out.println(ResponseWriter.line(shrunk));
    }

    @Property(tries = 20)
    void other_respondents(@ForAll("others") Interview interview) {
        assertThat(interview.questionnaire().id()).isEqualTo(Genai2026.ID);
    }

    @Provide
    Arbitrary<Interview> others() {
        // guide: others
        Respondents all = Respondents.of(Genai2026.asFielded());
        Respondents likeTheStudy = all.byShares("Q1", Map.of(1, 0.55, 2, 0.22, 3, 0.19, 4, 0.05));
        Respondents inRareBranches = all.overPaths();
        Respondents onADay = all.on(LocalDate.of(2026, 2, 1));
        Respondents whoMayStop = all.partial();
        // guide: end
        return Arbitraries.oneOf(
                likeTheStudy.interviews(), inRareBranches.interviews(), onADay.interviews(), whoMayStop.interviews());
    }

    // guide: invalid
    @Property
    void what_must_be_refused_is_refused(@ForAll("invalidAnswers") InvalidAnswer invalid) {
        assertThat(invalid.isRefusedBy(invalid.given())).isTrue();
    }

    @Provide
    Arbitrary<InvalidAnswer> invalidAnswers() {
        return InvalidAnswers.of(Genai2026.asFielded());
    }
    // guide: end

    // guide: questionnaires
    @Property
    void a_questionnaire_survives_its_json(@ForAll("questionnaires") Questionnaire questionnaire) {
        String json = QuestionnaireWriter.text(questionnaire);
        assertThat(QuestionnaireReader.standard().read("memory", json)).isEqualTo(questionnaire);
    }

    @Provide
    Arbitrary<Questionnaire> questionnaires() {
        return Questionnaires.arbitrary();
    }
    // guide: end

    private static void withoutJqwik() {
        // guide: stream
        RandomRespondents.of(Genai2026.asFielded(), 7)
                .responses()
                .limit(3)
                .map(response ->
                        response.respondent() + ": " + response.answers().size() + " answers")
                .forEach(System.out::println);
        // guide: end
    }
}
