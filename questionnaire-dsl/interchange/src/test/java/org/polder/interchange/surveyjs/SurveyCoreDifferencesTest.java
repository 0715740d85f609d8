package org.polder.interchange.surveyjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Survey.compute;
import static org.polder.dsl.Survey.date;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.ranking;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.condition.Expression;
import org.polder.dsl.PagePart;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Start;

/** What SurveyJS does otherwise than the engine, as the guide's table of differences says. */
@Tag("full")
class SurveyCoreDifferencesTest {
    @Test
    void a_question_not_reached_is_one_left_open() throws Exception {
        var why = text("why").text("Why?").optional();
        var silent = text("silent").text("Why not?").askedIf(why.isBlank());
        Questionnaire questionnaire = questionnaire("q")
                .version("1")
                .language("en")
                .page("all", why, silent)
                .build();

        Both before = run(questionnaire);
        assertThat(before.ours()).containsExactly("why");
        assertThat(before.theirs()).containsExactly("why", "silent");

        Both after = run(questionnaire, new Reply(why.id(), Answer.leftOpen()));
        assertThat(after.ours()).isEqualTo(after.theirs()).containsExactly("why", "silent");
    }

    @Test
    void a_pattern_is_never_met() throws Exception {
        var code = text("code").text("Code?");
        var digits = text("digits").text("Why digits?").askedIf(code.matches("^[0-9]+$"));
        var others = text("others")
                .text("Why letters?")
                .askedIf(code.matches("^[0-9]+$").negate());
        Questionnaire questionnaire = questionnaire("q")
                .version("1")
                .language("en")
                .page("all", code, digits, others)
                .build();

        Both both = run(questionnaire, code.answer("42"));

        assertThat(both.ours()).containsExactly("code", "digits");
        assertThat(both.theirs()).containsExactly("code");
    }

    @Test
    void quotients_have_sixteen_digits() throws Exception {
        var hours = number("hours").text("Hours?").between(0, 100);
        Expression value = new Expression.ValueOf(hours.id());
        var third = compute("third", value.dividedBy(Expression.of(3)).times(Expression.of(3)))
                .text("Third");
        var whole = text("whole").text("Whole?").askedIf(third.is(1));
        Questionnaire questionnaire = questionnaire("q")
                .version("1")
                .language("en")
                .page("all", hours, third, whole)
                .build();

        Both both = run(questionnaire, hours.answer(1));

        // With 34 digits a third times three is 0.999…, with 16 it is rounded to 1.
        assertThat(both.ours()).containsExactly("hours", "third");
        assertThat(both.theirs()).containsExactly("hours", "whole");
    }

    @Test
    void blank_words_are_an_answer_there() throws Exception {
        var why = text("why").text("Why?").optional();
        var silent = text("silent").text("Why not?").askedIf(why.isBlank());
        Questionnaire questionnaire = written("q", why, silent);

        Interview interview = Interview.start(questionnaire);
        assertThat(interview.answer(why.id(), Answer.text("  ")).accepted()).isFalse();
        assertThat(interview.leaveOpen().orThrow().path()).containsExactly(why.id(), silent.id());
        assertThat(theirs(questionnaire, "{\"why\": \"  \"}")).containsExactly("why");
    }

    @Test
    void kept_answers_count_there_unless_the_form_asks_whether_the_question_is_asked() throws Exception {
        var work = single("work").text("Work?").option(1, "Own").option(2, "Employed");
        var boss = single("boss").text("Boss?").option(1, "Yes").option(2, "No").askedIf(work.is(2));
        var why = text("why").text("Why?").askedIf(boss.is(1));
        String answers = "{\"work\": 2, \"boss\": 1}";

        String plain = """
                {"elements": [
                  {"type": "radiogroup", "name": "work", "choices": [1, 2]},
                  {"type": "radiogroup", "name": "boss", "choices": [1, 2], "visibleIf": "{work} = 2"},
                  {"type": "comment", "name": "why", "visibleIf": "{boss} = 1"}]}
                """;
        assertThat(theirs(plain, answers, "{\"work\": 1}")).containsExactly("work", "why");
        assertThat(theirs(written("q", work, boss, why), answers, "{\"work\": 1}"))
                .containsExactly("work");
    }

