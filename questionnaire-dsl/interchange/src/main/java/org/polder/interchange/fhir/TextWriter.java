package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.polder.interchange.internal.HardenedJson;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.Fill;
import org.polder.text.Text;
import org.polder.text.Variant;
import org.polder.text.Wording;

/**
 * Writes texts: in the first language, with the translation extension for the others. What varies by respondent stands
 * in extensions of our own.
 */
final class TextWriter {
    /** What stands in the place of a blank. */
    static final String BLANK = "…";

    private final Ground ground;
    private final Questionnaire questionnaire;
    private final Gate gate;

    TextWriter(Ground ground, Gate gate) {
        this.ground = ground;
        this.questionnaire = ground.questionnaire();
        this.gate = gate;
    }

    /** Puts a text into a property of an element. */
    void put(ObjectNode element, String property, Text text, String user) {
        TextKey shown = text.otherwise().orElseGet(() -> text.keys().findFirst().orElseThrow());
        put(element, property, shown, text, user);
        if (!text.variants().isEmpty()) {
            ObjectNode aside = aside(element, property);
            for (Variant variant : text.variants()) {
                ObjectNode extension = Extensions.add(aside, Urls.own("text-variant"));
                gate.text(ground.holds(variant.condition(), user), user)
                        .ifPresent(when -> Extensions.expression(Extensions.add(extension, "condition"), when));
                put(Extensions.add(extension, "text"), "valueString", variant.key(), text, user);
            }
            if (text.otherwise().isEmpty()) {
                Extensions.add(aside, Urls.own("text-only-variants")).put("valueBoolean", true);
            }
            varied(aside, text, shown, user);
        }
    }

    /** Says in FHIRPath which wording a respondent reads, in the first language. */
    private void varied(ObjectNode aside, Text text, TextKey shown, String user) {
        Language first = questionnaire.languages().get(0);
        String last =
                text.otherwise().map(key -> Answers.words(plain(first, key))).orElse("{}");
        long size = 0;
        for (Variant variant : text.variants().reverse()) {
            Formula when = ground.holds(variant.condition(), user);
            size += when.size();
            if (size <= Gate.MOST_TESTS) {
                last = "iif(" + when.text() + ", " + Answers.words(plain(first, variant.key())) + ", " + last + ")";
            }
        }
        if (size <= Gate.MOST_TESTS) {
            Extensions.expression(Extensions.add(aside, Urls.EXPRESSION), last);
        }
        ground.losses()
                .add(
                        "text-variants",
                        user,
                        "A text that differs by respondent is the same there for who reads it in another language than '"
                                + first + "' or with a tool that does not compute texts: \""
                                + HardenedJson.cut(plain(first, shown)) + "\"");
    }

    private static ObjectNode aside(ObjectNode element, String property) {
        return element.has("_" + property)
                ? (ObjectNode) element.get("_" + property)
                : element.putObject("_" + property);
    }

    private void put(ObjectNode element, String property, TextKey key, Text text, String user) {
        List<Language> languages = questionnaire.languages();
        // A text without a character is not allowed there.
        String first = plain(languages.get(0), key);
        element.put(property, first.isBlank() ? BLANK : first);
        for (Language language : languages.subList(1, languages.size())) {
            String plain = plain(language, key);
            ObjectNode translation = Extensions.add(aside(element, property), Urls.TRANSLATION);
            Extensions.add(translation, "lang").put("valueCode", language.tag());
            Extensions.add(translation, "content").put("valueString", plain.isBlank() ? BLANK : plain);
        }
        for (Language language : languages) {
            Wording wording = questionnaire.wording(language, key);
            if (!wording.blanks().isEmpty()) {
                blanks(aside(element, property), language, wording, text, user);
            }
        }
    }

    private String plain(Language language, TextKey key) {
        return questionnaire.wording(language, key).fill(blank -> BLANK);
    }

    private void blanks(ObjectNode aside, Language language, Wording wording, Text text, String user) {
        ground.losses()
                .add("fill", user, "A blank in a text, filled in from answers here, reads '" + BLANK + "' there");
        ObjectNode pattern = Extensions.add(aside, Urls.own("wording"));
        Extensions.add(pattern, "lang").put("valueCode", language.tag());
        Extensions.add(pattern, "content").put("valueString", wording.pattern());
        for (String blank : wording.blanks()) {
            Fill fill = text.fills().get(blank);
            if (fill != null) {
                ObjectNode extension = Extensions.add(pattern, "fill");
                Extensions.add(extension, "blank").put("valueString", blank);
                fill.accept(new FillWriter(extension));
            }
        }
    }

    private record FillWriter(ObjectNode extension) implements Fill.Visitor<ObjectNode> {
        private ObjectNode kind(String kind, Fill fill) {
            Extensions.add(extension, "kind").put("valueCode", kind);
            Extensions.add(extension, "item").put("valueString", Links.of(fill.source()));
            return extension;
        }

        @Override
        public ObjectNode answerWords(Fill.AnswerWords fill) {
            return kind("answer", fill);
        }

        @Override
        public ObjectNode rowsJudged(Fill.RowsJudged fill) {
            kind("rows-judged", fill);
            fill.rows().forEach(row -> Extensions.add(extension, "row").put("valueInteger", row));
            fill.codes().forEach(code -> Extensions.add(extension, "code").put("valueInteger", code));
            return extension;
        }

        @Override
        public ObjectNode rowName(Fill.RowName fill) {
            Extensions.add(extension, "row").put("valueInteger", fill.row());
            return kind("row-name", fill);
        }

        @Override
        public ObjectNode optionLabel(Fill.OptionLabel fill) {
            Extensions.add(extension, "code").put("valueInteger", fill.code());
            return kind("option", fill);
        }
    }
}
