package org.polder.interchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polder.interchange.Imported;
import org.polder.name.Language;
import org.polder.problem.ProblemsException;
import org.polder.response.Start;

/** Documents that mean harm, or were cut in half. */
class HostileFormTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private static Imported read(String document) {
        return Assertions.assertTimeoutPreemptively(LONG, () -> FhirQuestionnaires.read("q.json", document));
    }

    private static void assertRefused(String document, String code) {
        Assertions.assertTimeoutPreemptively(
                LONG,
                () -> assertThatThrownBy(() -> FhirQuestionnaires.read("q.json", document))
                        .isInstanceOfSatisfying(
                                ProblemsException.class,
                                refused -> assertThat(refused.problems())
                                        .singleElement()
                                        .satisfies(problem ->
                                                assertThat(problem.code()).isEqualTo(code))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "1", "{", "{\"a\":1}}", "{\"a\":1,\"a\":2}", "\u0000"})
    void what_is_no_object_of_json_is_refused(String document) {
        assertRefused(document, "broken-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"resourceType\":\"Patient\"}", "{\"resourceType\":[1]}"})
    void what_is_no_questionnaire_is_refused(String document) {
        assertRefused(document, "resource-type");
    }

    @Test
    void depth_and_size_are_bounded() {
        assertRefused("{\"item\":" + "[".repeat(1_000_000), "broken-json");
        assertRefused("{\"item\":[".repeat(1_000) + "]}".repeat(1_000), "broken-json");
        assertRefused("{\"a\":\"" + "x".repeat(16_000_000) + "\"}", "too-long");
        assertRefused("{\"a\":[" + "1,".repeat(3_000_000) + "1]}", "too-many-values");
        assertRefused("{\"a\":" + "9".repeat(1_000) + "}", "broken-json");
    }

    private static String form(String items) {
        return "{\"resourceType\":\"Questionnaire\",\"item\":[" + items + "]}";
    }

    @Test
    void groups_within_groups_are_read_as_deep_as_json_may_be() {
        String open = "{\"linkId\":\"g\",\"type\":\"group\",\"item\":[";
        Imported read = read(form(open.repeat(90) + "{\"linkId\":\"q\",\"type\":\"string\"}" + "]}".repeat(90)));

        assertThat(read.manuscript().items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null,1,\"x\",[],{}",
                "{\"linkId\":1,\"type\":2,\"text\":[],\"item\":{},\"answerOption\":3,\"enableWhen\":\"x\"}",
                "{\"linkId\":\"a\",\"type\":\"choice\",\"answerOption\":[1,null,{},{\"valueCoding\":[]},{\"valueCoding\":{}}]}",
                "{\"linkId\":\"a\",\"type\":\"integer\",\"extension\":[1,{\"url\":[]},{\"url\":"
                        + "\"http://hl7.org/fhir/StructureDefinition/minValue\",\"valueInteger\":\"x\"}]}",
                "{\"linkId\":\"a\",\"type\":\"string\",\"maxLength\":-5,\"enableWhen\":[{},1,{\"question\":\"a\"}]}",
                "{\"linkId\":\"a\",\"type\":\"group\",\"repeats\":\"yes\",\"item\":[{\"linkId\":\"a\",\"type\":\"group\"}]}",
                "{\"linkId\":\"\\u0000{}[]'\\\"\",\"type\":\"display\",\"text\":\"{x} {{ }\"}"
            })
    void what_has_the_wrong_type_is_a_loss_or_a_problem(String items) {
        Imported read = read(form(items));

        assertThat(read.losses()).isNotEmpty();
        assertThat(read.losses()).allSatisfy(loss -> assertThat(loss.message()).hasSizeLessThan(2_000));
    }

    private static Imported expression(String expression) {
        return read(form("{\"linkId\":\"q\",\"type\":\"string\"},{\"linkId\":\"a\",\"type\":\"string\",\"extension\":["
                + "{\"url\":\"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression\","
                + "\"valueExpression\":{\"language\":\"text/fhirpath\",\"expression\":\"" + expression + "\"}}]}"));
    }

    @Test
    void expressions_are_bounded() {
        String test = "item.where(linkId='q').answer.exists()";
        for (String expression : List.of(
                "(".repeat(50_000) + test + ")".repeat(50_000),
                test + " and " + test.concat(" and ").repeat(4_000) + test,
                "item" + ".item".repeat(30_000),
                "not(".repeat(10_000),
                test + ".not()".repeat(1_500),
                "1" + "+1".repeat(15_000) + " = 2",
                "'" + "\\\\".repeat(90_000) + "'",
                "iif(a,iif(a,b,c),iif(a,b,c))",
                "-".repeat(10_000),
                "%",
                "@@")) {
            Imported read = expression(expression);
            assertThat(read.losses())
                    .as(expression.substring(0, Math.min(40, expression.length())))
                    .anyMatch(loss -> loss.code().equals("expression"));
        }
    }

    @Test
    void options_are_bounded() {
        StringBuilder options = new StringBuilder("{\"valueCoding\":{\"code\":\"x\"}}");
        for (int i = 0; i < 3_000; i++) {
            options.append(",{\"valueCoding\":{\"code\":\"c").append(i).append("\"}}");
        }
        Imported read = read(form("{\"linkId\":\"q\",\"type\":\"choice\",\"answerOption\":[" + options + "]}"));

        assertThat(read.manuscript().items().get(0).options()).hasSize(2_000);
        assertThat(read.losses()).anyMatch(loss -> loss.code().equals("options"));
    }

    @Test
    void a_response_beyond_the_bounds_is_refused() {
        var questionnaire = read(form("{\"linkId\":\"q\",\"type\":\"string\"}"))
                .manuscript()
                .questionnaire();

        assertThatThrownBy(() -> FhirResponses.read(
                        questionnaire, Start.in(Language.EN), "r1", "r.json", "{\"item\":" + "[".repeat(100_000)))
                .isInstanceOf(ProblemsException.class);
    }
}
