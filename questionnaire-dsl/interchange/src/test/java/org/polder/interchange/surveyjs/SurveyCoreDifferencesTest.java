package org.polder.interchange.surveyjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Survey.compute;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.condition.Expression;
import org.polder.interview.Interview;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;

/** What SurveyJS does otherwise than the engine, as the guide's table of differences says. */
@Tag("full")
class SurveyCoreDifferencesTest {
    private static SurveyCore core;

    @BeforeAll
    static void install() {
        core = SurveyCore.in(Path.of("target", "survey-core-differences"));
    }

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
        JsonNode outcome = core.run("interviews.mjs", List.of(task)).get(0);
        List<String> theirs = new ArrayList<>();
        outcome.get(replies.length).forEach(name -> theirs.add(name.textValue()));
        return new Both(interview.path().stream().map(ItemId::value).toList(), theirs);
    }
}
