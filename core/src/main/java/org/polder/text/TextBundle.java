package org.polder.text;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * All wordings of a questionnaire in one language.
 *
 * @param language the language
 * @param wordings the wordings by key
 */
public record TextBundle(Language language, ImmutableSortedMap<TextKey, Wording> wordings) {

    /**
     * Reads a bundle from plain texts.
     *
     * @param language the language
     * @param texts the wordings, with blanks, by key
     * @return the bundle
     * @throws ProblemsException when keys or wordings are malformed, naming all of them
     */
    public static TextBundle of(Language language, Map<String, String> texts) {
        Map<TextKey, Wording> wordings = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        texts.forEach((key, text) -> {
            try {
                wordings.put(TextKey.of(key), Wording.of(text));
            } catch (IllegalArgumentException malformed) {
                problems.add(Problem.error("malformed-wording", Place.item(key), malformed.getMessage()));
            }
        });
        if (!problems.isEmpty()) {
            throw new ProblemsException("Text bundle '" + language + "'", problems);
        }
        return new TextBundle(language, ImmutableSortedMap.copyOf(wordings));
    }

    /**
     * Gives the wording of a key.
     *
     * @param key the key
     * @return the wording, or nothing when the bundle lacks it
     */
    public Optional<Wording> wording(TextKey key) {
        return Optional.ofNullable(wordings.get(key));
    }

    /**
     * Replaces some wordings, as an agency with its own words would.
     *
     * @param own wordings that go before those of this bundle
     * @return a bundle with the own wordings, and this one's where there is none
     */
    public TextBundle replacing(TextBundle own) {
        Map<TextKey, Wording> merged = new TreeMap<>(wordings);
        merged.putAll(own.wordings);
        return new TextBundle(language, ImmutableSortedMap.copyOf(merged));
    }
}
