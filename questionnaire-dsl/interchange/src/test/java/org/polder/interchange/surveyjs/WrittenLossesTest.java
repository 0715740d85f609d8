package org.polder.interchange.surveyjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.multipleGrid;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.option;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polder.dsl.PagePart;
import org.polder.interchange.Exported;

/** What a form cannot hold is left out of it and said, as the guide's table of differences has it. */
class WrittenLossesTest {
    private static Exported written(PagePart... parts) {
        return SurveyJs.write(questionnaire("q")
                .version("1")
                .language("en")
                .page("all", parts)
                .build());
    }

    private static List<String> losses(Exported exported) {
        return exported.losses().stream().map(Object::toString).toList();
    }

    private static JsonNode element(Exported exported, int place) throws Exception {
        return new ObjectMapper().readTree(exported.document()).at("/pages/0/elements/" + place);
    }

    @Test
    void an_answer_to_confirm_when_empty_may_be_left_open() throws Exception {
        Exported exported = written(text("why").text("Why?").warnOnce());

        assertThat(losses(exported))
                .containsExactly("why: SurveyJS does not ask to confirm an empty answer: it may be left open there");
        assertThat(element(exported, 0).has("isRequired")).isFalse();
    }

    @Test
    void time_limits_and_sliders_are_left_out() throws Exception {
        Exported exported =
                written(number("hours").text("Hours?").between(0, 10).slider().timeLimit(Duration.ofSeconds(30)));

        assertThat(losses(exported))
                .containsExactlyInAnyOrder(
                        "hours: SurveyJS has no time limit of PT30S here",
                        "hours: SurveyJS's sliders always have a value: the number is typed instead");
        assertThat(element(exported, 0).get("inputType").textValue()).isEqualTo("number");
    }

    @Test
    void orders_other_than_shuffled_are_as_written() throws Exception {
        Exported exported = written(
                single("a").text("A?").option(1, "One").option(2, "Two").rotated(),
                single("b").text("B?").option(1, "One").option(2, "Two").shuffled());

        assertThat(losses(exported)).containsExactly("a: SurveyJS cannot order parts 'rotated': they stand as written");
        assertThat(element(exported, 0).has("choicesOrder")).isFalse();
        assertThat(element(exported, 1).get("choicesOrder").textValue()).isEqualTo("random");
    }

    @Test
    void columns_at_most_are_not_held_to() {
        Exported exported = written(multipleGrid("use")
                .text("Use?")
                .row(1, "Text")
                .scale(1, "Work")
                .scale(2, "Home")
                .atMost(1));

        assertThat(losses(exported)).containsExactly("use: SurveyJS lets more than 1 columns of a row be chosen");
    }

    @Test
    void a_number_beside_an_option_is_any_words() throws Exception {
        Exported exported = written(multiple("effect")
                .text("Effect?")
                .options(
                        option(1, "More, by").openNumber(0, 100),
                        option(2, "None").exclusive()));

        assertThat(losses(exported))
                .containsExactly(
                        "effect.1: SurveyJS takes any words beside an option, not only a number from 0 to 100");
        assertThat(element(exported, 0).at("/choices/0/showCommentArea").booleanValue())
                .isTrue();
    }

    @Test
    void rows_judged_in_some_way_are_all_named_in_a_text() throws Exception {
        var judged = grid("judged")
                .text("Judge")
                .row(1, "Speed")
                .row(2, "Price")
                .scale(1, "Worse")
                .scale(2, "Better");
        Exported exported = written(
                judged,
                text("why").text("What made {worse} worse?").fill("worse", judged.rowsJudged(List.of(1, 2), 1)));

        assertThat(losses(exported))
                .containsExactly("why: The text names the rows of 'judged' that were judged in some way; SurveyJS"
                        + " cannot list those, so it names all rows looked at");
        assertThat(element(exported, 1).get("title").textValue()).isEqualTo("What made Speed, Price worse?");
    }
}
