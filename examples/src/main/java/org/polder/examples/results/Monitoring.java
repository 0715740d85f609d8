package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How the response goes.
 *
 * @param started how many began
 * @param completed how many came to the end
 * @param screenedOut how many did not belong to the population
 * @param open how many may still go on
 * @param active how many of these did something in the last half hour
 * @param time the median time of those who came to the end; nothing while they are few
 * @param days day by day, those without anything in between included
 * @param pages page by page
 * @param items question by question
 * @param leftOut the interviews in the store that do not count
 */
public record Monitoring(
        long started,
        long completed,
        long screenedOut,
        long open,
        long active,
        Optional<Duration> time,
        ImmutableList<Day> days,
        ImmutableList<AtPage> pages,
        ImmutableList<AtItem> items,
        ImmutableList<LeftOut> leftOut) {

    /** A row about fewer respondents than this tells nothing but that there are few. */
    public static final int LEAST_BASE = 10;

    /**
     * A day.
     *
     * @param date the day
     * @param started how many began
     * @param completed how many of all came to the end
     */
    public record Day(LocalDate date, long started, long completed) {}

    /**
     * A page.
     *
     * @param name what it is called
     * @param reached how many came there
     * @param stopped how many of these are waiting there
     * @param time the median time spent there; nothing while they are few
     */
    public record AtPage(String name, long reached, long stopped, Optional<Duration> time) {
        /**
         * Tells whether the row is about too few.
         *
         * @return true when its numbers are not to be shown
         */
        public boolean isSmall() {
            return reached > 0 && reached < LEAST_BASE;
        }
    }

    /**
     * A question.
     *
     * @param id its name
     * @param text its words
     * @param page its page
     * @param asked how many it was put to
     * @param answered how many of these answered it
     * @param stopped how many of these are waiting there
     */
    public record AtItem(String id, String text, String page, long asked, long answered, long stopped) {
        /**
         * Tells whether the row is about too few.
         *
         * @return true when its numbers are not to be shown
         */
        public boolean isSmall() {
            return asked > 0 && asked < LEAST_BASE;
        }
    }
}
