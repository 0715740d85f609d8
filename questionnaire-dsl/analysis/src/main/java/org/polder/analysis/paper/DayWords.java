package org.polder.analysis.paper;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polder.condition.Day;

/** Says a day of the calendar, or one counted from the day the form is filled in. */
final class DayWords {
    private DayWords() {}

    static String of(Day day, Phrases phrases) {
        if (day instanceof Day.Fixed fixed) {
            return phrases.date(fixed.date());
        }
        Period distance = ((Day.FromToday) day).distance();
        String said = phrases.say("today");
        said = moved(said, "day.later", distance, 1, phrases);
        return moved(said, "day.earlier", distance, -1, phrases);
    }

    private static String moved(String from, String key, Period distance, int sign, Phrases phrases) {
        List<String> parts = new ArrayList<>();
        part(parts, "years", distance.getYears() * sign, phrases);
        part(parts, "months", distance.getMonths() * sign, phrases);
        part(parts, "days", distance.getDays() * sign, phrases);
        return parts.isEmpty() ? from : phrases.say(key, Map.of("period", phrases.list(parts, "and"), "day", from));
    }

    private static void part(List<String> parts, String key, int count, Phrases phrases) {
        if (count > 0) {
            parts.add(phrases.counted(key, count, Map.of("n", String.valueOf(count))));
        }
    }
}
