package org.polder.publishing.banner;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.polder.tabulation.render.TableWords;

/** The words that published tables and charts need besides those of every table; English where a language lacks them. */
public final class PublishingWords {
    private final Properties words;
    private final Locale locale;

    private PublishingWords(Properties words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /**
     * Gives the words in the language of a table's words.
     *
     * @param table a table's words
     * @return the words
     */
    public static PublishingWords of(TableWords table) {
        String language = table.locale().getLanguage();
        return new PublishingWords(read(language.equals("nl") ? "nl" : "en"), table.locale());
    }

    private static Properties read(String language) {
        Properties properties = new Properties();
        String name = "publishing_" + language + ".properties";
        try (InputStream input = PublishingWords.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(input, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name, failure);
        }
        return properties;
    }

    /**
     * Gives a sentence.
     *
     * @param key its key
     * @param details what fills its blanks
     * @return the sentence
     */
    public String say(String key, Object... details) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("There is no publishing word '" + key + "'");
        }
        return new MessageFormat(pattern, Locale.ROOT).format(details);
    }

    /**
     * Gives the language.
     *
     * @return its tag
     */
    public String language() {
        return locale.toLanguageTag();
    }
}
