package org.polder.examples.browser.load;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What came of a load.
 *
 * @param plan the load
 * @param atOnce how long all respondents were under way at once
 * @param requests how many requests were answered
 * @param median the median of their times, in milliseconds
 * @param slow the time that 99 of 100 did not exceed, in milliseconds
 * @param slowest the longest time, in milliseconds
 * @param broken how many requests got no answer
 * @param answers how many answers are stored, contact data left out
 * @param faults everything lost, doubled or refused
 */
record LoadReport(
        LoadPlan plan,
        Duration atOnce,
        int requests,
        double median,
        double slow,
        double slowest,
        int broken,
        int answers,
        List<String> faults) {
    private static final int SHOWN = 20;
    private static final double THOUSAND = 1000;

    boolean isSound() {
        return faults.isEmpty();
    }

    String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                """
                respondents            %d
                under way at once for  %.1f s
                server killed          %d times
                requests answered      %d
                requests broken        %d
                median                 %.1f ms
                99th percentile        %.1f ms
                slowest                %.1f ms
                answers stored         %d, each once and as sent
                faults                 %d
                """,
                plan.respondents(),
                atOnce.toMillis() / THOUSAND,
                plan.kills(),
                requests,
                broken,
                median,
                slow,
                slowest,
                answers,
                faults.size()));
        faults.stream()
                .limit(SHOWN)
                .forEach(fault -> text.append("  ").append(fault).append('\n'));
        return text.toString();
    }
}
