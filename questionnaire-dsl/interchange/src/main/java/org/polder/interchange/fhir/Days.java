package org.polder.interchange.fhir;

import java.time.Period;
import org.polder.condition.Day;

/** Days in FHIRPath. */
final class Days {
    private Days() {}

    /** Months go before days, as they do here; years and months are one step, so that a short month cuts once. */
    static String term(Day day) {
        if (day instanceof Day.FromToday relative) {
            Period distance = relative.distance();
            return "today()" + step(distance.toTotalMonths(), "months") + step(distance.getDays(), "days");
        }
        return "@" + day;
    }

    private static String step(long count, String unit) {
        return count == 0 ? "" : (count < 0 ? " - " : " + ") + Math.abs(count) + " " + unit;
    }
}
