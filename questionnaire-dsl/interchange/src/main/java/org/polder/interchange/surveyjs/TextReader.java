package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polder.condition.Condition;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.internal.NotUnderstood;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.Fill;
import org.polder.text.Text;
import org.polder.text.TextBundle;

/** Reads localizable strings as texts, and keeps their wordings by language. */
final class TextReader {
    private static final Pattern NAME = Pattern.compile("\\{([^{}]{1,300})}");

    private final Symbols symbols;
    private final ConditionReader conditions;
    private final Losses losses;
    private final Language first;
    private final Map<Language, Map<String, String>> wordings = new LinkedHashMap<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private final Set<String> reserved = new HashSet<>();

    TextReader(Symbols symbols, Losses losses, Language first) {
        this.symbols = symbols;
        this.conditions = new ConditionReader(symbols);
        this.losses = losses;
        this.first = first;
        wordings.put(first, new LinkedHashMap<>());
    }

    /** Keeps wordings under the keys they have; no text that is read gets one of those. */
    void keep(List<TextBundle> bundles) {
        bundles.forEach(bundle -> bundle.wordings().forEach((key, wording) -> {
            keep(bundle.language(), key.value(), wording.pattern());
            reserved.add(key.value());
        }));
    }

    /** Reads a text and keeps its wordings under a key; what lacks reads as the words given. */
    Text text(String wanted, JsonNode node, String fallback, String user) {
        String key = wanted;
        for (int number = 2; reserved.contains(key); number++) {
            key = wanted + "-" + number;
        }
        return textAt(key, node, fallback, user);
    }

    private Text textAt(String key, JsonNode node, String fallback, String user) {
        Map<Language, String> words = words(node, user);
        if (!words.containsKey(first)) {
            words.put(first, words.values().stream().findFirst().orElse(fallback));
        }
        Map<String, Fill> fills = new LinkedHashMap<>();
        Optional<Text> variants = variants(key, words, fills, user);
        if (variants.isPresent()) {
            return variants.get().with(ImmutableMap.copyOf(fills));
        }
        words.forEach((language, plain) -> keep(language, key, filled(plain, fills, user)));
        return Text.of(TextKey.of(key)).with(ImmutableMap.copyOf(fills));
    }

    private Map<Language, String> words(JsonNode node, String user) {
        Map<Language, String> words = new LinkedHashMap<>();
        if (node.isObject()) {
            // Other words beside those of the form's own language are English, as SurveyJS has it.
            boolean english = node.has(first.tag())
                    && !node.has(Language.EN.tag())
                    && !node.path("default").equals(node.path(first.tag()));
            node.properties().forEach(entry -> {
                String usual = english ? Language.EN.tag() : first.tag();
                String tag = entry.getKey().equals("default") ? usual : entry.getKey();
                Optional<Language> language = language(tag);
                if (language.isEmpty() || !entry.getValue().isTextual()) {
                    losses.add(
                            "language", user, "Wording '" + HardenedJson.cut(tag) + "' is not read: it is no language");
                } else if (!entry.getKey().equals("default") || !words.containsKey(language.get())) {
                    words.put(language.get(), entry.getValue().textValue());
                }
            });
        } else if (!node.isMissingNode() && !node.isNull() && !node.asText().isBlank()) {
            words.put(first, node.asText());
        }
        return words;
    }

