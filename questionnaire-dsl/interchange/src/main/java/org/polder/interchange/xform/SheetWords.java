package org.polder.interchange.xform;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.polder.interchange.internal.XmlElement;

/** Reads labels, hints and messages of an XLSForm, in all its languages. */
final class SheetWords {
    /** What a form calls the language of words without one, beside others that have one. */
    private static final String DEFAULT = "default";

    private final SheetReferences references;
    private final ImmutableMap<String, String> formulas;
    private final String plain;
    private final ImmutableSet<String> languages;
    private final Map<String, Map<String, XmlElement>> translations = new LinkedHashMap<>();

    /**
     * Prepares to read.
     *
     * @param formulas what our own computed words are made of, by name
     * @param first the language that comes first, where the form tells
     * @param found the languages of all columns with words, in order; empty for those without one
     */
    SheetWords(
            SheetReferences references,
            ImmutableMap<String, String> formulas,
            Optional<String> first,
            Set<String> found) {
        this.references = references;
        this.formulas = formulas;
        boolean none = first.isEmpty() && found.stream().allMatch(String::isEmpty);
        this.plain = first.orElse(DEFAULT);
        Set<String> all = new LinkedHashSet<>();
        if (!none) {
            first.filter(language -> found.contains(language) || found.contains(""))
                    .ifPresent(all::add);
            found.forEach(language -> all.add(language.isEmpty() ? plain : language));
        }
        this.languages = ImmutableSet.copyOf(all);
        languages.forEach(language -> translations.put(language, new LinkedHashMap<>()));
    }

    ImmutableMap<String, ImmutableMap<String, XmlElement>> translations() {
        Map<String, ImmutableMap<String, XmlElement>> all = new LinkedHashMap<>();
        translations.forEach((language, texts) -> all.put(language, ImmutableMap.copyOf(texts)));
        return ImmutableMap.copyOf(all);
    }

    /** Where words stand, and who is told what of them was not read. */
    record Spot(String sheet, int line, String item, SheetLosses losses) {
        SheetElements elements() {
            return new SheetElements(sheet, line);
        }
    }

    /**
     * Makes an element of words.
     *
     * @param name the name of the element
     * @param id by which its words are looked up
     * @param words the words by language
     */
    XmlElement element(String name, String id, ImmutableMap<String, String> words, Spot spot) {
        String some = words.values().iterator().next();
        if (languages.isEmpty()) {
            return spot.elements().of(name, Map.of(), content(some, spot));
        }
        keep(id, words, spot);
        return spot.elements().of(name, Map.of("ref", lookUp(id)), List.of());
    }

    /** Makes a message of words: they themselves, or what looks them up. */
    String message(String id, ImmutableMap<String, String> words, Spot spot) {
        if (languages.isEmpty()) {
            return words.values().iterator().next();
        }
        keep(id, words, spot);
        return lookUp(id);
    }

    private static String lookUp(String id) {
        return "jr:itext('" + id + "')";
    }

    private void keep(String id, ImmutableMap<String, String> words, Spot spot) {
        String some = words.values().iterator().next();
        List<String> missing = new ArrayList<>();
        for (String language : languages) {
            Optional<String> own = Optional.ofNullable(words.get(language))
                    .or(() -> language.equals(plain) ? Optional.ofNullable(words.get("")) : Optional.empty());
            if (own.isEmpty()) {
                missing.add(language);
            }
            XmlElement value = spot.elements().of("value", Map.of(), content(own.orElse(some), spot));
            translations.get(language).put(id, spot.elements().holding("text", Map.of("id", id), List.of(value)));
        }
        if (!missing.isEmpty()) {
            spot.losses()
                    .add(
                            "translation",
                            spot.line(),
                            spot.item(),
                            "There are no words in " + String.join(", ", missing)
                                    + ": those of another language are used");
        }
    }

    private List<XmlElement.Content> content(String words, Spot spot) {
        List<XmlElement.Content> content = new ArrayList<>();
        Matcher matcher = SheetReferences.matcher(words);
        int done = 0;
        while (matcher.find()) {
            String name = matcher.group("name");
            Optional<String> value = Optional.ofNullable(formulas.get(name)).or(() -> references.path(name));
            if (value.isEmpty()) {
                spot.losses()
                        .add(
                                "reference",
                                spot.line(),
                                spot.item(),
                                "The words put in ${" + name + "}, which no line, or more than one, is called:"
                                        + " they show it as it is");
                continue;
            }
            content.add(XmlElement.Content.of(words.substring(done, matcher.start())));
            content.add(XmlElement.Content.of(spot.elements().of("output", Map.of("value", value.get()), List.of())));
            done = matcher.end();
        }
        content.add(XmlElement.Content.of(words.substring(done)));
        return content.stream()
                .filter(part -> part.element().isPresent() || !part.words().isEmpty())
                .toList();
    }
}