    @Test
    void the_cells_of_a_matrix_that_was_emptied_go_on_counting_there() throws Exception {
        var judged = grid("judged")
                .text("Judge")
                .row(1, "Food")
                .scale(1, "Bad")
                .scale(2, "Good")
                .optional();
        var why = text("why").text("Why?").askedIf(judged.at(1).is(1));

        String plain = """
                {"elements": [
                  {"type": "matrix", "name": "judged", "columns": [1, 2], "rows": [1]},
                  {"type": "comment", "name": "why", "visibleIf": "{judged.1} = 1"}]}
                """;
        String filled = "{\"judged\": {\"1\": 1}}";
        assertThat(theirs(plain, filled, "{\"judged\": null}")).containsExactly("judged", "why");
        assertThat(theirs(written("q", judged, why), filled, "{\"judged\": null}"))
                .containsExactly("judged");
    }

    @Test
    void places_of_a_ranking_with_options_that_differ_are_never_met() throws Exception {
        var work = single("work").text("Work?").option(1, "Own").option(2, "Employed");
        var best = ranking("best")
                .text("Best?")
                .option(1, "Pay")
                .option(2, "Colleagues")
                .optionIf(2, work.is(2))
                .top(1, 2);
        var why = text("why").text("Why?").askedIf(best.ranks(1).first());
        Questionnaire questionnaire = written("q", work, best, why);

        Both both = run(questionnaire, work.answer(2), best.answer(1, 2));

        assertThat(both.ours()).containsExactly("work", "best", "why");
        assertThat(both.theirs()).containsExactly("work", "best");
    }

    @Test
    void days_count_from_when_the_form_is_open_there() throws Exception {
        var born = date("born").text("Born?");
        var adult = text("adult").text("Vote?").askedIf(born.isOnOrBefore(Period.ofYears(-18)));
        Questionnaire questionnaire = written("q", born, adult);
        Interview interview = Interview.start(
                        Routing.of(questionnaire), Start.in(Language.EN).on(LocalDate.of(2026, 2, 28)))
                .answer(born.answer(LocalDate.of(2008, 3, 1)))
                .orThrow();

        // The form is open on 1 March, the day after the interview began.
        assertThat(interview.path()).containsExactly(born.id());
        assertThat(theirs(questionnaire, "{\"born\": \"2008-03-01\"}")).containsExactly("born", "adult");
    }

    @Test
    void contact_data_that_is_kept_elsewhere_is_no_answer_there() throws Exception {
        var mail = text("mail").text("E-mail?").personal();
        var thanks = text("thanks").text("Anything else?").askedIf(mail.answered());
        Questionnaire questionnaire = written("q", mail, thanks);
        Interview interview = Interview.start(questionnaire)
                .answer(mail.id(), Answer.withheld())
                .orThrow();

        assertThat(interview.path()).containsExactly(mail.id(), thanks.id());
        assertThat(theirs(
                        questionnaire,
                        SurveyJsResults.write(questionnaire, interview.response("r1"))
                                .document()))
                .containsExactly("mail");
    }

    private static Questionnaire written(String id, PagePart... parts) {
        return questionnaire(id).version("1").language("en").page("all", parts).build();
    }

    /** What survey-core shows at last of a form on 1 March 2026, after each of some values. */
    private static List<String> theirs(Questionnaire questionnaire, String... values) throws IOException {
        return theirs(SurveyJs.write(questionnaire).document(), values);
    }

    private static List<String> theirs(String form, String... values) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode task = mapper.createObjectNode();
        task.set("form", mapper.readTree(form));
        task.put("today", "2026-03-01").putObject("variables");
        ArrayNode steps = task.putArray("steps");
        for (String value : values) {
            steps.add(mapper.readTree(value));
        }
        List<String> names = new ArrayList<>();
        SurveyCore.run("interviews.mjs", List.of(task))
                .get(0)
                .get(values.length)
                .forEach(name -> names.add(name.textValue()));
        return names;
    }

    private record Both(List<String> ours, List<String> theirs) {}

    private static Both run(Questionnaire questionnaire, Reply... replies) throws IOException {
        Names names = new Names(questionnaire);
        ObjectNode task = JsonNodeFactory.instance.objectNode();
        task.set(
                "form",
                new ObjectMapper().readTree(SurveyJs.write(questionnaire).document()));
        task.put("today", "2026-03-01").putObject("variables");
        ArrayNode steps = task.putArray("steps");
        Interview interview = Interview.start(questionnaire);
        for (Reply reply : replies) {
            interview = interview.answer(reply).orThrow();
            ObjectNode values = steps.addObject();
            Item item = questionnaire.item(reply.question()).orElseThrow();
            reply.answer().accept(new AnswerWriter(item, names)).forEach(values::set);
        }
        JsonNode outcome = SurveyCore.run("interviews.mjs", List.of(task)).get(0);
        List<String> theirs = new ArrayList<>();
        outcome.get(replies.length).forEach(name -> theirs.add(name.textValue()));
        return new Both(interview.path().stream().map(ItemId::value).toList(), theirs);
    }
}
