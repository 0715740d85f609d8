package org.polder.interchange.surveyjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polder.interchange.Imported;
import org.polder.name.Language;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.response.Start;

/** Documents that mean harm are refused, or read within bounds. */
class HostileFormTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private static void assertRefused(String document, String code) {
        Assertions.assertTimeoutPreemptively(
                LONG,
                () -> assertThatThrownBy(() -> SurveyJs.read("form.json", document))
                        .isInstanceOfSatisfying(
                                ProblemsException.class,
                                refused -> assertThat(refused.problems())
                                        .singleElement()
                                        .satisfies(problem ->
                                                assertThat(problem.code()).isEqualTo(code))));
    }

    private static Imported read(String document) {
        return Assertions.assertTimeoutPreemptively(LONG, () -> SurveyJs.read("form.json", document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "null", "1", "{", "{\"a\":1}}", "{\"a\":1,\"a\":2}", "{'a':1}", "\u0000"})
    void what_is_no_object_of_json_is_refused(String document) {
        assertRefused(document, "broken-json");
    }

    @Test
    void depth_is_bounded() {
        assertRefused("{\"a\":" + "[".repeat(1_000_000), "broken-json");
        assertRefused("{\"elements\":[".repeat(1_000) + "]}".repeat(1_000), "broken-json");
    }

    @Test
    void size_is_bounded() {
        assertRefused("{\"a\":\"" + "x".repeat(16_000_000) + "\"}", "too-long");
        assertRefused("{\"a\":[" + "1,".repeat(3_000_000) + "1]}", "too-many-values");
        assertRefused("{\"" + "x".repeat(1_000) + "\":1}", "broken-json");
        assertRefused("{\"a\":" + "9".repeat(1_000) + "}", "broken-json");
    }

    /** A seal of a large part is worked out once, however often the form asks for it. */
    @Test
    void what_a_form_says_that_it_carries_is_looked_at_once() {
        Imported imported = read("{\"pages\":[{\"polder\":{\"carried\":["
                + "{\"parts\":[\"x\"],\"seal\":\"none\"},".repeat(100_000)
                + "{}]},\"elements\":[{\"type\":\"html\",\"name\":\"x\",\"html\":\"" + "y".repeat(900_000)
                + "\"}]}]}");

        assertThat(imported.manuscript().items()).hasSize(1);
        assertThat(imported.losses()).extracting(Problem::code).contains("edited");
    }

    @Test
    void panels_within_panels_are_read_as_deep_as_json_may_be() {
        String open = "{\"type\":\"panel\",\"name\":\"p\",\"visibleIf\":\"{a} = 1\",\"elements\":[";
        Imported imported = read("{\"elements\":[{\"type\":\"text\",\"name\":\"a\"}," + open.repeat(90)
                + "{\"type\":\"text\",\"name\":\"b\"}" + "]}".repeat(90) + "]}");

        assertThat(imported.manuscript().items()).hasSize(2);
    }

    @Test
    void names_and_values_of_any_kind_become_names_and_numbers() {
        String name = "\\u0000\\\"'{}[]\\ud83d\\ude00" + "n".repeat(10_000);
        Imported imported = read("{\"elements\":[{\"type\":\"radiogroup\",\"name\":\"" + name + "\",\"choices\":[\""
                + name + "\",1e30,-1,0,true,null,{},{\"value\":{\"a\":1}},[1],\"\"]},{\"name\":\"\"}]}");

        assertThat(imported.manuscript().problems()).isEmpty();
        assertThat(imported.losses())
                .allSatisfy(loss -> assertThat(loss.message()).hasSizeLessThan(20_000));
    }

    @Test
    void variables_that_hang_on_themselves_or_multiply_are_not_understood() {
        StringBuilder variables = new StringBuilder("{\"name\":\"v0\",\"expression\":\"{v0} or {q} = 1\"}");
        for (int i = 1; i <= 60; i++) {
            variables.append(",{\"name\":\"v%d\",\"expression\":\"{v%d} or {v%d}\"}".formatted(i, i + 1, i + 1));
        }
        Imported imported = read("{\"calculatedValues\":[" + variables
                + ",{\"name\":\"v61\",\"expression\":\"{q} = 1\"}],\"elements\":["
                + "{\"type\":\"radiogroup\",\"name\":\"q\",\"choices\":[1,2]},"
                + "{\"name\":\"a\",\"visibleIf\":\"{v0}\"},{\"name\":\"b\",\"visibleIf\":\"{v1}\"}]}");

        assertThat(imported.losses())
                .filteredOn(loss -> loss.code().equals("expression"))
                .hasSize(2)
                .allSatisfy(loss -> assertThat(loss.message()).contains("which hangs on itself or on too much"));
    }

    @Test
    void a_result_beyond_the_bounds_is_refused() {
        var questionnaire = read("{\"elements\":[{\"type\":\"comment\",\"name\":\"a\"}]}")
                .manuscript()
                .questionnaire();

        assertThatThrownBy(() -> SurveyJsResults.read(
                        questionnaire, Start.in(Language.EN), "r1", "result.json", "{\"a\":" + "[".repeat(100_000)))
                .isInstanceOf(ProblemsException.class);
    }
}
