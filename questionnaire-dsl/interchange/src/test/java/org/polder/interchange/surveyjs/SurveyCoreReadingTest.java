package org.polder.interchange.surveyjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.interchange.Imported;
import org.polder.interview.PathTracer;
import org.polder.interview.Routing;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Start;

/** What an expression says as read, held against what survey-core makes of it, over random expressions and answers. */
@Tag("full")
class SurveyCoreReadingTest {
    private static final int TRIES = Math.max(20, Integer.getInteger("polder.tries", 200) / 15);
    private static final int NOTICES = 40;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final List<ObjectNode> tasks = new ArrayList<>();
    private final List<Set<String>> expected = new ArrayList<>();
    private final List<Set<String>> understood = new ArrayList<>();
    private int conditions;

    @Test
    void expressions_are_read_as_survey_core_evaluates_them() {
        for (int seed = 0; seed < TRIES; seed++) {
            prepare(new Random(seed));
        }
        List<JsonNode> outcomes = SurveyCore.run("interviews.mjs", tasks);

        for (int i = 0; i < tasks.size(); i++) {
            Set<String> shown = new HashSet<>();
            outcomes.get(i).get(1).forEach(name -> shown.add(name.textValue()));
            shown.retainAll(understood.get(i));
            assertThat(shown).as("%s", tasks.get(i)).isEqualTo(expected.get(i));
        }
        assertThat(conditions).isGreaterThan(TRIES * NOTICES * 3 / 4);
    }

    private void prepare(Random random) {
        ObjectNode form = form(random);
        Imported imported = SurveyJs.read("form", form.toString());
        Set<String> notices = new HashSet<>();
        imported.manuscript().items().forEach(item -> notices.add(item.id().value()));
        notices.removeIf(name -> !name.startsWith("x"));
        imported.losses().forEach(loss -> notices.remove(loss.place().item().orElse("")));
        conditions += notices.size();
        // Options that the form lacks keep the questionnaire from being sound, and are what the analyser looks for.
        if (!imported.manuscript().problems().isEmpty()) {
            return;
        }
        Questionnaire questionnaire = imported.manuscript().questionnaire();
        PathTracer tracer =
                PathTracer.of(Routing.of(questionnaire), Start.in(Language.EN).on(TODAY));
        for (int respondent = 0; respondent < 5; respondent++) {
            Map<ItemId, Answer> answers = new LinkedHashMap<>();
            ObjectNode task = JsonNodeFactory.instance.objectNode();
            task.set("form", form);
            task.put("today", TODAY.toString()).putObject("variables");
            task.putArray("steps").add(answers(random, answers));
            tracer.trace(answers);
            Set<String> asked = new HashSet<>();
            for (Item item : questionnaire.items()) {
                if (notices.contains(item.id().value()) && tracer.isAsked(item.id())) {
                    asked.add(item.id().value());
                }
            }
            tasks.add(task);
            understood.add(notices);
            expected.add(asked);
        }
    }

