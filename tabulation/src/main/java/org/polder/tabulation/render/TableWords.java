package org.polder.tabulation.render;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.polder.tabulation.Base;
import org.polder.tabulation.Note;
import org.polder.tabulation.Share;
import org.polder.tabulation.TableResult;

/** The words around the numbers of a printed table, and the way numbers are written, in the reader's language. */
public final class TableWords {
    /** The words in English. */
    public static final TableWords ENGLISH = new TableWords(read("en"));

    /** The words in Dutch. */
    public static final TableWords DUTCH = new TableWords(read("nl"));

    private final ImmutableMap<String, String> words;
    private final Locale locale;

    private TableWords(Map<String, String> words) {
        this.words = ImmutableMap.copyOf(words);
        this.locale = Locale.forLanguageTag(word("locale"));
    }

    private static Map<String, String> read(String language) {
        Properties properties = new Properties();
        try (InputStream input = TableWords.class.getResourceAsStream("tables_" + language + ".properties")) {
            properties.load(new InputStreamReader(input, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the words for tables in '" + language + "'", failure);
        }
        return properties.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> entry.getValue().toString()));
    }

    /**
     * Replaces some words, or all for another language.
     *
     * @param changed the new words by their keys, which are those of the file {@code tables_en.properties}
     * @return the words, those that are not changed as they were
     * @throws IllegalArgumentException when there is no word of a key
     */
    public TableWords with(Map<String, String> changed) {
        List<String> unknown = changed.keySet().stream()
                .filter(key -> !words.containsKey(key))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There are no words for tables with the keys " + unknown);
        }
        ImmutableMap.Builder<String, String> all = ImmutableMap.builder();
        return new TableWords(all.putAll(words).putAll(changed).buildKeepingLast());
    }

    /**
     * Lists the keys.
     *
     * @return the key of every word
     */
    public List<String> keys() {
        return words.keySet().asList();
    }

    /**
     * Gives a word.
     *
     * @param key its key
     * @return the word
     */
    public String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("There is no word for tables with the key '" + key + "'");
        }
        return word;
    }

    /**
     * Fills a sentence.
     *
     * @param key its key
     * @param details what fills its blanks
     * @return the sentence
     */
    public String sentence(String key, Object... details) {
        return new MessageFormat(word(key), Locale.ROOT).format(details);
    }

    /**
     * Gives the language's locale.
     *
     * @return the locale
     */
    public Locale locale() {
        return locale;
    }

    /**
     * Names a base.
     *
     * @param base the base
     * @return its word
     */
    public String base(Base base) {
        return word("base." + base.name());
    }

    /**
     * Writes which groups a table does not show.
     *
     * @param table the table
     * @return a sentence a break; none for a break of which all groups are shown
     */
    public List<String> leftOut(TableResult table) {
        return new LeftOut(table, this).sentences();
    }

    /**
     * Writes the footnotes of a table.
     *
     * @param table the table
     * @return sentences
     */
    public List<String> notes(TableResult table) {
        return table.notes().stream()
                .map(note -> note.kind() == Note.Kind.FILTER
                        ? sentence("note.FILTER", table.plan().filter().accept(new FilterSentence(this, false)))
                        : note(note))
                .toList();
    }

    private String note(Note note) {
        List<String> details = note.details();
        return switch (note.kind()) {
            case FILTER, WEIGHT, DERIVED, SMALL_BASE, DISCLOSURE, SKIPPED, OVERLAP, RESPONSES ->
                sentence("note." + note.kind(), details.toArray());
            case INTERVAL -> sentence("note.INTERVAL", method(details.get(0)), decimal(details.get(1)));
            case LETTERS -> sentence("note.LETTERS", methods(details.get(0)));
            case LEVELS ->
                sentence(
                        details.get(1).isEmpty() ? "note.LEVELS" : "note.LEVELS.two",
                        details.stream().map(this::decimal).toArray());
            case CORRECTION ->
                sentence(
                        details.get(2).equals("TABLE") ? "note.CORRECTION.TABLE" : "note.CORRECTION",
                        method(details.get(0)),
                        details.get(1));
            case INDEPENDENCE ->
                sentence(
                        "note.INDEPENDENCE",
                        details.get(0),
                        method(details.get(1)),
                        decimal(details.get(2)),
                        decimal(details.get(3)),
                        decimal(details.get(4)),
                        decimal(details.get(5)));
            case NO_TEST -> sentence("note.NO_TEST", details.get(0), word("reason." + details.get(1)));
            case DESIGN -> sentence("note.DESIGN" + design(details), details.toArray());
        };
    }

    private static String design(List<String> details) {
        if (details.get(0).isEmpty()) {
            return details.get(1).isEmpty() ? "" : ".clustered";
        }
        return details.get(1).isEmpty() ? ".stratified" : ".both";
    }

    private String method(String key) {
        return word("method." + key);
    }

    private String methods(String keys) {
        return keys.isEmpty()
                ? word("none")
                : Arrays.stream(keys.split(",")).map(this::method).collect(Collectors.joining(", "));
    }

    /**
     * Writes a share as a percentage.
     *
     * @param share the share
     * @param decimals the number of decimals
     * @return such as {@code 38,5 %}; the sign for nothing when there is no base
     */
    public String percent(Share share, int decimals) {
        return share.exists() ? number(share.percent(decimals)) + "\u00a0%" : word("empty-cell");
    }

    /**
     * Writes a number with the decimals it has.
     *
     * @param number the number
     * @return such as {@code 38,5}
     */
    public String number(BigDecimal number) {
        return decimal(number.toPlainString());
    }

    String decimal(String number) {
        return number.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }
}
