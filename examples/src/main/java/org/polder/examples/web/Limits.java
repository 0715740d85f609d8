package org.polder.examples.web;

import java.time.Duration;

/**
 * How much a server takes from one visitor, and how long it remembers one.
 *
 * @param sessionLife how long a browser may go on with an interview without its private link
 * @param linkLife how long a private link works
 * @param startsAMinute the interviews that one address may begin in a minute
 * @param formsAMinute the forms that one visitor may send in a minute
 * @param linksAMinute the private links that one address may try, or one visitor make, in a minute
 * @param bodyBytes the longest form taken, in bytes
 * @param fields the greatest number of fields in a form
 */
public record Limits(
        Duration sessionLife,
        Duration linkLife,
        int startsAMinute,
        int formsAMinute,
        int linksAMinute,
        int bodyBytes,
        int fields) {
    private static final Limits STANDARD =
            new Limits(Duration.ofDays(7), Duration.ofDays(60), 120, 240, 20, 256 * 1024, 4000);

    // Nothing works at a limit of nothing.
    public Limits {
        if (sessionLife.isNegative()
                || sessionLife.isZero()
                || linkLife.isNegative()
                || linkLife.isZero()
                || startsAMinute < 1
                || formsAMinute < 1
                || linksAMinute < 1
                || bodyBytes < 1
                || fields < 1) {
            throw new IllegalArgumentException("Limits of nothing let nobody in: make each more than 0");
        }
    }

    /**
     * Gives the limits that suit a survey on the web, where many people may share an address.
     *
     * @return the limits
     */
    public static Limits standard() {
        return STANDARD;
    }

    /**
     * Changes how many interviews one address may begin.
     *
     * @param most the number in a minute
     * @return these limits with that one
     */
    public Limits startsAMinute(int most) {
        return new Limits(sessionLife, linkLife, most, formsAMinute, linksAMinute, bodyBytes, fields);
    }

    /**
     * Changes how long a browser may go on without its private link.
     *
     * @param life how long
     * @return these limits with that one
     */
    public Limits sessionLife(Duration life) {
        return new Limits(life, linkLife, startsAMinute, formsAMinute, linksAMinute, bodyBytes, fields);
    }

    /**
     * Changes how long a private link works.
     *
     * @param life how long
     * @return these limits with that one
     */
    public Limits linkLife(Duration life) {
        return new Limits(sessionLife, life, startsAMinute, formsAMinute, linksAMinute, bodyBytes, fields);
    }
}
