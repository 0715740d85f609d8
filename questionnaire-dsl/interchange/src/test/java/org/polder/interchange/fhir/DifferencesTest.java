package org.polder.interchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Survey.date;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.quota;
import static org.polder.dsl.Survey.screenOut;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.interchange.Exported;
import org.polder.interview.Interview;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.response.Response;
import org.polder.response.Status;

/** Where FHIR means something else than the questionnaire, and where it would if the export did not see to it. */
class DifferencesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode item(Exported exported, String link) throws Exception {
        return item(JSON.readTree(exported.document()), link);
    }

    private static JsonNode item(JsonNode parent, String link) {
        for (JsonNode item : parent.path("item")) {
            JsonNode found = item.path("linkId").asText().equals(link) ? item : item(item, link);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return JSON.missingNode();
    }

    private static String expression(JsonNode item) {
        return Extensions.value(item, Urls.ENABLE_WHEN).path("expression").asText();
    }

    /** What the validator says of some answers to a questionnaire that it knows by an address of its own. */
    private static List<String> errors(Questionnaire questionnaire, Map<String, Answer> answers) throws Exception {
        ObjectNode form = (ObjectNode)
                JSON.readTree(FhirQuestionnaires.write(questionnaire).document());
        String url = "urn:polder:test:" + questionnaire.id();
        form.put("url", url);
        assertThat(Hapi.errors(form.toString())).isEmpty();
        Hapi.know(form);
        Map<ItemId, Answer> given = new LinkedHashMap<>();
        answers.forEach((id, answer) -> given.put(ItemId.of(id), answer));
        Response response = Response.of("r", given).status(Status.COMPLETE);
        ObjectNode resource = (ObjectNode)
                JSON.readTree(FhirResponses.write(questionnaire, response).document());
        resource.put("questionnaire", url);
        return Hapi.errors(resource.toString());
    }

    @Test
    void what_enable_when_can_say_it_says() throws Exception {
        var work =
                single("work").text("Work?").option(1, "Own").option(2, "Paid").option(3, "None");
        var hours = number("hours").text("Hours?").between(0, 80).askedIf(work.isAnyOf(1, 2));
        var rest = text("rest").text("Rest?").askedIf(work.isNoneOf(1, 2));
        var much = text("much").text("Much?").askedIf(hours.isGreater(40).and(work.is(1)));
        Exported exported = FhirQuestionnaires.write(
                questionnaire("said").page("all", work, hours, rest, much).build());

        assertThat(item(exported, "hours").path("enableBehavior").asText()).isEqualTo("any");
        assertThat(item(exported, "hours").path("enableWhen")).hasSize(2);
        assertThat(item(exported, "rest").path("enableBehavior").asText()).isEqualTo("all");
        assertThat(item(exported, "rest")
                        .path("enableWhen")
                        .path(0)
                        .path("operator")
                        .asText())
                .isEqualTo("!=");
        assertThat(item(exported, "much")
                        .path("enableWhen")
                        .path(0)
                        .path("answerInteger")
                        .asInt())
                .isEqualTo(40);
        assertThat(exported.document()).doesNotContain(Urls.ENABLE_WHEN);
    }

    @Test
    void several_answers_that_lack_one_are_asked_for_by_an_expression() throws Exception {
        var tools = multiple("tools")
                .text("Tools?")
                .option(1, "Pen")
                .option(2, "Saw")
                .optional();
        var why =
                text("why").text("Why no pen?").askedIf(tools.containsNoneOf(1)).optional();
        Questionnaire survey = questionnaire("lacks").page("all", tools, why).build();

        // In FHIR "differs" holds when any answer differs, so that it cannot say this.
        assertThat(expression(item(FhirQuestionnaires.write(survey), "why")))
                .isEqualTo(
                        "%resource.repeat(item).where(linkId = 'tools').answer.exists() and"
                                + " (%resource.repeat(item).where(linkId = 'tools').answer.where(value.code = '1').exists()).not()");
        Answer words = Answer.text("so");
        assertThat(errors(survey, Map.of("tools", Answer.codes(2), "why", words)))
                .isEmpty();
        assertThat(errors(survey, Map.of("tools", Answer.codes(1, 2), "why", words)))
                .singleElement()
                .asString()
                .contains("even though it is not enabled", "'why'");
        assertThat(errors(survey, Map.of("why", words))).hasSize(1);
    }

    @Test
    void what_is_not_reached_is_empty_there() throws Exception {
        var name = text("name").text("Name?").optional();
        var why = text("why").text("Why not?").askedIf(name.isBlank());
        Questionnaire survey = questionnaire("reached").page("all", name, why).build();

        // Not reached is unknown here, and left open there.
        assertThat(Interview.start(survey).path()).doesNotContain(ItemId.of("why"));
        assertThat(errors(survey, Map.of("name", Answer.leftOpen())))
                .singleElement()
                .asString()
                .contains("required item 'why'");
        assertThat(errors(survey, Map.of("name", Answer.text("Ann")))).isEmpty();
    }

    @Test
    void blank_words_are_no_answer_there() {
        var name = text("name").text("Name?").optional();
        Questionnaire survey = questionnaire("blank").page("all", name).build();
        Exported exported =
                FhirResponses.write(survey, Response.of("r", Map.of(ItemId.of("name"), Answer.text(" \n"))));

        assertThat(exported.document()).doesNotContain("\"answer\"");
    }

    @Test
    void nothing_is_enabled_after_a_screen_out() throws Exception {
        var age = number("age").text("Age?").between(0, 120);
        var young = screenOut("young").text("Adults only.").askedIf(age.isLess(18));
        var same = text("same").text("Same page?");
        var next = text("next").text("Next page?");
        Questionnaire survey = questionnaire("screened")
                .page("one", age, young, same)
                .page("two", next)
                .build();

        assertThat(errors(survey, Map.of("age", Answer.number(12)))).isEmpty();
        assertThat(errors(survey, Map.of("age", Answer.number(12), "same", Answer.text("a"), "next", Answer.text("b"))))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(error -> assertThat(error).contains("even though it is not enabled"));
        assertThat(errors(survey, Map.of("age", Answer.number(18)))).isNotEmpty();
    }

    @Test
    void days_are_counted_from_when_the_expression_is_evaluated() throws Exception {
        var born = date("born").text("Born?");
        var beer = text("beer").text("Beer?").askedIf(born.isOnOrBefore(Period.ofYears(-18)));
        Questionnaire survey = questionnaire("today").page("all", born, beer).build();
        LocalDate eighteen = LocalDate.now().minusYears(18);

        assertThat(FhirQuestionnaires.write(survey).losses())
                .singleElement()
                .satisfies(loss -> assertThat(loss.code()).isEqualTo("today"));
        Answer words = Answer.text("so");
        assertThat(errors(survey, Map.of("born", Answer.date(eighteen.minusDays(9)), "beer", words)))
                .isEmpty();
        assertThat(errors(survey, Map.of("born", Answer.date(eighteen.plusDays(9)), "beer", words)))
                .hasSize(1);
    }

    @Test
    void a_quota_is_never_full_there() {
        var work = single("work").text("Work?").option(1, "Own").option(2, "Paid");
        var own = quota("own", 10, work.is(1));
        var full = screenOut("full").text("Enough.").askedIf(own.isFull());
        Exported exported = FhirQuestionnaires.write(
                questionnaire("quota").quota(own).page("all", work, full).build());

        assertThat(exported.losses()).singleElement().asString().contains("is never full there");
    }

    /** The validator refuses as many answers as the bound allows: it takes "at most" for "less than". */
    @Test
    void the_validator_takes_one_answer_fewer_than_the_most_allowed() throws Exception {
        var tools = multiple("tools")
                .text("Tools?")
                .option(1, "Pen")
                .option(2, "Saw")
                .option(3, "Lathe")
                .atMost(2);
        Questionnaire survey = questionnaire("most").page("all", tools).build();

        assertThat(errors(survey, Map.of("tools", Answer.codes(1)))).isEmpty();
        assertThat(errors(survey, Map.of("tools", Answer.codes(1, 2))))
                .singleElement()
                .asString()
                .contains("The maximum number of answers is 2 but this has 2 answers");
    }

    @Test
    void an_option_beside_a_number_disables_the_number() throws Exception {
        var hours = number("hours").text("Hours?").between(0, 80).dontKnow(98, "Don't know");
        Questionnaire survey = questionnaire("beside").page("all", hours).build();

        assertThat(errors(survey, Map.of("hours", Answer.leftOpen()))).hasSize(1);
        assertThat(errors(survey, Map.of("hours", Answer.number(3)))).isEmpty();
        assertThat(errors(survey, Map.of("hours", Answer.instead(98)))).isEmpty();
    }
}
