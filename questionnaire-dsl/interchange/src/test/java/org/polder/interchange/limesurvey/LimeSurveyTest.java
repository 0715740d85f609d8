package org.polder.interchange.limesurvey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Logic.value;
import static org.polder.dsl.Survey.compute;
import static org.polder.dsl.Survey.date;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.ranking;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.genai2026.Genai2026;
import org.polder.interchange.Exported;
import org.polder.interchange.internal.HardenedXml;
import org.polder.interchange.internal.XmlElement;
import org.polder.model.Questionnaire;
import org.polder.problem.Problem;

/** Survey files as LimeSurvey's importer takes them, and equations worked by hand. */
class LimeSurveyTest {
    private static XmlElement root(Exported exported) {
        return HardenedXml.read("survey.lss", exported.document());
    }

    private static List<XmlElement> rows(XmlElement root, String table) {
        return RunningSurvey.rows(root, table);
    }

    private static Map<String, String> column(XmlElement root, String table, String key, String value) {
        Map<String, String> found = new LinkedHashMap<>();
        rows(root, table).forEach(row -> found.put(RunningSurvey.cell(row, key), RunningSurvey.cell(row, value)));
        return found;
    }

    private static Map<String, String> relevance(Questionnaire questionnaire) {
        return column(root(LimeSurvey.write(questionnaire)), "questions", "title", "relevance");
    }

    private static Map<String, String> attributes(Questionnaire questionnaire, String code) {
        XmlElement root = root(LimeSurvey.write(questionnaire));
        String id = column(root, "questions", "title", "qid").get(code);
        Map<String, String> attributes = new HashMap<>();
        rows(root, "question_attributes").stream()
                .filter(row -> RunningSurvey.cell(row, "qid").equals(id))
                .forEach(row -> attributes.put(RunningSurvey.cell(row, "attribute"), RunningSurvey.cell(row, "value")));
        return attributes;
    }

    @Test
    void conditions_say_what_a_missing_answer_means() {
        var work =
                single("work").text("Work?").option(1, "Paid").option(2, "Own").optional();
        var tools = multiple("tools")
                .text("Tools?")
                .option(1, "Pen")
                .option(2, "Saw")
                .optional();
        var hours = number("hours").text("Hours?").between(0, 168).askedIf(work.is(1));
        var judged = grid("judged")
                .text("How?")
                .row(1, "Pay")
                .scale(1, "Bad")
                .scale(2, "Good")
                .optional();
        var why = text("why").text("Why?").optional();
        Questionnaire survey = questionnaire("work")
                .page(
                        "all",
                        work,
                        tools,
                        hours,
                        judged,
                        why,
                        text("a").text("A?").askedIf(work.isNoneOf(1)),
                        text("b").text("B?").askedIf(tools.containsNoneOf(2)),
                        text("c").text("C?").askedIf(hours.isLess(5)),
                        text("d").text("D?").askedIf(hours.isLess(5).negate()),
                        text("e").text("E?").askedIf(judged.at(1).isAnyOf(2).negate()),
                        text("f").text("F?").askedIf(why.isBlank()),
                        text("g").text("G?").askedIf(why.matches("^a?b$")),
                        text("h").text("H?").askedIf(hours.asked().negate()),
                        text("i").text("I?").askedIf(tools.answered().negate()))
                .build();

        Map<String, String> relevance = relevance(survey);

        assertThat(relevance)
                .containsEntry("work", "1")
                .containsEntry("hours", "work.NAOK == \"1\"")
                .containsEntry("a", "!is_empty(work.NAOK) and !(work.NAOK == \"1\")")
                .containsEntry("b", "count(tools_1.NAOK, tools_2.NAOK) > 0 and !(!is_empty(tools_2.NAOK))")
                .containsEntry("c", "!is_empty(hours.NAOK) and hours.NAOK < 5")
                .containsEntry("d", "!is_empty(hours.NAOK) and hours.NAOK >= 5")
                .containsEntry("e", "!is_empty(judged_1.NAOK) and !(judged_1.NAOK == \"2\")")
                .containsEntry("f", "why.relevanceStatus and !(!is_empty(trim(why.NAOK)))")
                .containsEntry(
                        "g",
                        "!is_empty(trim(why.NAOK)) and regexMatch(\"/^a?b$(?![^!-~ ])/\","
                                + " htmlspecialchars_decode(str_replace(\"&#123;\", \"{\", str_replace(\"&#125;\","
                                + " \"}\", why.NAOK))))")
                .containsEntry("h", "!(hours.relevanceStatus)")
                .containsEntry("i", "!(count(tools_1.NAOK, tools_2.NAOK) > 0)");
    }

