package org.polder.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.polder.condition.Day;

/**
 * A question answered by a day of the calendar.
 *
 * @param asking how it is put to a respondent
 * @param earliest the first day allowed; without one, the first of the year 1
 * @param latest the last day allowed; without one, the last of the year 9999
 * @param options answers other than a date, such as "don't know"
 */
public record DateQuestion(Asking asking, Optional<Day> earliest, Optional<Day> latest, ImmutableList<Option> options)
        implements Item {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.date(this);
    }
}
