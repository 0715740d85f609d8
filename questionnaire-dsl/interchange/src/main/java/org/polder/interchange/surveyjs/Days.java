package org.polder.interchange.surveyjs;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.polder.condition.Day;

/** Days in SurveyJS's language. */
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
}
