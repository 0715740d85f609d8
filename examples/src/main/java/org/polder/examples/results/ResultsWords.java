package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.polder.examples.report.ReportWords;
import org.polder.name.Language;
import org.polder.tabulation.Share;
import org.polder.tabulation.render.TableWords;

/** What the researcher's pages say, in one language. */
public final class ResultsWords {
    /** The languages of the pages. */
    public static final ImmutableList<Language> LANGUAGES = ImmutableList.copyOf(ReportWords.LANGUAGES);

    private static final int SECONDS = 60;

    private final ReportWords report;
    private final Locale locale;
    private final ResourceBundle words;
    private final TableWords table;

    private ResultsWords(Language language) {
        this.report = ReportWords.in(language);
        this.locale = language.locale();
        this.words = ResourceBundle.getBundle(
                "org.polder.examples.results.results",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.table = report.table().with(ImmutableMap.of("note.DISCLOSURE", words.getString("table.disclosure")));
    }

    /**
     * Gives the words of a language.
     *
     * @param language one of {@link #LANGUAGES}
     * @return the words
     */
    public static ResultsWords in(Language language) {
        return new ResultsWords(language);
    }

    /**
     * Gives the language.
     *
     * @return the language
     */
    public Language language() {
        return report.language();
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
     * Gives the words of the report, whose parts these pages reuse.
     *
     * @return the words
     */
    public ReportWords report() {
        return report;
    }

    /**
     * Gives the words around a table.
     *
     * @return the words
     */
    public TableWords table() {
        return table;
    }

    /**
     * Enumerates.
     *
     * @param items what is enumerated
     * @return such as {@code a, b en c}
     */
    public String list(List<String> items) {
        return report.list(items);
    }

    /**
     * Writes a number of things as a whole percentage of others.
     *
     * @param part how many
     * @param whole of how many
     * @return such as {@code 38 %}, or a dash when there are no others
     */
    public String percent(long part, long whole) {
        return report.percent(new Share(part, whole));
    }

    /**
     * Writes a duration in minutes and seconds.
     *
     * @param duration the duration
     * @return such as {@code 4 min 05 s}
     */
    public String time(Duration duration) {
        long seconds = Math.round(duration.toMillis() / 1000.0);
        return seconds < SECONDS
                ? of("time.seconds", seconds)
                : of("time.minutes", seconds / SECONDS, seconds % SECONDS);
    }

    /**
     * Writes a moment.
     *
     * @param moment the moment
     * @return such as {@code 3 maart 2026, 14:05}
     */
    public String moment(ZonedDateTime moment) {
        return day(moment.toLocalDate()) + ", "
                + DateTimeFormatter.ofPattern("HH:mm").format(moment);
    }

    /**
     * Writes a day.
     *
     * @param day the day
     * @return such as {@code 3 maart 2026}
     */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