    private static ObjectNode form(Random random) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        ArrayNode elements = form.putArray("elements");
        question(elements, "radiogroup", "home")
                .putArray("choices")
                .add("house")
                .add("boat")
                .add("van");
        question(elements, "radiogroup", "other")
                .putArray("choices")
                .add("house")
                .add("boat")
                .add("van");
        question(elements, "checkbox", "pets").putArray("choices").add(1).add(2).add(3);
        question(elements, "text", "count")
                .put("inputType", "number")
                .put("min", 0)
                .put("max", 9);
        question(elements, "text", "number")
                .put("inputType", "number")
                .put("min", 0)
                .put("max", 9);
        question(elements, "text", "day").put("inputType", "date");
        question(elements, "comment", "words");
        question(elements, "boolean", "again");
        ObjectNode grid = question(elements, "matrix", "grid");
        grid.putArray("columns").add(1).add(2);
        grid.putArray("rows").add("food").add("sleep");
        question(elements, "ranking", "rank")
                .put("selectToRankEnabled", true)
                .putArray("choices")
                .add(1)
                .add(2)
                .add(3);
        for (int i = 0; i < NOTICES; i++) {
            question(elements, "html", "x" + i).put("html", "x").put("visibleIf", expression(random, 0));
        }
        return form;
    }

    private static ObjectNode question(ArrayNode elements, String type, String name) {
        return elements.addObject().put("type", type).put("name", name);
    }

    private static String expression(Random random, int depth) {
        int kind = depth > 2 ? 9 : random.nextInt(10);
        return switch (kind) {
            case 0, 1 -> expression(random, depth + 1) + " and " + expression(random, depth + 1);
            case 2 -> "(" + expression(random, depth + 1) + ") or " + expression(random, depth + 1);
            case 3 -> "!(" + expression(random, depth + 1) + ")";
            default -> leaf(random);
        };
    }

    private static String leaf(Random random) {
        String home = of(random, "'house'", "'boat'", "van");
        String number = of(random, "0", "1", "2", "2.5", "7");
        String comparison = of(random, "=", "!=", "<", "<=", ">", ">=", "<>", "==");
        return switch (random.nextInt(18)) {
            case 0, 1 -> "{home} " + of(random, "=", "!=", "<>") + " " + home;
            case 2 -> "{home} " + of(random, "anyof", "noneof") + " [" + home + ", 'boat']";
            case 3 ->
                of(random, "{home}", "{pets}", "{count}", "{words}", "{day}", "{again}", "{rank}", "{grid}")
                        + of(random, " empty", " notempty");
            case 4 -> "{home} = {other}";
            case 5, 6 -> "{pets} " + of(random, "contains", "notcontains") + " " + of(random, "1", "2", "3");
            case 7 -> "{pets} " + of(random, "anyof", "allof", "noneof", "=") + " [1, " + of(random, "2", "3") + "]";
            case 8 -> "{pets.length} " + comparison + " " + of(random, "0", "1", "2");
            case 9, 10 -> "{count} " + comparison + " " + number;
            case 11 -> number + " " + comparison + " {count}";
            case 12 -> "{count} " + of(random, "<", ">", "=", "!=") + " {number}";
            case 13 ->
                "{day} " + comparison + " "
                        + of(random, "'2026-03-01'", "'2026-02-27'", "today()", "dateAdd(today(), -2, 'days')");
            case 14 -> "{words} " + of(random, "=", "!=", "contains", "notcontains") + " " + of(random, "'a'", "'Ab'");
            case 15 -> of(random, "{again}", "{again} = true", "{again} = false", "!{again}", "{again} != true");
            case 16 -> "{grid.food} " + of(random, "= 1", "notempty", "anyof [1, 2]", "= 2");
            default -> "{rank[0]} = " + of(random, "1", "2", "3");
        };
    }

    private static String of(Random random, String... all) {
        return all[random.nextInt(all.length)];
    }

    /** Random answers, the same as values of the form and as answers of ours; many are missing. */
    private static ObjectNode answers(Random random, Map<ItemId, Answer> answers) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (String name :
                List.of("home", "other", "pets", "count", "number", "day", "words", "again", "grid", "rank")) {
            values.putNull(name);
            answers.put(ItemId.of(name), Answer.leftOpen());
        }
        for (String name : List.of("home", "other")) {
            if (random.nextInt(3) > 0) {
                int code = 1 + random.nextInt(3);
                values.put(name, List.of("house", "boat", "van").get(code - 1));
                answers.put(ItemId.of(name), Answer.code(code));
            }
        }
        for (String name : List.of("count", "number")) {
            if (random.nextInt(3) > 0) {
                BigDecimal number = List.of(
                                BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("2.5"), BigDecimal.valueOf(7))
                        .get(random.nextInt(4));
                values.put(name, number);
                answers.put(ItemId.of(name), Answer.number(number));
            }
        }
        if (random.nextInt(3) > 0) {
            List<Integer> pets = List.of(List.of(1), List.of(1, 2), List.of(3), List.of(1, 2, 3), List.of(1, 3))
                    .get(random.nextInt(5));
            pets.forEach(values.putArray("pets")::add);
            answers.put(ItemId.of("pets"), Answer.codes(pets.toArray(Integer[]::new)));
        }
        if (random.nextInt(3) > 0) {
            LocalDate day = TODAY.minusDays(random.nextInt(4));
            values.put("day", day.toString());
            answers.put(ItemId.of("day"), Answer.date(day));
        }
        if (random.nextInt(3) > 0) {
            String words = of(random, "a", "A", "ab", "cab", "c");
            values.put("words", words);
            answers.put(ItemId.of("words"), Answer.text(words));
        }
        if (random.nextInt(3) > 0) {
            boolean again = random.nextBoolean();
            values.put("again", again);
            answers.put(ItemId.of("again"), Answer.code(again ? 1 : 2));
        }
        if (random.nextInt(3) > 0) {
            int code = 1 + random.nextInt(2);
            boolean food = random.nextBoolean();
            values.putObject("grid").put(food ? "food" : "sleep", code);
            answers.put(ItemId.of("grid"), Answer.rows(Map.of(food ? 1 : 2, code)));
        }
        if (random.nextInt(3) > 0) {
            int first = 1 + random.nextInt(3);
            values.putArray("rank").add(first).add(first % 3 + 1);
            answers.put(ItemId.of("rank"), Answer.ranked(first, first % 3 + 1));
        }
        return values;
    }
}