    static Optional<Language> language(String tag) {
        try {
            return Optional.of(Language.of(tag));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private void keep(Language language, String key, String pattern) {
        keys.add(key);
        wordings.computeIfAbsent(language, any -> new LinkedHashMap<>()).put(key, pattern);
    }

    private static String literal(String plain) {
        return plain.replace("{", "{{").replace("}", "}}");
    }

    /** Turns names in braces into blanks, and other braces into literal ones. */
    private String filled(String plain, Map<String, Fill> fills, String user) {
        StringBuilder pattern = new StringBuilder();
        Matcher names = NAME.matcher(plain);
        int at = 0;
        while (names.find()) {
            pattern.append(literal(plain.substring(at, names.start())));
            Optional<String> blank = blank(names.group(1).strip(), fills);
            if (blank.isEmpty()) {
                losses.add(
                        "fill",
                        user,
                        "The text uses '" + HardenedJson.cut(names.group(1)) + "', which is not understood: respondents"
                                + " read it as it is written");
            }
            pattern.append(blank.orElseGet(() -> literal(names.group())));
            at = names.end();
        }
        return pattern.append(literal(plain.substring(at))).toString();
    }

    private Optional<String> blank(String name, Map<String, Fill> fills) {
        Optional<Fill> fill = symbols.row(name)
                .map(row -> (Fill) new Fill.RowName(row.grid().id(), row.row()))
                .or(() -> symbols.question(name).map(source -> new Fill.AnswerWords(source.id())));
        return fill.map(found -> {
            String blank = name.replaceAll("[^A-Za-z0-9_-]", "_");
            String own = Character.isLetter(blank.charAt(0)) && blank.charAt(0) < 128 ? blank : "q" + blank;
            fills.put(own, found);
            return "{" + own + "}";
        });
    }

    /** Reads a variable that chooses between words as variants. */
    private Optional<Text> variants(String key, Map<Language, String> words, Map<String, Fill> fills, String user) {
        Map<Language, List<String>> patterns = new LinkedHashMap<>();
        List<Condition> found = new ArrayList<>();
        try {
            for (Map.Entry<Language, String> entry : words.entrySet()) {
                Matcher whole = NAME.matcher(entry.getValue());
                Optional<Term> term = whole.matches() ? symbols.variable(whole.group(1)) : Optional.empty();
                if (term.isEmpty()) {
                    return Optional.empty();
                }
                List<Condition> when = new ArrayList<>();
                patterns.put(entry.getKey(), choices(term.get(), when, fills));
                found.clear();
                found.addAll(when);
            }
        } catch (NotUnderstood not) {
            return Optional.empty();
        }
        if (patterns.values().stream().anyMatch(list -> list.size() != found.size() + 1)) {
            losses.add("text-variants", user, "The languages choose between different numbers of wordings");
            return Optional.empty();
        }
        Text text = Text.of(TextKey.of(key));
        for (int i = 0; i < found.size(); i++) {
            text = text.when(found.get(i), TextKey.of(key).variant("v" + (i + 1)));
        }
        patterns.forEach((language, list) -> {
            for (int i = 0; i < found.size(); i++) {
                keep(language, key + "@v" + (i + 1), list.get(i));
            }
            keep(language, key, list.get(found.size()));
        });
        return Optional.of(text);
    }

    private List<String> choices(Term term, List<Condition> when, Map<String, Fill> fills) throws NotUnderstood {
        List<String> patterns = new ArrayList<>();
        Term rest = term;
        while (rest instanceof Term.Call call
                && call.name().equals("iif")
                && call.arguments().size() == 3) {
            when.add(conditions.read(call.arguments().get(0), true));
            patterns.add(sentence(call.arguments().get(1), fills));
            rest = call.arguments().get(2);
        }
        patterns.add(sentence(rest, fills));
        return patterns;
    }

    private String sentence(Term term, Map<String, Fill> fills) throws NotUnderstood {
        StringBuilder pattern = new StringBuilder();
        for (Term part : ConditionReader.chain(term, "+")) {
            if (part instanceof Term.Words words) {
                pattern.append(literal(words.value()));
            } else {
                pattern.append(blank(name(part), fills)
                        .orElseThrow(() -> new NotUnderstood("uses " + part.text() + " in a text")));
            }
        }
        return pattern.toString();
    }

    private static String name(Term part) throws NotUnderstood {
        if (part instanceof Term.Name name) {
            return name.value();
        }
        if (part instanceof Term.Call call
                && call.name().equals("displayValue")
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Term.Words words) {
            return words.value();
        }
        throw new NotUnderstood("uses " + part.text() + " in a text");
    }

    /** Gives the wordings, one bundle a language; what a language lacks is in the first. */
    List<TextBundle> bundles() {
        Map<String, String> usual = wordings.get(first);
        List<TextBundle> bundles = new ArrayList<>();
        wordings.forEach((language, own) -> {
            Map<String, String> all = new LinkedHashMap<>();
            keys.forEach(key -> all.put(key, own.getOrDefault(key, usual.getOrDefault(key, key))));
            bundles.add(TextBundle.of(language, all));
        });
        return bundles;
    }
}
