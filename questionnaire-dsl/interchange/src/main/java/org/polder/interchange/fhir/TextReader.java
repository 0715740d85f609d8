package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.polder.condition.Condition;
import org.polder.interchange.fhir.Symbols.Target;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.Fill;
import org.polder.text.Text;
import org.polder.text.TextBundle;
import org.polder.text.Wording;

/** Reads texts with their translations, and keeps the wordings by language. */
final class TextReader {
    private final Symbols symbols;
    private final GateReader gates;
    private final Losses losses;
    private final Language first;
    private final Map<Language, Map<String, String>> wordings = new LinkedHashMap<>();
    private final Set<String> keys = new LinkedHashSet<>();

    TextReader(Symbols symbols, GateReader gates, Losses losses, List<Language> languages) {
        this.symbols = symbols;
        this.gates = gates;
        this.losses = losses;
        this.first = languages.get(0);
        languages.forEach(language -> wordings.put(language, new LinkedHashMap<>()));
    }

    static Optional<Language> language(String tag) {
        try {
            return Optional.of(Language.of(tag));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Reads the text in a property of an element and keeps its wordings under a key. */
    Text text(String key, JsonNode element, String property, String fallback, String user) {
        JsonNode aside = element.path("_" + property);
        Map<String, Fill> fills = new LinkedHashMap<>();
        Text text = Text.of(TextKey.of(key));
        int number = 0;
        for (JsonNode variant : Extensions.all(aside, Urls.own("text-variant"))) {
            String own = key + "@v" + ++number;
            JsonNode words = Extensions.first(variant, "text").orElse(variant);
            Optional<Condition> when = gates.optional(Extensions.value(variant, "condition"), user);
            if (when.isPresent()) {
                keep(own, words, "valueString", fallback, fills, user);
                text = text.when(when.get(), TextKey.of(own));
            }
        }
        if (Extensions.value(aside, Urls.own("text-only-variants")).asBoolean()
                && !text.variants().isEmpty()) {
            text = new Text(text.variants(), Optional.empty(), text.fills());
        } else {
            keep(key, element, property, fallback, fills, user);
        }
        return text.with(ImmutableMap.copyOf(fills));
    }

    private void keep(
            String key, JsonNode element, String property, String fallback, Map<String, Fill> fills, String user) {
        JsonNode aside = element.path("_" + property);
        Map<Language, String> plain = new LinkedHashMap<>();
        String own = element.path(property).asText("");
        plain.put(first, own.isBlank() ? fallback : own);
        for (JsonNode translation : Extensions.all(aside, Urls.TRANSLATION)) {
            String tag = Extensions.value(translation, "lang").asText("");
            Optional<Language> language = language(tag);
            String words = Extensions.value(translation, "content").asText("");
            if (language.isEmpty() || words.isBlank()) {
                losses.add("language", user, "A translation into '" + HardenedJson.cut(tag) + "' is not read");
            } else {
                plain.put(language.get(), words);
            }
        }
        Map<Language, String> patterns = new LinkedHashMap<>();
        plain.forEach((language, words) -> patterns.put(language, literal(words)));
        for (JsonNode extension : Extensions.all(aside, Urls.own("wording"))) {
            language(Extensions.value(extension, "lang").asText(""))
                    .filter(plain::containsKey)
                    .ifPresent(language -> pattern(extension, plain.get(language), fills)
                            .ifPresent(pattern -> patterns.put(language, pattern)));
        }
        keys.add(key);
        patterns.forEach((language, pattern) ->
                wordings.computeIfAbsent(language, any -> new LinkedHashMap<>()).put(key, pattern));
    }

    private static String literal(String plain) {
        return plain.replace("{", "{{").replace("}", "}}");
    }

    /** A wording with blanks, as long as nobody changed the words around them. */
    private Optional<String> pattern(JsonNode extension, String shown, Map<String, Fill> fills) {
        String pattern = Extensions.value(extension, "content").asText("");
        try {
            Wording wording = Wording.of(pattern);
            Map<String, Fill> own = new LinkedHashMap<>();
            for (JsonNode fill : Extensions.all(extension, "fill")) {
                fill(fill)
                        .ifPresent(
                                found -> own.put(Extensions.value(fill, "blank").asText(""), found));
            }
            boolean same = wording.fill(blank -> TextWriter.BLANK).equals(shown);
            if (same && own.keySet().containsAll(wording.blanks())) {
                fills.putAll(own);
                return Optional.of(pattern);
            }
            return Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Optional<Fill> fill(JsonNode fill) {
        Optional<Target> target = symbols.of(Extensions.value(fill, "item").asText(""));
        if (target.isEmpty()) {
            return Optional.empty();
        }
        ItemId item = target.get().entry().id();
        List<Integer> rows = numbers(fill, "row");
        List<Integer> codes = numbers(fill, "code");
        return switch (Extensions.value(fill, "kind").asText("")) {
            case "answer" -> Optional.of(new Fill.AnswerWords(item));
            case "rows-judged" ->
                rows.isEmpty() || codes.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Fill.RowsJudged(
                                item, ImmutableSortedSet.copyOf(rows), ImmutableSortedSet.copyOf(codes)));
            case "row-name" -> rows.stream().findFirst().map(row -> new Fill.RowName(item, row));
            case "option" -> codes.stream().findFirst().map(code -> new Fill.OptionLabel(item, code));
            default -> Optional.empty();
        };
    }

    private static List<Integer> numbers(JsonNode extension, String url) {
        Set<Integer> numbers = new TreeSet<>();
        Extensions.all(extension, url)
                .forEach(one -> numbers.add(Extensions.value(one).asInt(0)));
        return new ArrayList<>(numbers);
    }

    /** The wordings read; what lacks in a language reads there as in the first. */
    List<TextBundle> bundles() {
        List<TextBundle> bundles = new ArrayList<>();
        Map<String, String> own = wordings.getOrDefault(first, Map.of());
        wordings.forEach((language, some) -> {
            Map<String, String> all = new LinkedHashMap<>();
            long lacking = keys.stream().filter(key -> !some.containsKey(key)).count();
            keys.forEach(key -> all.put(key, some.getOrDefault(key, own.getOrDefault(key, "…"))));
            if (lacking > 0) {
                losses.add(
                        "language",
                        lacking + " texts have no wording in '" + language + "': they read as in '" + first + "'");
            }
            bundles.add(TextBundle.of(language, all));
        });
        return bundles;
    }
}
