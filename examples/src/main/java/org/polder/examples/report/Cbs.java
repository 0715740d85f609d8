package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.compare.Comparison;
import org.polder.tabulation.compare.PublishedDistribution;
import org.polder.tabulation.compare.PublishedShare;
import org.polder.tabulation.compare.ScaleMapping;
import org.polder.tabulation.source.Category;

/** The sectors of national statistics, and how several of them stand for one of the report's. */
record Cbs(ReportWords words) {
    private static final String ADVERTISING = "Reclamebureaus";

    /** The branches that stand for each of our sectors, by the sector's code; none where CBS has no counterpart. */
    private static final ImmutableMap<Integer, ImmutableList<String>> BRANCHES =
            ImmutableMap.<Integer, ImmutableList<String>>builder()
                    .put(1, ImmutableList.of(ADVERTISING))
                    .put(
                            2,
                            ImmutableList.of(
                                    "Productie van films (geen televisiefilms)",
                                    "Productie van televisieprogramma's",
                                    "Facilitaire activiteiten voor film- en televisieproductie",
                                    "Maken en uitgeven van geluidsopnamen"))
                    .put(3, ImmutableList.of("Scheppende kunst"))
                    .put(
                            4,
                            ImmutableList.of(
                                    "Beoefening van podiumkunst",
                                    "Producenten van podiumkunst",
                                    "Dienstverlening voor uitvoerende kunst"))
                    .put(5, ImmutableList.of("Radio-omroepen", "Televisie-omroepen", "Persagentschappen"))
                    .put(6, ImmutableList.of("Musea", "Kunstgalerieën en –expositieruimten", "Monumentenzorg"))
                    .put(7, ImmutableList.of("Cultureel onderwijs"))
                    .buildOrThrow();

    /** Compares our sectors with the statistics; the report prints one share of them, that of advertising agencies. */
    Comparison compare(TableResult sectors) {
        return Comparison.of(
                mapping(sectors), sectors.variable(), sectors.total(), words.of("population.ours"), published());
    }

    /** Judges a row by the report's rule: at least ten respondents, and a tolerance of ten points. */
    String judge(Comparison.Row row) {
        long n = row.ours().orElseThrow().n();
        if (n < Report.LEAST_BASE) {
            return words.of("cbs.too-few", Report.LEAST_BASE);
        }
        boolean counterpart = row.note().isEmpty();
        return row.difference()
                .map(points -> isOutside(points)
                        ? words.of("cbs.outside", Report.TOLERANCE)
                        : words.of("cbs.comparable", Report.TOLERANCE))
                .orElse(counterpart ? words.of("cbs.not-printed") : row.note());
    }

    private static boolean isOutside(BigDecimal points) {
        return points.abs().compareTo(BigDecimal.valueOf(Report.TOLERANCE)) >= 0;
    }

    private ScaleMapping mapping(TableResult sectors) {
        List<ScaleMapping.Row> rows = new ArrayList<>();
        for (Category sector : sectors.variable().categories()) {
            List<String> branches = BRANCHES.getOrDefault(sector.code(), ImmutableList.of());
            rows.add(new ScaleMapping.Row(
                    sector.label(),
                    ImmutableSet.of(sector.code()),
                    ImmutableSet.copyOf(branches),
                    branches.isEmpty() ? words.of("cbs.no-counterpart") : ""));
        }
        return new ScaleMapping(
                "cbs-sectors", "1.0", sectors.variable().name(), ImmutableList.copyOf(rows), words.of("cbs.note"));
    }

    private PublishedDistribution published() {
        ImmutableMap.Builder<String, Optional<PublishedShare>> shares = ImmutableMap.builder();
        for (Map.Entry<Integer, ImmutableList<String>> sector : BRANCHES.entrySet()) {
            for (String branch : sector.getValue()) {
                shares.put(
                        branch, branch.equals(ADVERTISING) ? Optional.of(PublishedShare.of("26")) : Optional.empty());
            }
        }
        return new PublishedDistribution(
                "CBS", words.of("cbs.question"), words.of("population.jobs"), Optional.empty(), shares.buildOrThrow());
    }
}