    @Test
    void kinds_of_question_have_the_types_and_themes_of_limesurvey() {
        Questionnaire survey = questionnaire("kinds")
                .page(
                        "all",
                        single("one").text("One?").option(1, "Yes").openOption(2, "Other"),
                        multiple("some").text("Some?").option(1, "Yes").openOption(2, "Other"),
                        ranking("order").text("Order?").option(1, "Yes").option(2, "No"),
                        number("count").text("Count?").between(0, 9),
                        date("day").text("Day?"),
                        text("short").text("Short?").atMost(20),
                        text("long").text("Long?").atMost(2000),
                        compute("made", value(1)).text("Made"),
                        grid("judged")
                                .text("How?")
                                .row(1, "Pay")
                                .scale(1, "Bad")
                                .scale(2, "Good"))
                .build();
        XmlElement root = root(LimeSurvey.write(survey));

        assertThat(column(root, "questions", "title", "type"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "one", "L", "some", "M", "order", "R", "count", "N", "day", "D", "short", "S", "long", "T",
                        "made", "*", "judged", "F"));
        assertThat(column(root, "questions", "title", "question_theme_name"))
                .containsEntry("one", "listradio")
                .containsEntry("judged", "arrays/array")
                .containsEntry("long", "longfreetext");
        assertThat(column(root, "questions", "title", "other"))
                .containsEntry("one", "Y")
                .containsEntry("some", "Y")
                .containsEntry("order", "N");
        assertThat(column(root, "questions", "title", "mandatory")).containsEntry("one", "Y");
        assertThat(attributes(survey, "count"))
                .containsEntry("min_num_value_n", "0")
                .containsEntry("max_num_value_n", "9")
                .containsEntry("num_value_int_only", "1");
        assertThat(attributes(survey, "one")).containsEntry("other_replace_text", "Other");
    }

