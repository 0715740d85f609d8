package org.polder.examples.web;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.polder.name.Language;

/** What the pages say around the questions, in one language. */
public final class SurveyWords {
    private static final ImmutableMap<Language, ResourceBundle> ALL =
            Maps.toMap(List.of(Language.NL, Language.EN), SurveyWords::read);

    private final Language language;
    private final ResourceBundle bundle;

    private SurveyWords(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /** A language with a region is spoken as such; one without words of its own gets the English ones. */
    static SurveyWords in(Language language) {
        Language plain = Language.of(language.tag().split("-")[0]);
        return new SurveyWords(
                language,
                Optional.ofNullable(ALL.get(plain))
                        .or(() -> Optional.ofNullable(ALL.get(Language.EN)))
                        .orElseThrow());
    }

    private static ResourceBundle read(Language language) {
        return ResourceBundle.getBundle(
                "org.polder.examples.web.survey",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * Gives the language.
     *
     * @return the language of the page
     */
    public Language language() {
        return language;
    }

    /**
     * Gives a text.
     *
     * @param key the text's key
     * @param values what fills its blanks
     * @return the text
     */
    public String of(String key, Object... values) {
        return String.format(language.locale(), bundle.getString(key), values);
    }

    /**
     * Gives a text that a questionnaire may have of its own.
     *
     * @param key the text's key
     * @param questionnaire the questionnaire's id
     * @return the text for that questionnaire, or the usual one
     */
    public String about(String key, String questionnaire) {
        String own = key + "." + questionnaire;
        return bundle.containsKey(own) ? bundle.getString(own) : bundle.getString(key);
    }

    /**
     * Names a language in its own words.
     *
     * @param other the language
     * @return such as {@code Nederlands}
     */
    public static String name(Language other) {
        Locale locale = other.locale();
        String name = locale.getDisplayName(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
