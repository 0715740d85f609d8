package org.polder.name;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A language a questionnaire can be answered in, as a BCP 47 tag such as {@code nl} or {@code en-GB}.
 *
 * @param tag the language tag: two or three letters, optionally followed by subtags
 */
public record Language(String tag) implements Comparable<Language> {
    private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    /** Dutch. */
    public static final Language NL = new Language("nl");

    /** English. */
    public static final Language EN = new Language("en");

    // Checks the form of the tag.
    public Language {
        if (!FORM.matcher(tag).matches()) {
            throw new IllegalArgumentException(
                    "Language tag '" + Shown.of(tag) + "' is not allowed: use a tag such as 'nl', 'en' or 'en-GB'");
        }
    }

    /**
     * Names a language.
     *
     * @param tag the tag
     * @return the language
     */
    public static Language of(String tag) {
        return new Language(tag);
    }

    /**
     * Gives the locale that formats numbers and dates for this language.
     *
     * @return the locale of the tag
     */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
