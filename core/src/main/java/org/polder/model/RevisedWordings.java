package org.polder.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.TextBundle;
import org.polder.text.Wording;

/** The wordings of a revision: those of the questionnaire it starts from, and those put in their place or added. */
record RevisedWordings(
        ImmutableList<TextBundle> base, ImmutableMap<Language, TextBundle> own, ImmutableSet<Language> dropped) {

    static RevisedWordings of(Questionnaire questionnaire) {
        return new RevisedWordings(questionnaire.bundles(), ImmutableMap.of(), ImmutableSet.of());
    }

    RevisedWordings with(TextBundle bundle) {
        Map<Language, TextBundle> merged = new LinkedHashMap<>(own);
        merged.merge(bundle.language(), bundle, TextBundle::replacing);
        return new RevisedWordings(base, ImmutableMap.copyOf(merged), dropped);
    }

    RevisedWordings without(Language language) {
        boolean known = own.containsKey(language)
                || base.stream().anyMatch(bundle -> bundle.language().equals(language) && !dropped.contains(language));
        if (!known) {
            throw new IllegalArgumentException("There is no language '" + language + "' to remove");
        }
        Map<Language, TextBundle> left = new LinkedHashMap<>(own);
        left.remove(language);
        return new RevisedWordings(
                base,
                ImmutableMap.copyOf(left),
                ImmutableSet.<Language>builder().addAll(dropped).add(language).build());
    }

    /** The bundles for a questionnaire with these texts: wordings of texts that the revision removes are dropped. */
    List<TextBundle> bundles(Set<TextKey> keys) {
        Map<Language, TextBundle> all = new LinkedHashMap<>();
        base.stream()
                .filter(bundle -> !dropped.contains(bundle.language()))
                .forEach(bundle -> all.put(bundle.language(), bundle));
        own.forEach((language, bundle) -> all.merge(language, bundle, TextBundle::replacing));
        return all.values().stream().map(bundle -> kept(bundle, keys)).toList();
    }

    private TextBundle kept(TextBundle bundle, Set<TextKey> keys) {
        Map<TextKey, Wording> kept = new TreeMap<>(bundle.wordings());
        kept.keySet().removeIf(key -> !keys.contains(key) && belonged(key));
        return new TextBundle(bundle.language(), ImmutableSortedMap.copyOf(kept));
    }

    private boolean belonged(TextKey key) {
        return base.stream().anyMatch(bundle -> bundle.wording(key).isPresent());
    }
}
