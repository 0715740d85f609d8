package org.polder.publishing.spss;

import java.time.LocalDate;

/** Days as SPSS reads them: it counts seconds from the first day of the Gregorian calendar, and years of four digits. */
final class SpssDay {
    private static final LocalDate FIRST = LocalDate.of(1582, 10, 15);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private SpssDay() {}

    static boolean isWritable(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** Gives the ISO form, or nothing for a day SPSS cannot have. */
    static String written(LocalDate day) {
        return isWritable(day) ? day.toString() : "";
    }
}
