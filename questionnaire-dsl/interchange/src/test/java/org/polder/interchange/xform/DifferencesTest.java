package org.polder.interchange.xform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.interchange.Exported;
import org.polder.interview.Interview;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;

/** Where a form means something else than the questionnaire, and where it would if the export did not see to it. */
class DifferencesTest {
    private static String bind(Exported exported, String path) {
        return exported.document()
                .lines()
                .filter(line -> line.contains("<bind nodeset=\"" + path + "\""))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    @Test
    void a_negation_asks_whether_there_is_an_answer_at_all() {
        var tools = multiple("tools")
                .text("Tools?")
                .option(1, "Pen")
                .option(2, "Saw")
                .optional();
        var why =
                text("why").text("Why no pen?").askedIf(tools.containsNoneOf(1)).optional();
        Questionnaire survey = questionnaire("s").page("all", tools, why).build();
        Exported exported = XForms.write(survey);

        assertThat(bind(exported, "/data/why"))
                .contains("relevant=\"/data/tools != '' and not(selected(/data/tools, '1'))\"");
        RosaForm form = new RosaForm(exported.document());
        assertThat(form.isRelevant("/data/why")).isFalse();
        form.give(survey.item(ItemId.of("tools")).orElseThrow(), Answer.codes(2));
        assertThat(form.isRelevant("/data/why")).isTrue();
    }

    @Test
    void a_number_that_differs_must_be_there() {
        var hours = number("hours").text("Hours?").between(0, 80).optional();
        var why = text("why").text("Why?").askedIf(hours.isNot(40)).optional();
        Exported exported =
                XForms.write(questionnaire("s").page("all", hours, why).build());

        assertThat(bind(exported, "/data/why")).contains("relevant=\"/data/hours != '' and /data/hours != 40\"");
    }

    @Test
    void a_text_not_reached_is_blank_to_a_form() {
        var name = text("name").text("Name?").optional();
        var why = text("why").text("Why not?").askedIf(name.isBlank()).optional();
        Questionnaire survey = questionnaire("s").page("all", name, why).build();
        RosaForm form = new RosaForm(XForms.write(survey).document());
        Interview interview = Interview.start(survey);

        // Not reached is unknown here, and empty there.
        assertThat(interview.path()).doesNotContain(ItemId.of("why"));
        assertThat(form.isRelevant("/data/why")).isTrue();

        Interview open = interview.leaveOpen().orThrow();
        assertThat(open.path()).contains(ItemId.of("why"));
        Answer answer = Answer.text("Ann");
        form.give(survey.item(ItemId.of("name")).orElseThrow(), answer);
        assertThat(open.answer(name.answer("Ann")).orThrow().path()).doesNotContain(ItemId.of("why"));
        assertThat(form.isRelevant("/data/why")).isFalse();
    }

    @Test
    void an_option_shown_to_some_is_refused_to_the_others() {
        var child = single("child").text("Children?").option(1, "Yes").option(2, "No");
        var care = single("care")
                .text("Who cares?")
                .option(1, "School")
                .option(2, "Nobody")
                .optionIf(1, child.is(1))
                .optional();
        Questionnaire survey = questionnaire("s").page("all", child, care).build();
        Exported exported = XForms.write(survey);
        RosaForm form = new RosaForm(exported.document());

        assertThat(exported.losses().stream().map(loss -> loss.code())).containsExactly("conditional-option");
        form.give(survey.item(ItemId.of("child")).orElseThrow(), Answer.code(2));
        assertThat(form.give(survey.item(ItemId.of("care")).orElseThrow(), Answer.code(1)))
                .isFalse();
        form.give(survey.item(ItemId.of("child")).orElseThrow(), Answer.code(1));
        assertThat(form.give(survey.item(ItemId.of("care")).orElseThrow(), Answer.code(1)))
                .isTrue();
    }

    @Test
    void words_with_marks_of_every_kind_come_through() {
        var name = text("name").text("Name?").optional();
        var tea = single("tea")
                .text("It's \"<b>&\" {x}".replace("{x}", "{{x}}"))
                .textIf(name.answered(), "It's \"<b>&\" too")
                .option(1, "1 < 2 & 'so'")
                .option(2, "No");
        Questionnaire survey = questionnaire("s").page("all", name, tea).build();

        Questionnaire read =
                XForms.read("s", XForms.write(survey).document()).manuscript().questionnaire();

        Interview interview = Interview.start(read).leaveOpen().orThrow();
        assertThat(interview.current().orElseThrow().text()).isEqualTo("It's \"<b>&\" {x}");
        assertThat(interview.current().orElseThrow().choices().get(0).label()).isEqualTo("1 < 2 & 'so'");
        assertThat(Interview.start(read)
                        .answer(ItemId.of("name"), Answer.text("Ann"))
                        .orThrow()
                        .current()
                        .orElseThrow()
                        .text())
                .isEqualTo("It's \"<b>&\" too");
    }
}
