package org.polder.analysis.paper;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.polder.name.TextKey;
import org.polder.text.TextBundle;

/** The words of one language, with what joins and writes values in it. */
record Phrases(TextBundle words, Locale locale) {

    String say(String key) {
        return say(key, Map.of());
    }

    String say(String key, Map<String, String> values) {
        return words.wording(TextKey.of(key)).orElseThrow().fill(blank -> values.getOrDefault(blank, ""));
    }

    /** The wording for a number: that of one where the number is one. */
    String counted(String key, int count, Map<String, String> values) {
        return say(count == 1 ? key + "@1" : key, values);
    }

    String quoted(String text) {
        return say("quoted", Map.of("text", text));
    }

    /** Parts joined by commas and, before the last, "and" or "or". */
    String list(List<String> parts, String word) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " " + say(word) + " "
                + parts.get(parts.size() - 1);
    }

    /** A number without grouping, so that a year stays a year. */
    String number(BigDecimal number) {
        char decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.toPlainString().replace('.', decimal).replace('-', '−');
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
    }

    /** A text that starts a sentence. */
    static String capitalised(String text) {
        int end = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
    }
}
