package org.polder.interchange.limesurvey;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;

/** Writes days of the calendar in ExpressionScript, as texts such as 2026-03-01, which order as the days do. */
final class Days {
    private static final String NOON = "mktime(12, 0, 0, ";

    private Days() {}

    /** The day of a date question, whose value has a time behind it. */
    static String day(String value) {
        return "substr(" + value + ", 0, 10)";
    }

    /**
     * A day counted from the day the form is open. As in {@link java.time.LocalDate#plus}, months come first, and a day
     * that the month lacks becomes its last.
     */
    static String fromToday(Period distance) {
        if (distance.isZero()) {
            return "date(\"Y-m-d\")";
        }
        String month = plus("date(\"n\")", distance.toTotalMonths());
        String day = distance.toTotalMonths() == 0
                ? "date(\"j\")"
                : "min(date(\"j\"), date(\"t\", " + NOON + month + ", 1, date(\"Y\"))))";
        return "date(\"Y-m-d\", " + NOON + month + ", " + plus(day, distance.getDays()) + ", date(\"Y\")))";
    }

    private static String plus(String value, long number) {
        return number == 0 ? value : Script.sum(value, number < 0 ? "(" + number + ")" : String.valueOf(number));
    }

    /**
     * Reads a day, with or without a time behind it.
     *
     * @throws DateTimeException when it is none
     */
    static LocalDate read(String text) {
        String day = text.strip().replaceFirst("[ T][0-9]{2}:[0-9]{2}(:[0-9]{2})?$", "");
        return LocalDate.parse(day, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /** Whole years from a day to the day the form is open; negative where the day is later. */
    static String yearsSince(String value) {
        return "intval((date(\"Ymd\") - str_replace(\"-\", \"\", " + day(value) + ")) / 10000)";
    }
}
