package org.polder.interchange.surveyjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Survey.compute;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.quota;
import static org.polder.dsl.Survey.repeat;
import static org.polder.dsl.Survey.screenOut;
import static org.polder.dsl.Survey.text;

import org.junit.jupiter.api.Test;
import org.polder.condition.Expression;
import org.polder.interchange.Imported;
import org.polder.model.Block;
import org.polder.model.Computed;
import org.polder.model.Questionnaire;
import org.polder.problem.Problem;

/** Blocks, computed values and quotas, which a form carries though SurveyJS has no notion of them. */
class CarriedTest {
    private static Questionnaire survey() {
        var tools = multiple("tools").text("Which tools?").option(1, "Pens").option(2, "Brushes");
        var hours = number("hours").text("Hours with {each}?").between(0, 80).askedIf(tools.count(1, 2));
        var total = compute("total", tools.count().times(Expression.of(2))).text("Total");
        var full = quota("painters", 5, tools.contains(2));
        return questionnaire("q")
                .version("1")
                .language("en")
                .quota(full)
                .page(
                        "all",
                        tools,
                        repeat("uses").forEach(tools).label("each").ask(hours),
                        total,
                        screenOut("enough").text("We have enough painters.").askedIf(full.isFull()),
                        text("why").text("Why?").askedIf(total.isGreater(3)))
                .build();
    }

    @Test
    void they_come_back_as_they_were() {
        Questionnaire survey = survey();

        Imported imported = SurveyJs.read("form.json", SurveyJs.write(survey).document());

        assertThat(imported.losses()).isEmpty();
        Questionnaire back = imported.manuscript().questionnaire();
        assertThat(back.pages().get(0).elements().get(1))
                .isInstanceOf(Block.class)
                .isEqualTo(survey.pages().get(0).elements().get(1));
        assertThat(back.pages().get(0).elements().get(2))
                .isInstanceOf(Computed.class)
                .isEqualTo(survey.pages().get(0).elements().get(2));
        assertThat(back.quotas()).isEqualTo(survey.quotas());
        assertThat(back.items())
                .extracting(item -> item.id().value())
                .containsExactly("tools", "hours[1]", "hours[2]", "total", "enough", "why");
    }

    @Test
    void a_block_whose_questions_were_edited_is_read_question_by_question() {
        String form = SurveyJs.write(survey()).document();

        Imported imported = SurveyJs.read("form.json", form.replace("Hours with Pens?", "How long with pens?"));

        assertThat(imported.losses())
                .extracting(Problem::toString)
                .contains("form.json, uses: The questions or variables that stand for it were edited since the form was"
                        + " written: they are read one by one");
        assertThat(imported.manuscript().items())
                .extracting(item -> item.id().value())
                .contains("hours_1_", "hours_2_");
    }

    @Test
    void what_is_carried_and_cannot_be_read_is_a_loss() {
        String form = SurveyJs.write(survey()).document();

        Imported imported = SurveyJs.read("form.json", form.replace("\"forEach\"", "\"foreach\""));

        assertThat(imported.losses()).extracting(Problem::code).contains("carried");
        assertThat(imported.manuscript().items()).isNotEmpty();
    }
}
