package org.polder.examples.report;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.polder.name.Language;
import org.polder.tabulation.Share;
import org.polder.tabulation.compare.Phrase;
import org.polder.tabulation.render.TableWords;

/** The report's own words and its way of writing numbers, in one language. */
public final class ReportWords {
    /** The languages the report can be made in. */
    public static final List<Language> LANGUAGES = List.of(Language.NL, Language.EN);

    private static final Pattern HYPHEN = Pattern.compile("(?<=\\d)-(?=\\d)");
    private static final Pattern WITHIN = Pattern.compile("(?<=\\d) (of|van) (?=\\d)");

    private final Language language;
    private final Locale locale;
    private final ResourceBundle words;

    private ReportWords(Language language) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language.tag());
        this.words = ResourceBundle.getBundle(
                "org.polder.examples.report.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * Gives the words of a language.
     *
     * @param language one of {@link #LANGUAGES}
     * @return the words
     */
    public static ReportWords in(Language language) {
        return new ReportWords(language);
    }

    /**
     * Gives the language.
     *
     * @return the language
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
        return String.format(locale, words.getString(key), values);
    }

    /**
     * Gives a text that others wrote, in this language.
     *
     * @param phrase the text
     * @return it in this language, when it was written in it
     */
    public String of(Phrase phrase) {
        return phrase.in(language);
    }

    /**
     * Gives the words around a table.
     *
     * @return the words
     */
    public TableWords table() {
        return language.equals(Language.NL) ? TableWords.DUTCH : TableWords.ENGLISH;
    }

    /**
     * Enumerates.
     *
     * @param items what is enumerated
     * @return such as {@code a, b en c}
     */
    public String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " " + of("and") + " " + items.get(last);
    }

    /**
     * Names a figure or a table of the published report.
     *
     * @param key its key there, such as {@code fig-05} or {@code tabel-2}
     * @return such as {@code Figuur 5}
     */
    public String figure(String key) {
        int number = Integer.parseInt(key.substring(key.indexOf('-') + 1));
        return of(key.startsWith("fig") ? "figure" : "table", number);
    }

    /**
     * Writes a share as a whole percentage.
     *
     * @param share the share
     * @return the percentage, or a dash for an empty base
     */
    public String percent(Share share) {
        return share.exists() ? percent(share.percent(0)) : "–";
    }

    /**
     * Writes a percentage with the decimals it has.
     *
     * @param percent the percentage
     * @return such as {@code 29,3 %}
     */
    public String percent(BigDecimal percent) {
        return number(percent) + "\u00a0%";
    }

    /**
     * Writes a number with the decimals it has.
     *
     * @param number the number
     * @return such as {@code 29,3}
     */
    public String number(BigDecimal number) {
        char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return number.toPlainString().replace('.', point);
    }

    /**
     * Keeps on one line what a reader takes in at once: {@code 8 of 101} and {@code 20-40%}.
     *
     * @param sentence a text of a page
     * @return the text with spaces and hyphens that do not break between numbers
     */
    public String unbroken(String sentence) {
        return WITHIN.matcher(HYPHEN.matcher(sentence).replaceAll("\u2011")).replaceAll("\u00a0$1\u00a0");
    }

    /**
     * Writes a difference with its sign.
     *
     * @param difference the difference in percentage points
     * @return such as {@code +3,4} or {@code −12,0}
     */
    public String difference(BigDecimal difference) {
        String sign = difference.signum() > 0 ? "+" : difference.signum() < 0 ? "−" : "";
        return sign + number(difference.abs());
    }
}
