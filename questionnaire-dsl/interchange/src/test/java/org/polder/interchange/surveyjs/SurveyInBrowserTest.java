package org.polder.interchange.surveyjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.genai2026.Genai2026;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Start;

/**
 * The exported study in a browser, filled in by clicking and typing on the pages that survey-core's own renderer makes.
 */
@Tag("full")
class SurveyInBrowserTest {
    private static final String BROWSER = System.getProperty("polder.chromium", "/usr/bin/chromium");

    private static final int FEW = 3;

    /** The sorts of respondent that routing and wordings tell apart; all else is answered at random. */
    private static final ImmutableMap<String, Map<String, Answer>> RESPONDENTS = ImmutableMap.of(
            "self-employed", Map.of("Q1", Answer.code(1), "Q2", Answer.code(1), "Q6", Answer.code(2)),
            "employer", Map.of("Q1", Answer.code(2), "Q2", Answer.code(2), "Q6", Answer.code(1), "Q30", Answer.code(1)),
            "employee", Map.of("Q1", Answer.code(3), "Q2", Answer.code(3), "Q6", Answer.code(3)),
            "something-else", Map.of("Q1", Answer.code(4, "volunteer"), "Q2", Answer.code(8)),
            "branch-organisation", Map.of("Q1", Answer.code(3), "Q2", Answer.code(6, "designers")),
            "never-uses-it",
                    Map.of("Q1", Answer.code(1), "Q2", Answer.code(5), "Q6", Answer.code(5), "Q9", Answer.code(1)),
            "nothing-changed",
                    Map.of(
                            "Q1", Answer.code(1),
                            "Q2", Answer.code(4),
                            "Q9", Answer.code(1),
                            "Q10", Answer.code(7),
                            "Q11", Answer.code(1),
                            "Q12", Answer.code(7),
                            "Q26", Answer.code(3)));

    @Test
    void the_study_runs_in_a_browser_as_the_engine_routes_it_and_without_a_warning() throws Exception {
        assumeThat(Path.of(BROWSER))
                .as("The browser, which -Dpolder.chromium may name")
                .isExecutable();
        Questionnaire questionnaire = Genai2026.asFielded();
        JsonNode form =
                new ObjectMapper().readTree(SurveyJs.write(questionnaire).document());
        List<PagedInterview> interviews = new ArrayList<>();
        List<Map.Entry<String, Map<String, Answer>>> respondents =
                RESPONDENTS.entrySet().asList();
        for (var respondent : isShort() ? respondents.subList(0, FEW) : respondents) {
            for (Language language : languages(interviews.size(), questionnaire.languages())) {
                interviews.add(PagedInterview.of(
                        respondent.getKey() + "-" + language, questionnaire, form, language, respondent.getValue()));
            }
        }
        List<JsonNode> outcomes = SurveyCore.run(
                "browser.mjs",
                interviews.stream().map(PagedInterview::task).toList(),
                BROWSER,
                System.getProperty("polder.pictures", ""));

        assertThat(outcomes).hasSameSizeAs(interviews);
        for (int i = 0; i < interviews.size(); i++) {
            assertSame(questionnaire, interviews.get(i), outcomes.get(i));
        }
    }

    /** A browser takes its time: where that is short, few respondents answer in one language each. */
    private static boolean isShort() {
        return Integer.getInteger("polder.tries", 200) < 1_000;
    }

    private static List<Language> languages(int turn, List<Language> all) {
        return isShort() ? List.of(all.get(turn % all.size())) : all;
    }

    private static void assertSame(Questionnaire questionnaire, PagedInterview interview, JsonNode outcome) {
        String name = interview.task().get("name").textValue();
        JsonNode pages = interview.task().get("pages");
        assertThat(outcome.get("told")).as("console of %s", name).isEmpty();
        assertThat(outcome.get("errors")).as("errors shown to %s", name).isEmpty();
        assertThat(outcome.get("pages")).as("pages of %s", name).hasSameSizeAs(pages);
        for (int page = 0; page < pages.size(); page++) {
            JsonNode expected = pages.get(page);
            JsonNode shown = outcome.get("pages").get(page);
            assertThat(shown.get("name")).isEqualTo(expected.get("name"));
            JsonNode stages = shown.get("stages");
            assertThat(stages.get(0)).as("%s on %s", name, expected.get("name")).isEqualTo(expected.get("seen"));
            for (int i = 0; i < expected.get("answers").size(); i++) {
                JsonNode answer = expected.get("answers").get(i);
                assertThat(stages.get(i + 1))
                        .as("%s after %s", name, answer.get("values"))
                        .isEqualTo(answer.get("seen"));
            }
        }
        assertThat(outcome.get("state").textValue()).isEqualTo("completed");
        // A response holds no contact data.
        Map<ItemId, Answer> ours =
                new LinkedHashMap<>(interview.interview().response(name).answers());
        ours.values().removeIf(Answer.Withheld.class::isInstance);
        SurveyJsResults.Result theirs = SurveyJsResults.read(
                questionnaire,
                Start.in(interview.interview().language()).on(PagedInterview.DAY),
                name,
                "result",
                outcome.get("data").toString());
        assertThat(theirs.losses()).isEmpty();
        assertThat(theirs.response().answers()).containsAllEntriesOf(ours);
    }
}
