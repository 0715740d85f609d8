package org.polder.message;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.name.ItemId;
import org.polder.problem.Problem;

/** Writes the values of one problem as the respondent would: numbers and dates in their way, options by their labels. */
final class MessageValues {
    static final ImmutableSet<String> NUMBERS = ImmutableSet.of("least", "most", "found", "decimals", "step");
    private static final ImmutableSet<String> DATES = ImmutableSet.of("earliest", "latest");
    private static final int MOST_DECIMALS = 9;

    private final Map<String, String> details;
    private final Locale locale;
    private final Optional<Prompt> prompt;

    MessageValues(Problem problem, Interview interview, Locale locale) {
        this.details = problem.details();
        this.locale = locale;
        this.prompt = Optional.ofNullable(details.get("question"))
                .filter(ItemId::isAllowed)
                .flatMap(question -> interview.prompt(ItemId.of(question)));
    }

    boolean has(String name) {
        return !details.getOrDefault(name, "").isEmpty();
    }

    boolean isMoreThanZero(String name) {
        return has(name) && new BigDecimal(details.get(name)).signum() > 0;
    }

    String words(String name) {
        String value = details.getOrDefault(name, "");
        if (value.isEmpty()) {
            return value;
        }
        if (NUMBERS.contains(name)) {
            return number(new BigDecimal(value));
        }
        if (DATES.contains(name)) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(LocalDate.parse(value));
        }
        return switch (name) {
            case "option" -> option(Integer.parseInt(value)).orElse(value);
            case "row" -> row(Integer.parseInt(value)).orElse(value);
            default -> value;
        };
    }

    String raw(String name) {
        return details.getOrDefault(name, "");
    }

    private String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(value);
    }

    private Optional<String> option(int code) {
        return prompt.flatMap(shown -> shown.choices().stream()
                .filter(choice -> choice.code() == code)
                .map(choice -> choice.label())
                .findFirst());
    }

    private Optional<String> row(int code) {
        return prompt.flatMap(shown -> shown.rows().stream()
                .filter(row -> row.code() == code)
                .map(row -> row.label())
                .findFirst());
    }
}
