package org.polder.interchange.limesurvey;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polder.interchange.internal.HardenedXml;
import org.polder.interchange.internal.XmlElement;

/**
 * A survey file that runs: knows which questions and parts of them are relevant for answers as they stand in the
 * columns of a response. What is not relevant is empty to all equations.
 */
final class RunningSurvey {
    record Part(String code, String relevance) {}

    record Question(String code, String type, String relevance, String text, List<Part> parts, String validation) {}

    private final List<Question> questions;
    private final LocalDate today;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Boolean> relevance = new HashMap<>();

    RunningSurvey(String document, LocalDate today) {
        XmlElement root = HardenedXml.read("survey.lss", document);
        Map<String, String> texts = new HashMap<>();
        rows(root, "question_l10ns").forEach(row -> texts.putIfAbsent(cell(row, "qid"), cell(row, "question")));
        Map<String, String> validations = new HashMap<>();
        rows(root, "question_attributes").stream()
                .filter(row -> cell(row, "attribute").equals("em_validation_q"))
                .forEach(row -> validations.put(cell(row, "qid"), cell(row, "value")));
        List<XmlElement> parts = rows(root, "subquestions");
        this.questions = rows(root, "questions").stream()
                .map(row -> new Question(
                        cell(row, "title"),
                        cell(row, "type"),
                        cell(row, "relevance"),
                        texts.getOrDefault(cell(row, "qid"), ""),
                        parts.stream()
                                .filter(part -> cell(part, "parent_qid").equals(cell(row, "qid"))
                                        && cell(part, "scale_id").equals("0"))
                                .map(part -> new Part(cell(part, "title"), cell(part, "relevance")))
                                .toList(),
                        validations.getOrDefault(cell(row, "qid"), "1")))
                .toList();
        this.today = today;
    }

    static List<XmlElement> rows(XmlElement root, String table) {
        return root.child(table)
                .flatMap(found -> found.child("rows"))
                .map(rows -> rows.children("row"))
                .orElse(List.of());
    }

    static String cell(XmlElement row, String name) {
        return row.child(name).map(XmlElement::words).orElse("");
    }

    List<Question> questions() {
        return questions;
    }

    /** Takes answers by column, in place of all before, and works out what is relevant. */
    void answer(Map<String, String> cells) {
        values.clear();
        relevance.clear();
        cells.forEach((column, value) -> values.put(
                column.replace("[", "_").replace("]", ""),
                value.replace("&", "&amp;").replace("<", "&lt;")));
        for (Question question : questions) {
            boolean asked = holds(question.relevance());
            relevance.put(question.code(), asked);
            for (Part part : question.parts()) {
                relevance.put(question.code() + "_" + part.code(), asked && holds(part.relevance()));
            }
            if (question.type().equals("*") && question.text().startsWith("{")) {
                String equation = question.text().substring(1, question.text().length() - 1);
                values.put(question.code(), EquationReader.text(EquationReader.value(equation, this::variable, today)));
            }
        }
    }

    boolean holds(String equation) {
        return EquationReader.holds(equation, this::variable, today);
    }

    /** The questions that are relevant and whose answer does not meet what it must. */
    List<Question> invalid() {
        return questions.stream()
                .filter(question -> isRelevant(question.code()) && !holds(question.validation()))
                .toList();
    }

    boolean isRelevant(String variable) {
        return Optional.ofNullable(relevance.get(variable)).orElseThrow(() -> new AssertionError(variable));
    }

    private Object variable(String name) {
        int dot = name.indexOf('.');
        String variable = name.substring(0, dot);
        boolean relevant = relevant(variable);
        return switch (name.substring(dot + 1)) {
            case "relevanceStatus" -> relevant;
            case "NAOK" -> relevant ? values.getOrDefault(variable, "") : "";
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Override
    public String toString() {
        return questions.stream()
                .map(question -> question + ": " + relevance.get(question.code()))
                .collect(Collectors.joining("\n"));
    }

    /** A variable is as relevant as the longest part of its name of which that is known. */
    private boolean relevant(String variable) {
        for (String name = variable; ; name = name.substring(0, name.lastIndexOf('_'))) {
            Boolean known = relevance.get(name);
            if (known != null) {
                return known;
            }
            if (name.lastIndexOf('_') < 0) {
                throw new IllegalArgumentException(
                        "No variable " + variable + " yet in " + new LinkedHashMap<>(relevance));
            }
        }
    }
}
