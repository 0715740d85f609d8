package org.polder.interchange.limesurvey;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polder.name.Language;

/** One question on its way into a survey file. */
final class LimeQuestion {
    /** The kinds of question, as LimeSurvey calls them. */
    enum Kind {
        LIST("L", "listradio"),
        MULTIPLE("M", "multiplechoice"),
        RANKING("R", "ranking"),
        ARRAY("F", "arrays/array"),
        CHECKBOXES(":", "arrays/multiflexi"),
        NUMBER("N", "numerical"),
        DATE("D", "date"),
        SHORT("S", "shortfreetext"),
        LONG("T", "longfreetext"),
        DISPLAY("X", "boilerplate"),
        EQUATION("*", "equation");

        private final String type;
        private final String theme;

        Kind(String type, String theme) {
            this.type = type;
            this.theme = theme;
        }

        String type() {
            return type;
        }

        String theme() {
            return theme;
        }
    }

    /** A part of a question or one of its answers; parts of a second scale are columns. */
    record Part(String code, int scale, String relevance, ImmutableMap<Language, String> words) {}

    /** What an attribute says; for all languages when the language is empty. */
    record Attribute(String name, String value, String language) {}

    private final Kind kind;
    private final String code;
    private final List<String> relevance = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Part> answers = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<String> validations = new ArrayList<>();
    private final Map<Language, List<String>> tips = new LinkedHashMap<>();
    private ImmutableMap<Language, String> words = ImmutableMap.of();
    private ImmutableMap<Language, String> help = ImmutableMap.of();
    private String mandatory = "N";
    private boolean other;

    LimeQuestion(Kind kind, String code) {
        this.kind = kind;
        this.code = code;
    }

    Kind kind() {
        return kind;
    }

    String code() {
        return code;
    }

    LimeQuestion relevantIf(String condition) {
        relevance.add(condition);
        return this;
    }

    String relevance() {
        return Script.all(relevance);
    }

    LimeQuestion words(ImmutableMap<Language, String> changed) {
        words = changed;
        return this;
    }

    ImmutableMap<Language, String> words() {
        return words;
    }

    LimeQuestion help(ImmutableMap<Language, String> changed) {
        help = changed;
        return this;
    }

    ImmutableMap<Language, String> help() {
        return help;
    }

    /** Y, N, or S for a question that asks again once. */
    LimeQuestion mandatory(String changed) {
        mandatory = changed;
        return this;
    }

    String mandatory() {
        return mandatory;
    }

    /** Gives the question LimeSurvey's own open-ended answer. */
    LimeQuestion other(ImmutableMap<Language, String> label) {
        other = true;
        return attribute("other_replace_text", label);
    }

    boolean hasOther() {
        return other;
    }

    LimeQuestion part(String partCode, int scale, String condition, ImmutableMap<Language, String> label) {
        parts.add(new Part(partCode, scale, condition, label));
        return this;
    }

    List<Part> parts() {
        return parts;
    }

    LimeQuestion answer(String answerCode, ImmutableMap<Language, String> label) {
        answers.add(new Part(answerCode, 0, Script.TRUE, label));
        return this;
    }

    List<Part> answers() {
        return answers;
    }

    LimeQuestion attribute(String name, String value) {
        attributes.add(new Attribute(name, value, ""));
        return this;
    }

    private LimeQuestion attribute(String name, Map<Language, String> values) {
        values.forEach((language, value) -> attributes.add(new Attribute(name, value, language.tag())));
        return this;
    }

    /** Adds what an answer must meet. */
    LimeQuestion valid(String equation) {
        validations.add(equation);
        return this;
    }

    /** Adds words that say what an answer must meet. */
    LimeQuestion tip(ImmutableMap<Language, String> message) {
        message.forEach((language, text) ->
                tips.computeIfAbsent(language, any -> new ArrayList<>()).add(text));
        return this;
    }

    /** All attributes, the equation that answers must meet among them. */
    List<Attribute> attributes() {
        String equation = Script.all(validations);
        if (equation.equals(Script.TRUE)) {
            return attributes;
        }
        return Stream.of(
                        attributes.stream(),
                        Stream.of(new Attribute("em_validation_q", equation, "")),
                        tips.entrySet().stream()
                                .map(entry -> new Attribute(
                                        "em_validation_q_tip",
                                        String.join("<br />", entry.getValue()),
                                        entry.getKey().tag())))
                .flatMap(all -> all)
                .collect(Collectors.toList());
    }
}
