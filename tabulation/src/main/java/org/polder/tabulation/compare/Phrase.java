package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableMap;
import org.polder.name.Language;

/**
 * A text in one or more languages.
 *
 * @param texts the text by language; a text of which no language is said stands under {@link #ANY}
 */
public record Phrase(ImmutableMap<Language, String> texts) {
    /** Stands for no language in particular (BCP 47 calls it undetermined). */
    public static final Language ANY = Language.of("und");

    private static final Phrase NOTHING = of("");

    /**
     * Holds a text.
     *
     * @throws IllegalArgumentException when there is no text in any language
     */
    public Phrase {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("A phrase has no text: give one, if only an empty one");
        }
    }

    /**
     * Takes a text of no language in particular.
     *
     * @param text the text
     * @return the phrase
     */
    public static Phrase of(String text) {
        return new Phrase(ImmutableMap.of(ANY, text));
    }

    /**
     * Gives the phrase that says nothing.
     *
     * @return an empty text
     */
    public static Phrase nothing() {
        return NOTHING;
    }

    /**
     * Tells whether the phrase says nothing.
     *
     * @return true when its text is empty in every language
     */
    public boolean isEmpty() {
        return texts.values().stream().allMatch(String::isBlank);
    }

    /**
     * Gives the text in a language.
     *
     * @param language the language wanted
     * @return the text in it, else the one of no language in particular, else the first there is
     */
    public String in(Language language) {
        String text = texts.get(language);
        if (text == null) {
            text = texts.get(ANY);
        }
        return text == null ? texts.values().iterator().next() : text;
    }

    /** Joins two phrases by a word between them, in every language either has; an empty one adds nothing. */
    Phrase and(String between, Phrase other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        ImmutableMap.Builder<Language, String> joined = ImmutableMap.builder();
        texts.keySet().forEach(language -> joined.put(language, in(language) + between + other.in(language)));
        other.texts.keySet().forEach(language -> joined.put(language, in(language) + between + other.in(language)));
        return new Phrase(joined.buildKeepingLast());
    }

    @Override
    public String toString() {
        return in(Language.EN);
    }
}
