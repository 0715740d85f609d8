package org.polder.condition;

import java.time.LocalDate;
import java.time.Period;

/** A day that a date is compared with: one of the calendar, or one counted from the day the interview started. */
public sealed interface Day {
    /** The farthest a relative day may lie from the start of the interview, in years; a longer period is a mistake. */
    int FARTHEST_YEARS = 1000;

    /**
     * Gives the day of the calendar.
     *
     * @param today the day the interview started
     * @return the day meant
     */
    LocalDate on(LocalDate today);

    /**
     * Names a day of the calendar.
     *
     * @param date the day
     * @return that day, whenever the interview is
     */
    static Day of(LocalDate date) {
        return new Fixed(date);
    }

    /**
     * Names the day on which the interview started.
     *
     * @return that day
     */
    static Day today() {
        return new FromToday(Period.ZERO);
    }

    /**
     * Names a day counted from the day on which the interview started.
     *
     * @param distance how much later; negative for earlier
     * @return that day
     */
    static Day fromToday(Period distance) {
        return new FromToday(distance);
    }

    /**
     * A day of the calendar.
     *
     * @param date the day
     */
    record Fixed(LocalDate date) implements Day {
        // A year of five digits is a mistake, and other tools cannot read it.
        public Fixed {
            if (date.getYear() < 1 || date.getYear() > 9999) {
                throw new IllegalArgumentException("Date " + date + " is not allowed: use a year from 1 to 9999");
            }
        }

        @Override
        public LocalDate on(LocalDate today) {
            return date;
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /**
     * A day counted from the day on which the interview started.
     *
     * @param distance how much later; negative for earlier
     */
    record FromToday(Period distance) implements Day {
        // Checks the distance.
        public FromToday {
            if (Math.abs((long) distance.getYears()) > FARTHEST_YEARS
                    || Math.abs((long) distance.getMonths()) > 12L * FARTHEST_YEARS
                    || Math.abs((long) distance.getDays()) > 366L * FARTHEST_YEARS) {
                throw new IllegalArgumentException(
                        "A day " + distance + " from today is not allowed: stay within " + FARTHEST_YEARS + " years");
            }
        }

        @Override
        public LocalDate on(LocalDate today) {
            return today.plus(distance);
        }

        @Override
        public String toString() {
            return distance.isZero() ? "today" : "today " + distance;
        }
    }
}
