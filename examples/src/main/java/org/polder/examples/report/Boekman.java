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
record Boekman(ReportWords words) {

    PublishedDistribution composition() {
        return published(
                "composition",
                "population.both",
                Optional.of(713),
                ImmutableMap.of("zzp'er", share("86"), "werknemer in loondienst", share("14")));
    }

    ScaleMapping compositionMapping() {
        return mapping(
                "composition",
                "employment",
                row("self-employed", ImmutableSet.of(1), "zzp'er"),
                row("employees", ImmutableSet.of(2), "werknemer in loondienst"));
    }

    PublishedDistribution usage() {
        return published(
                "usage",
                "population.all",
                Optional.of(713),
                ImmutableMap.of(
                        "Ja, dagelijks", Optional.empty(),
                        "Ja, wekelijks", Optional.empty(),
                        "Zelden", share("28"),
                        "Nooit", share("29.3")));
    }

    ScaleMapping usageMapping() {
        return mapping(
                "usage",
                "Q6",
                noted("regularly", ImmutableSet.of(1, 2, 3), "Ja, dagelijks", "Ja, wekelijks"),
                row("rarely", ImmutableSet.of(4), "Zelden"),
                row("never", ImmutableSet.of(5), "Nooit"),
                noted("unknown-use", ImmutableSet.of(6)));
    }

    PublishedDistribution assignments() {
        return published(
                "lost-work",
                "population.self-employed",
                Optional.empty(),
                ImmutableMap.of(
                        "Heel erg gedaald", share("6"),
                        "Een beetje gedaald", share("12"),
                        "Geen effect", share("44"),
                        "Een beetje gestegen", share("1"),
                        "Heel erg gestegen", share("1"),
                        "Ik weet niet of GenAI effect heeft op mijn opdrachten", share("35")));
    }

    ScaleMapping lostWorkMapping() {
        return mapping(
                "lost-work",
                "Q14",
                row("less", ImmutableSet.of(1), "Heel erg gedaald", "Een beetje gedaald"),
                row("same", ImmutableSet.of(2), "Geen effect"),
                row("more", ImmutableSet.of(3), "Een beetje gestegen", "Heel erg gestegen"),
                row("unknown", ImmutableSet.of(4), "Ik weet niet of GenAI effect heeft op mijn opdrachten"));
    }

    PublishedDistribution employmentOfSelfEmployed() {
        return employment("population.self-employed", "25", "41", "11", "11", "4", "9");
    }

    PublishedDistribution employmentOfEmployees() {
        return employment("population.employees", "12", "23", "9", "33", "13", "10");
    }

    ScaleMapping expectedLossMapping() {
        return mapping(
                "expected-loss",
                "Q16",
                row("loss", ImmutableSet.of(1), "Helemaal mee eens", "Mee eens"),
                noted("no-loss", ImmutableSet.of(2), "Neutraal", "Mee oneens", "Helemaal mee oneens"),
                row("unknown", ImmutableSet.of(4), "Weet ik niet"),
                noted("gain", ImmutableSet.of(3)));
    }

    private PublishedDistribution employment(String population, String... percents) {
        return published(
                "expected-loss",
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

    private PublishedDistribution published(
            String key, String population, Optional<Integer> n, ImmutableMap<String, Optional<PublishedShare>> shares) {
        return new PublishedDistribution(
                "Boekmanstichting", words.of("boekman." + key + ".question"), words.of(population), n, shares);
    }

    private ScaleMapping mapping(String name, String variable, Row... rows) {
        return new ScaleMapping(
                name, "1.0", variable, ImmutableList.copyOf(rows), words.of("boekman." + name + ".note"));
    }

    private Row row(String key, ImmutableSet<Integer> ours, String... theirs) {
        return new Row(words.of("row." + key), ours, ImmutableSet.copyOf(theirs), "");
    }

    private Row noted(String key, ImmutableSet<Integer> ours, String... theirs) {
        return new Row(words.of("row." + key), ours, ImmutableSet.copyOf(theirs), words.of("row." + key + ".note"));
    }

    private static Optional<PublishedShare> share(String printed) {
        return Optional.of(PublishedShare.of(printed));
    }
}
