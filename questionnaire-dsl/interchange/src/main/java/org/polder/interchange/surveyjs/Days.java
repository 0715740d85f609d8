package org.polder.interchange.surveyjs;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.polder.condition.Day;
import org.polder.interchange.internal.NotUnderstood;

/** Days in SurveyJS's language, written and read. */
final class Days {
    private Days() {}

    static Term term(Day day) {
        if (day instanceof Day.FromToday relative) {
            Term term = Term.call("today");
            Period distance = relative.distance();
            for (Map.Entry<String, Integer> step : steps(distance)) {
                if (step.getValue() != 0) {
                    term = Term.call("dateAdd", term, Term.of(step.getValue()), new Term.Words(step.getKey()));
                }
            }
            return term;
        }
        return new Term.Words(day.toString());
    }

    private static List<Map.Entry<String, Integer>> steps(Period distance) {
        return List.of(
                Map.entry("years", distance.getYears()),
                Map.entry("months", distance.getMonths()),
                Map.entry("days", distance.getDays()));
    }

    /** Reads a day, fixed or so far from today. */
    static Day read(Term value) throws NotUnderstood {
        try {
            if (value instanceof Term.Words words) {
                return Day.of(LocalDate.parse(words.value()));
            }
            return Day.fromToday(distance(value));
        } catch (DateTimeParseException | IllegalArgumentException | ArithmeticException malformed) {
            throw new NotUnderstood("compares a date with " + value.text());
        }
    }

    private static Period distance(Term value) throws NotUnderstood {
        if (value instanceof Term.Call call
                && call.name().equals("today")
                && call.arguments().isEmpty()) {
            return Period.ZERO;
        }
        if (value instanceof Term.Call call
                && call.name().equals("dateAdd")
                && call.arguments().size() == 3) {
            Period before = distance(call.arguments().get(0));
            int step =
                    Constants.numeral(Constants.text(call.arguments().get(1))).intValueExact();
            return switch (Constants.text(call.arguments().get(2))) {
                case "years" -> before.plusYears(step);
                case "months" -> before.plusMonths(step);
                case "days" -> before.plusDays(step);
                default ->
                    throw new NotUnderstood(
                            "counts days by " + call.arguments().get(2).text());
            };
        }
        throw new NotUnderstood("compares a date with " + value.text());
    }
}
