package org.polder.interchange.surveyjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.genai2026.Genai2026;
import org.polder.interchange.Exported;
import org.polder.model.Questionnaire;

/** What survey-core shows of an exported form, held against the engine, answer by answer. */
@Tag("full")
class SurveyCoreAgreementTest {
    private static final int TRIES = Integer.getInteger("polder.tries", 200);

    /** Interviews through the study, which take longer than those through small questionnaires. */
    private static final int STUDIES = TRIES < 1_000 ? TRIES / 4 : TRIES;

    /** What SurveyJS does otherwise, each with a test of its own. */
    private static final Set<String> DIFFERENT = Set.of("inexpressible-condition", "division");

    @Test
    void the_study_shows_the_same_items_after_each_answer() {
        assertAgree(study(form(SurveyJs.write(Genai2026.asFielded())), Math.max(10, TRIES / 100)));
    }

    /** Variables for texts that differ by respondent take half of the time, and nothing is shown on their account. */
    @Test
    void the_study_without_its_texts_shows_the_same_items_after_each_answer() {
        ObjectNode form = form(SurveyJs.write(Genai2026.asFielded()));
        ArrayNode variables = JsonNodeFactory.instance.arrayNode();
        form.get("calculatedValues").forEach(variable -> {
            if (!variable.get("name").asText().startsWith("text_")) {
                variables.add(variable);
            }
        });
        form.set("calculatedValues", variables);
        assertAgree(study(form, STUDIES));
    }

    private static ObjectNode form(Exported exported) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(exported.document());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<RandomInterview> study(ObjectNode form, int count) {
        Questionnaire questionnaire = Genai2026.asFielded();
        List<RandomInterview> interviews = new ArrayList<>();
        for (long seed = 0; seed < count; seed++) {
            interviews.add(RandomInterview.of(
                    questionnaire, form, ArbitraryQuestionnaires.start(questionnaire, seed), Moves.many(seed)));
        }
        return interviews;
    }

    @Test
    void arbitrary_questionnaires_show_the_same_items_after_each_answer() {
        List<RandomInterview> interviews = new ArrayList<>();
        for (long seed = 0; interviews.size() < TRIES; seed++) {
            Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
            Exported exported = SurveyJs.write(questionnaire);
            if (exported.losses().stream().noneMatch(loss -> DIFFERENT.contains(loss.code()))) {
                interviews.add(RandomInterview.of(
                        questionnaire,
                        form(exported),
                        ArbitraryQuestionnaires.start(questionnaire, seed),
                        Moves.answers(seed)));
            }
        }
        assertAgree(interviews);
    }

    private static void assertAgree(List<RandomInterview> interviews) {
        List<JsonNode> outcomes = SurveyCore.run(
                "interviews.mjs", interviews.stream().map(RandomInterview::task).toList());
        assertThat(outcomes).hasSameSizeAs(interviews);
        for (int i = 0; i < interviews.size(); i++) {
            RandomInterview interview = interviews.get(i);
            for (int step = 0; step < interview.expected().size(); step++) {
                Set<String> shown = new HashSet<>();
                outcomes.get(i).get(step).forEach(name -> shown.add(name.textValue()));
                shown.removeIf(name -> name.endsWith("-instead") || name.contains("-row-"));
                assertThat(shown)
                        .as("interview %s, step %s of %s", i, step, interview.task())
                        .containsExactlyInAnyOrderElementsOf(
                                interview.expected().get(step));
                assertThat(shown).containsAll(interview.reached().get(step));
            }
        }
    }
}