    @Test
    void every_table_has_the_fields_that_the_importer_looks_for() {
        XmlElement root = root(LimeSurvey.write(Genai2026.asFielded()));

        assertThat(root.child("LimeSurveyDocType").orElseThrow().words()).isEqualTo("Survey");
        assertThat(root.child("languages").orElseThrow().children("language"))
                .extracting(XmlElement::words)
                .containsExactly("nl", "en");
        Map<String, Set<String>> needed = Map.of(
                "surveys", Set.of("sid", "language", "additional_languages"),
                "surveys_languagesettings", Set.of("surveyls_survey_id", "surveyls_language", "surveyls_title"),
                "groups", Set.of("gid", "sid", "group_order", "grelevance"),
                "group_l10ns", Set.of("gid", "group_name", "description", "language"),
                "questions", Set.of("qid", "parent_qid", "sid", "gid", "type", "title", "relevance", "scale_id"),
                "subquestions", Set.of("qid", "parent_qid", "sid", "gid", "type", "title", "relevance", "scale_id"),
                "question_l10ns", Set.of("qid", "question", "help", "language"),
                "answers", Set.of("aid", "qid", "code", "sortorder", "scale_id"),
                "answer_l10ns", Set.of("aid", "answer", "language"),
                "question_attributes", Set.of("qid", "attribute", "value", "language"));
        needed.forEach((table, fields) -> assertThat(rows(root, table))
                .as(table)
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.children()).extracting(XmlElement::name).containsAll(fields)));
    }

    @Property(tries = 200, seed = "20261127", shrinking = ShrinkingMode.OFF)
    void ids_belong_together_and_codes_are_as_limesurvey_wants_them(@ForAll @LongRange(min = 0) long seed) {
        XmlElement root = root(LimeSurvey.write(ArbitraryQuestionnaires.questionnaire(seed)));
        Map<String, String> titles = column(root, "questions", "qid", "title");

        assertThat(titles.values()).allMatch(title -> title.matches("[A-Za-z][A-Za-z0-9]{0,19}"));
        assertThat(titles.values().stream().map(String::toLowerCase)).doesNotHaveDuplicates();
        assertThat(titles.values()).doesNotContainAnyElementsOf(List.of("and", "or", "this", "LANG", "token"));
        assertThat(rows(root, "subquestions"))
                .allMatch(row -> titles.containsKey(RunningSurvey.cell(row, "parent_qid")))
                .allMatch(row -> RunningSurvey.cell(row, "title").matches("[A-Za-z0-9]{1,5}"));
        assertThat(rows(root, "answers"))
                .allMatch(row -> titles.containsKey(RunningSurvey.cell(row, "qid")))
                .allMatch(row -> RunningSurvey.cell(row, "code").matches("[A-Z0-9]{1,5}"));
        Map<String, String> answers = column(root, "answers", "aid", "code");
        assertThat(rows(root, "answer_l10ns")).allMatch(row -> answers.containsKey(RunningSurvey.cell(row, "aid")));
        Map<String, String> groups = column(root, "groups", "gid", "sid");
        assertThat(rows(root, "questions")).allMatch(row -> groups.containsKey(RunningSurvey.cell(row, "gid")));
    }

    @Test
    void names_that_cannot_be_question_codes_are_changed_and_told() {
        Questionnaire survey = questionnaire("names")
                .page(
                        "all",
                        text("and").text("A?"),
                        text("Q-1").text("B?"),
                        text("Q1").text("C?"),
                        text("a_name_of_more_than_twenty_letters").text("D?"))
                .build();

        Exported exported = LimeSurvey.write(survey);

        assertThat(column(root(exported), "questions", "title", "type").keySet())
                .containsExactly("andn2", "Q1n2", "Q1", "anameofmorethantwent");
        assertThat(exported.losses().stream().map(Problem::toString))
                .containsExactly(
                        "and: 'and' is called 'andn2' in LimeSurvey",
                        "Q-1: 'Q-1' is called 'Q1n2' in LimeSurvey",
                        "a_name_of_more_than_twenty_letters: 'a_name_of_more_than_twenty_letters' is called"
                                + " 'anameofmorethantwent' in LimeSurvey");
    }

    @Test
    void a_code_of_six_digits_becomes_five_letters_and_comes_back() {
        for (int code : List.of(1, 99_999, 100_000, 999_999)) {
            String answer = LimeCodes.answer(code);
            assertThat(answer).hasSizeLessThanOrEqualTo(5);
            assertThat(LimeCodes.code(answer)).contains(code);
        }
        assertThat(LimeCodes.answer(999_999)).isEqualTo("ZLFLR");
    }

    @Test
    void hostile_words_neither_leave_their_element_nor_become_expressions() {
        String hostile = "</question>]]><b>{Q1.shown}\\ \"&#123;' {{x}}"
                .replace("{", "{{")
                .replace("}", "}}");
        Questionnaire survey =
                questionnaire("words").page("all", text("Q1").text(hostile)).build();

        Exported exported = LimeSurvey.write(survey);

        String question =
                RunningSurvey.cell(rows(root(exported), "question_l10ns").get(0), "question");
        assertThat(question)
                .isEqualTo("&lt;/question&gt;]]&gt;&lt;b&gt;&#123;Q1.shown&#125;&#92; &quot;&amp;#123;' &#123;&#123;x"
                        + "&#125;&#125;")
                .doesNotContain("{");
    }

    @Test
    void what_limesurvey_has_no_notion_of_is_told() {
        var work = single("work")
                .text("Work?")
                .option(1, "Paid")
                .dontKnow(9, "Don't know")
                .rotated();
        Questionnaire survey = questionnaire("losses")
                .page(
                        "all",
                        work,
                        single("place")
                                .text("Place?")
                                .openOption(1, "Other")
                                .option(2, "Home")
                                .option(3, "Office")
                                .optionIf(3, work.is(1)),
                        number("hours")
                                .text("Hours?")
                                .between(0, 168)
                                .warn(own -> own.isAtMost(80), "Sure?")
                                .personal())
                .build();

        assertThat(LimeSurvey.write(survey).losses().stream().map(Problem::toString))
                .containsExactlyInAnyOrder(
                        "work: The order of 'work' is rotated: LimeSurvey shows it as written",
                        "work: 'work' has options that stand for a missing answer (9): LimeSurvey takes them for"
                                + " answers like any other",
                        "place: 'place' has options that not everyone is shown (3): LimeSurvey shows them to everyone,"
                                + " and refuses them to the others",
                        "place: Option 1 of 'place' is LimeSurvey's own \"other\", which stands behind all others"
                                + " there",
                        "hours: 'hours' has a check that a respondent may confirm: it is left out",
                        "hours: 'hours' is contact data: LimeSurvey keeps it with the other answers");
    }
}
