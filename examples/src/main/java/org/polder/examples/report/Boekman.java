package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.polder.tabulation.compare.PublishedDistribution;
import org.polder.tabulation.compare.PublishedShare;
import org.polder.tabulation.compare.ScaleMapping;
import org.polder.tabulation.compare.ScaleMapping.Row;

/** What the Boekman foundation published, as the report quotes it, and how its options stand for the report's. */
final class Boekman {
    static final PublishedDistribution USAGE = new PublishedDistribution(
            "Boekmanstichting",
            "Use of GenAI at work",
            "all respondents",
            Optional.of(713),
            ImmutableMap.of(
                    "Ja, dagelijks", Optional.empty(),
                    "Ja, wekelijks", Optional.empty(),
                    "Zelden", share("28"),
                    "Nooit", share("29.3")));

    static final PublishedDistribution ASSIGNMENTS = new PublishedDistribution(
            "Boekmanstichting",
            "Number of assignments in the past 12 months because of GenAI",
            "self-employed",
            Optional.empty(),
            ImmutableMap.of(
                    "Heel erg gedaald", share("6"),
                    "Een beetje gedaald", share("12"),
                    "Geen effect", share("44"),
                    "Een beetje gestegen", share("1"),
                    "Heel erg gestegen", share("1"),
                    "Ik weet niet of GenAI effect heeft op mijn opdrachten", share("35")));

    static final PublishedDistribution EMPLOYMENT_SELF_EMPLOYED =
            employment("self-employed", "25", "41", "11", "11", "4", "9");
    static final PublishedDistribution EMPLOYMENT_EMPLOYEES =
            employment("employees", "12", "23", "9", "33", "13", "10");

    static final PublishedDistribution COMPOSITION = new PublishedDistribution(
            "Boekmanstichting",
            "Composition of the respondents",
            "self-employed and employees",
            Optional.of(713),
            ImmutableMap.of("zzp'er", share("86"), "werknemer in loondienst", share("14")));

    static final ScaleMapping USAGE_MAPPING = new ScaleMapping(
            "usage",
            "1.0",
            "Q6",
            ImmutableList.of(
                    row(
                            "Very often, often, now and then",
                            "Not printed in the report; what remains would be 42.7 %.",
                            ImmutableSet.of(1, 2, 3),
                            "Ja, dagelijks",
                            "Ja, wekelijks"),
                    row("Rarely", "", ImmutableSet.of(4), "Zelden"),
                    row("Never", "", ImmutableSet.of(5), "Nooit"),
                    row("Don't know", "No counterpart.", ImmutableSet.of(6))),
            "Boekman asks about days and weeks, the report about how often in words.");

    static final ScaleMapping LOST_WORK_MAPPING = new ScaleMapping(
            "lost-work",
            "1.0",
            "Q14",
            ImmutableList.of(
                    row("Less work", "", ImmutableSet.of(1), "Heel erg gedaald", "Een beetje gedaald"),
                    row("The same", "", ImmutableSet.of(2), "Geen effect"),
                    row("More work", "", ImmutableSet.of(3), "Een beetje gestegen", "Heel erg gestegen"),
                    row("Don't know", "", ImmutableSet.of(4), "Ik weet niet of GenAI effect heeft op mijn opdrachten")),
            "Boekman asks the self-employed about assignments; the report asks them about work, and others about jobs,"
                    + " and only those for whom GenAI now does part of the tasks.");

    static final ScaleMapping EXPECTED_LOSS_MAPPING = new ScaleMapping(
            "expected-loss",
            "1.0",
            "Q16",
            ImmutableList.of(
                    row("Loss expected", "", ImmutableSet.of(1), "Helemaal mee eens", "Mee eens"),
                    row(
                            "No loss expected",
                            "Where Neutraal and Mee oneens belong is our reading: the report's table lost its rows.",
                            ImmutableSet.of(2),
                            "Neutraal",
                            "Mee oneens",
                            "Helemaal mee oneens"),
                    row("Don't know", "", ImmutableSet.of(4), "Weet ik niet"),
                    row("More work expected", "No counterpart.", ImmutableSet.of(3))),
            "Boekman asks about five years and one's occupation or sector; the report about two years and one's own"
                    + " work.");

    static final ScaleMapping COMPOSITION_MAPPING = new ScaleMapping(
            "composition",
            "1.0",
            "employment",
            ImmutableList.of(
                    row("Self-employed", "", ImmutableSet.of(1), "zzp'er"),
                    row("Employees", "", ImmutableSet.of(2), "werknemer in loondienst")),
            "Ours leaves out employers and others, whom Boekman does not have.");

    private Boekman() {}

    private static PublishedDistribution employment(String population, String... percents) {
        return new PublishedDistribution(
                "Boekmanstichting",
                "GenAI will reduce employment in my occupation or sector within five years",
                population,
                Optional.empty(),
                ImmutableMap.<String, Optional<PublishedShare>>builder()
                        .put("Helemaal mee eens", share(percents[0]))
                        .put("Mee eens", share(percents[1]))
                        .put("Neutraal", share(percents[2]))
                        .put("Mee oneens", share(percents[3]))
                        .put("Helemaal mee oneens", share(percents[4]))
                        .put("Weet ik niet", share(percents[5]))
                        .buildOrThrow());
    }

    private static Row row(String label, String note, ImmutableSet<Integer> ours, String... theirs) {
        return new Row(label, ours, ImmutableSet.copyOf(theirs), note);
    }

    private static Optional<PublishedShare> share(String printed) {
        return Optional.of(PublishedShare.of(printed));
    }
}
