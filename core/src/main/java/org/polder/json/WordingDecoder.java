package org.polder.json;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.TextBundle;
import org.polder.text.Wording;

/** Reads the languages and the wordings in each. */
final class WordingDecoder {
    private static final int MOST_LANGUAGES = 100;

    private final Shared shared;

    WordingDecoder(Shared shared) {
        this.shared = shared;
    }

    /** Reads the fields {@code languages} and {@code wordings}; the first language is the default. */
    List<TextBundle> read(Entry root) {
        Map<String, Entry> languages = new LinkedHashMap<>();
        root.required("languages", "\"languages\":[\"nl\",\"en\"]").ifPresent(list -> {
            list.each("a list of language tags", tag -> language(tag, languages));
            if (languages.size() > MOST_LANGUAGES) {
                list.refuse("too-many-languages", "A questionnaire has at most " + MOST_LANGUAGES + " languages");
            }
        });
        Optional<Entry> wordings = root.required("wordings", "\"wordings\":{\"nl\":{\"Q1.text\":\"…\"}}");
        if (wordings.isEmpty() || !wordings.get().object("The field 'wordings'", languages.keySet())) {
            return List.of();
        }
        List<TextBundle> bundles = new ArrayList<>();
        languages.forEach((tag, place) -> wordings.get()
                .field(tag)
                .ifPresentOrElse(
                        texts -> bundles.add(new TextBundle(Language.of(tag), bundle(texts))),
                        () -> place.refuse(
                                "no-wordings",
                                "Language '" + tag + "' has no wordings: add them under 'wordings', or drop the"
                                        + " language")));
        return bundles;
    }

    private static String language(Entry entry, Map<String, Entry> languages) {
        String tag = entry.text("a language tag such as \"nl\"");
        if (entry.isText()
                && entry.build(() -> Optional.of(Language.of(tag)), Optional.empty())
                        .isPresent()) {
            if (languages.putIfAbsent(tag, entry) != null) {
                entry.refuse("repeated-language", "Language '" + tag + "' stands twice: keep it once");
            }
        }
        return tag;
    }

    private ImmutableSortedMap<TextKey, Wording> bundle(Entry texts) {
        Map<TextKey, Wording> wordings = new TreeMap<>();
        if (!texts.isObject()) {
            texts.refuseKind("an object with the wordings by key");
        }
        for (String name : texts.names()) {
            if (texts.findings().full()) {
                break;
            }
            Entry entry = texts.field(name).orElseThrow();
            String pattern = entry.text("a wording in quotation marks");
            if (pattern.length() > shared.limits().textLength()) {
                entry.refuse(
                        "text-too-long",
                        "The wording has " + pattern.length() + " characters: use at most "
                                + shared.limits().textLength());
            } else {
                entry.build(() -> wordings.put(TextKey.of(name), Wording.of(pattern)), Wording.literal(""));
            }
        }
        return ImmutableSortedMap.copyOf(wordings);
    }
}
