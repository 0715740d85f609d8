package org.polder.interchange.limesurvey;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polder.interchange.internal.XmlText;
import org.polder.name.Language;

/** Gathers the rows of LimeSurvey's tables, and writes them as a survey file. */
final class SurveyFile {
    /** The layout of the tables in LimeSurvey 6.0, from which later ones differ in nothing written here. */
    private static final String LAYOUT = "600";

    private final String surveyId;
    private final List<Language> languages;
    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    private int lastGroup;
    private int lastQuestion;
    private int lastAnswer;

    SurveyFile(String surveyId, List<Language> languages) {
        this.surveyId = surveyId;
        this.languages = languages;
        for (String table : List.of(
                "answers",
                "answer_l10ns",
                "groups",
                "group_l10ns",
                "questions",
                "subquestions",
                "question_l10ns",
                "question_attributes",
                "surveys",
                "surveys_languagesettings")) {
            tables.put(table, new ArrayList<>());
        }
    }

    private void row(String table, String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        tables.get(table).add(row);
    }

    void survey(String title) {
        String more =
                String.join(" ", languages.stream().skip(1).map(Language::tag).toList());
        row(
                "surveys",
                "sid",
                surveyId,
                "gsid",
                "1",
                "anonymized",
                "N",
                "format",
                "G",
                "template",
                "inherit",
                "language",
                languages.get(0).tag(),
                "additional_languages",
                more,
                "datestamp",
                "Y",
                "allowprev",
                "Y",
                "showwelcome",
                "N",
                "shownoanswer",
                "Y");
        for (Language language : languages) {
            row(
                    "surveys_languagesettings",
                    "surveyls_survey_id",
                    surveyId,
                    "surveyls_language",
                    language.tag(),
                    "surveyls_title",
                    title);
        }
    }

    void group(ImmutableMap<Language, String> title, List<LimeQuestion> questions) {
        String group = String.valueOf(++lastGroup);
        row("groups", "gid", group, "sid", surveyId, "group_order", group, "grelevance", "");
        title.forEach((language, words) ->
                row("group_l10ns", "gid", group, "group_name", words, "description", "", "language", language.tag()));
        for (int i = 0; i < questions.size(); i++) {
            question(group, i + 1, questions.get(i));
        }
    }

    private void question(String group, int order, LimeQuestion question) {
        String id = String.valueOf(++lastQuestion);
        entry("questions", id, "0", group, question, question.code(), question.relevance(), order, 0);
        texts(id, question.words(), question.help());
        for (LimeQuestion.Attribute attribute : question.attributes()) {
            row(
                    "question_attributes",
                    "qid",
                    id,
                    "attribute",
                    attribute.name(),
                    "value",
                    attribute.value(),
                    "language",
                    attribute.language());
        }
        for (int i = 0; i < question.answers().size(); i++) {
            answer(id, i + 1, question.answers().get(i));
        }
        for (int i = 0; i < question.parts().size(); i++) {
            LimeQuestion.Part part = question.parts().get(i);
            String own = String.valueOf(++lastQuestion);
            entry("subquestions", own, id, group, question, part.code(), part.relevance(), i + 1, part.scale());
            texts(own, part.words(), ImmutableMap.of());
        }
    }

    private void entry(
            String table,
            String id,
            String parent,
            String group,
            LimeQuestion question,
            String code,
            String relevance,
            int order,
            int scale) {
        boolean whole = table.equals("questions");
        row(
                table,
                "qid",
                id,
                "parent_qid",
                parent,
                "sid",
                surveyId,
                "gid",
                group,
                "type",
                question.kind().type(),
                "title",
                code,
                "other",
                whole && question.hasOther() ? "Y" : "N",
                "mandatory",
                whole ? question.mandatory() : "N",
                "encrypted",
                "N",
                "question_order",
                String.valueOf(order),
                "scale_id",
                String.valueOf(scale),
                "same_default",
                "0",
                "relevance",
                relevance,
                "question_theme_name",
                question.kind().theme());
    }

    private void texts(String id, Map<Language, String> words, Map<Language, String> help) {
        for (Language language : languages) {
            row(
                    "question_l10ns",
                    "qid",
                    id,
                    "question",
                    words.getOrDefault(language, ""),
                    "help",
                    help.getOrDefault(language, ""),
                    "language",
                    language.tag());
        }
    }

    private void answer(String question, int order, LimeQuestion.Part answer) {
        String id = String.valueOf(++lastAnswer);
        row(
                "answers",
                "aid",
                id,
                "qid",
                question,
                "code",
                answer.code(),
                "sortorder",
                String.valueOf(order),
                "assessment_value",
                "0",
                "scale_id",
                "0");
        answer.words()
                .forEach((language, words) ->
                        row("answer_l10ns", "aid", id, "answer", words, "language", language.tag()));
    }

    /** The file, empty tables left out. */
    String write() {
        XmlText xml = new XmlText().open("document");
        xml.leaf("LimeSurveyDocType", Map.of(), "Survey").leaf("DBVersion", Map.of(), LAYOUT);
        xml.open("languages");
        languages.forEach(language -> xml.leaf("language", Map.of(), XmlText.escaped(language.tag())));
        xml.close();
        tables.forEach((table, rows) -> {
            if (!rows.isEmpty()) {
                table(xml, table, rows);
            }
        });
        return xml.close().toString();
    }

    private static void table(XmlText xml, String table, List<Map<String, String>> rows) {
        xml.open(table).open("fields");
        rows.get(0).keySet().forEach(field -> xml.leaf("fieldname", Map.of(), field));
        xml.close().open("rows");
        for (Map<String, String> row : rows) {
            xml.open("row");
            row.forEach((field, value) -> xml.leaf(field, Map.of(), XmlText.escaped(value)));
            xml.close();
        }
        xml.close().close();
    }
}
