package org.polder.interchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.dsl.RandomRespondents;
import org.polder.genai2026.Genai2026;
import org.polder.interchange.Exported;
import org.polder.interview.Interview;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.response.Response;
import org.polder.response.Status;

/** Responses there and back. */
class FhirResponsesTest {
    private static final Questionnaire WORK = questionnaire("work")
            .page(
                    "all",
                    single("work")
                            .text("Work?")
                            .option(1, "Own")
                            .openOption(2, "Other")
                            .optional(),
                    number("hours")
                            .text("Hours?")
                            .between(0, 80)
                            .dontKnow(98, "Don't know")
                            .optional(),
                    text("why").text("Why?").optional())
            .build();

    @Property(tries = 60, seed = "20261127", shrinking = ShrinkingMode.OFF)
    void a_response_comes_back_as_it_was(@ForAll @LongRange(min = 0) long seed) {
        Questionnaire questionnaire = Genai2026.asFielded();
        Interview interview =
                RandomRespondents.of(questionnaire, seed).leavingOpen(0.2).interview(1);
        Map<ItemId, Answer> answers =
                new LinkedHashMap<>(interview.response("r1").answers());
        answers.putAll(interview.contactData());
        Response response = Response.of("r1", answers).status(Status.COMPLETE);
        Exported written = FhirResponses.write(questionnaire, response);
        FhirResponses.Result read =
                FhirResponses.read(questionnaire, interview.start(), "r1", "r.json", written.document());

        assertThat(written.losses()).isEmpty();
        assertThat(read.losses()).isEmpty();
        assertThat(read.response().answers()).isEqualTo(response.answers());
        assertThat(read.response().status()).contains(Status.COMPLETE);
    }

    private static FhirResponses.Result read(String status, String items) {
        return FhirResponses.read(
                WORK,
                Interview.start(WORK).start(),
                "r1",
                "r.json",
                "{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"" + status + "\",\"item\":[" + items + "]}");
    }

    private static String answer(String link, String value) {
        return "{\"linkId\":\"" + link + "\",\"answer\":[" + value + "]}";
    }

    @Test
    void what_is_complete_was_left_open_where_it_has_no_answer() {
        Response response = read("completed", answer("work", "{\"valueCoding\":{\"code\":\"1\"}}"))
                .response();

        assertThat(response.answer(ItemId.of("work"))).contains(Answer.code(1));
        assertThat(response.answer(ItemId.of("hours"))).contains(Answer.leftOpen());
    }

    @Test
    void what_is_in_progress_was_not_reached_where_it_is_absent() {
        Response response = read(
                        "in-progress", answer("work", "{\"valueCoding\":{\"code\":\"1\"}}") + ",{\"linkId\":\"hours\"}")
                .response();

        assertThat(response.answer(ItemId.of("hours"))).contains(Answer.leftOpen());
        assertThat(response.answer(ItemId.of("why"))).isEmpty();
        assertThat(response.status()).contains(Status.PARTIAL);
    }

    @Test
    void open_parts_and_options_beside_a_number_are_read() {
        Response response = read(
                        "completed",
                        answer("work", "{\"valueCoding\":{\"code\":\"2\"}}") + ","
                                + answer("work.2", "{\"valueString\":\"At sea\"}") + ","
                                + answer("hours.instead", "{\"valueCoding\":{\"code\":\"98\"}}"))
                .response();

        assertThat(response.answer(ItemId.of("work"))).contains(Answer.code(2, "At sea"));
        assertThat(response.answer(ItemId.of("hours"))).contains(Answer.instead(98));
    }

    @Test
    void what_is_not_understood_is_a_loss() {
        FhirResponses.Result read = read(
                "completed",
                answer("work", "{\"valueCoding\":{\"code\":\"7\"}}") + "," + answer("hours", "{\"valueString\":\"x\"}")
                        + "," + answer("nowhere", "{\"valueString\":\"x\"}"));

        assertThat(read.losses())
                .extracting(loss -> loss.code() + " " + loss.place().item().orElse(""))
                .containsExactlyInAnyOrder("value work", "value hours", "item ");
    }

    @Test
    void a_response_is_valid_to_the_validator() {
        Exported written = FhirResponses.write(
                WORK,
                Response.of(
                                "r1",
                                Map.of(
                                        ItemId.of("work"), Answer.code(2, "At sea"),
                                        ItemId.of("hours"), Answer.number(12),
                                        ItemId.of("why"), Answer.text("so")))
                        .status(Status.COMPLETE));

        assertThat(Hapi.errors(written.document())).isEmpty();
    }
}
