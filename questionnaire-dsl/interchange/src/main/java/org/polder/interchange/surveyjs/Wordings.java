package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.model.Rowed;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.Fill;
import org.polder.text.Text;
import org.polder.text.Variant;

/**
 * Writes texts as localizable strings. A text with variants is made by a variable for each language, since a title has
 * one wording only.
 */
final class Wordings {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Presence presence;
    private final Questionnaire questionnaire;
    private final ArrayNode variables;
    private final Set<String> written = new HashSet<>();

    Wordings(Presence presence, ArrayNode variables) {
        this.presence = presence;
        this.questionnaire = presence.questionnaire();
        this.variables = variables;
    }

    /** Writes a text that belongs to an item, option, row or page. */
    JsonNode of(Text text, String user) {
        return localized(language -> text.variants().isEmpty()
                ? filled(text.otherwise().orElseThrow(), text, language, user)
                : "{" + variable(text, language, user) + "}");
    }

    /** Writes words in every language; SurveyJS takes "default" for English, and shows it to who asks for English. */
    JsonNode localized(Function<Language, String> words) {
        List<Language> languages = questionnaire.languages();
        if (languages.size() == 1) {
            return JSON.textNode(words.apply(languages.get(0)));
        }
        ObjectNode all = JSON.objectNode();
        all.put("default", words.apply(languages.contains(Language.EN) ? Language.EN : languages.get(0)));
        languages.forEach(language -> all.put(language.tag(), words.apply(language)));
        return all;
    }

    private String filled(TextKey key, Text text, Language language, String user) {
        return questionnaire.wording(language, key).fill(blank -> {
            Fill fill = text.fills().get(blank);
            return fill == null ? "{" + blank + "}" : fill.accept(new Words(language, user));
        });
    }

    private String variable(Text text, Language language, String user) {
        String first = text.keys().findFirst().orElseThrow().value();
        String name = presence.names().other("text_" + first.replaceAll("[^A-Za-z0-9_-]", "-") + "_" + language);
        Term term =
                text.otherwise().map(key -> sentence(key, text, language, user)).orElse(new Term.Words(""));
        for (Variant variant : text.variants().reverse()) {
            term = Term.call(
                    "iif",
                    presence.holds(variant.condition(), user),
                    sentence(variant.key(), text, language, user),
                    term);
        }
        // Several texts may share a wording.
        if (!written.add(name)) {
            return name;
        }
        variables.addObject().put("name", name).put("expression", term.text());
        return name;
    }

    /** A wording as words and values joined, since what stands in a variable is not filled in again. */
    private Term sentence(TextKey key, Text text, Language language, String user) {
        // No wording holds the separator, which no keyboard gives.
        String marked = questionnaire.wording(language, key).fill(blank -> "\u0000" + blank + "\u0000");
        String[] parts = marked.split("\u0000", -1);
        Term whole = null;
        for (int i = 0; i < parts.length; i++) {
            Fill fill = i % 2 == 1 ? text.fills().get(parts[i]) : null;
            if (i % 2 == 0 && parts[i].isEmpty() && (whole != null || i + 1 < parts.length)) {
                continue;
            }
            Term part = fill == null ? words(parts[i], user) : fill.accept(new Value(language, user));
            whole = whole == null ? part : whole.is("+", part);
        }
        return whole == null ? new Term.Words("") : whole;
    }

    private Term words(String plain, String user) {
        if (plain.indexOf('\\') >= 0) {
            presence.losses()
                    .add(
                            "backslash",
                            user,
                            "A text that differs by respondent has a backslash, which SurveyJS cannot write within an"
                                    + " expression: it becomes a slash");
        }
        return new Term.Words(plain);
    }

    private String label(Text label, Language language, String user) {
        if (!label.variants().isEmpty()) {
            presence.losses()
                    .add(
                            "label-variants",
                            user,
                            "The text uses the label of an option or row that differs by respondent: everyone reads"
                                    + " the first wording");
        }
        TextKey key = label.otherwise().orElseGet(() -> label.keys().findFirst().orElseThrow());
        return questionnaire.wording(language, key).fill(blank -> "…");
    }

    private String rows(Fill.RowsJudged fill, Language language, String user) {
        presence.losses()
                .add(
                        "rows-judged",
                        user,
                        "The text names the rows of '" + fill.source()
                                + "' that were judged in some way; SurveyJS cannot list those, so it names all rows"
                                + " looked at");
        Rowed grid = (Rowed) presence.item(fill.source());
        return String.join(
                ", ",
                fill.rows().stream()
                        .flatMap(row -> grid.row(row).stream())
                        .map(row -> row.label()
                                .text()
                                .map(text -> label(text, language, user))
                                .orElse("…"))
                        .toList());
    }

    private String option(Fill.OptionLabel fill, Language language, String user) {
        Item item = presence.item(fill.source());
        return item.options().stream()
                .filter(option -> option.code() == fill.code())
                .findFirst()
                .map(option -> label(option.text(), language, user))
                .orElse("…");
    }

    /** What stands for a fill within a title. */
    private final class Words implements Fill.Visitor<String> {
        private final Language language;
        private final String user;

        Words(Language language, String user) {
            this.language = language;
            this.user = user;
        }

        @Override
        public String answerWords(Fill.AnswerWords fill) {
            return "{" + presence.names().of(fill.source()) + "}";
        }

        @Override
        public String rowsJudged(Fill.RowsJudged fill) {
            return rows(fill, language, user);
        }

        @Override
        public String rowName(Fill.RowName fill) {
            return "{" + presence.names().row(fill.source(), fill.row()) + "}";
        }

        @Override
        public String optionLabel(Fill.OptionLabel fill) {
            return option(fill, language, user);
        }
    }

    /** What stands for a fill within an expression. */
    private final class Value implements Fill.Visitor<Term> {
        private final Language language;
        private final String user;

        Value(Language language, String user) {
            this.language = language;
            this.user = user;
        }

        @Override
        public Term answerWords(Fill.AnswerWords fill) {
            return Term.call("displayValue", new Term.Words(presence.names().of(fill.source())));
        }

        @Override
        public Term rowsJudged(Fill.RowsJudged fill) {
            return words(rows(fill, language, user), user);
        }

        @Override
        public Term rowName(Fill.RowName fill) {
            return new Term.Name(presence.names().row(fill.source(), fill.row()));
        }

        @Override
        public Term optionLabel(Fill.OptionLabel fill) {
            return words(option(fill, language, user), user);
        }
    }
}
