package org.polder.tabulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.polder.tabulation.source.Count;
import org.polder.tabulation.source.CrossCounts;
import org.polder.tabulation.source.SampleDesign;
import org.polder.tabulation.source.SampleUnit;
import org.polder.tabulation.statistics.CellShare;
import org.polder.tabulation.statistics.DesignEstimate;
import org.polder.tabulation.statistics.DesignMeans;
import org.polder.tabulation.statistics.DesignTotals;
import org.polder.tabulation.statistics.Moments;
import org.polder.tabulation.statistics.SampleShare;
import org.polder.tabulation.statistics.Stratum;
import org.polder.tabulation.statistics.Tally;

/**
 * Counts as the statistics want them: shares with the base their uncertainty comes from, and strata with sums.
 *
 * @param plan the table's plan
 */
record Counted(Table plan) {

    static Tally tally(Count count) {
        return new Tally(count.n(), count.weight(), count.squares());
    }

    Optional<SampleDesign> design() {
        return plan.statistics().design();
    }

    /**
     * Gives a share of a group.
     *
     * @param counts the counts
     * @param part counts those with the property, in one unit of the sample or in all
     * @param base counts the base
     */
    SampleShare share(
            CrossCounts counts,
            Function<Optional<SampleUnit>, Tally> part,
            Function<Optional<SampleUnit>, Tally> base) {
        if (design().isEmpty()) {
            return SampleShare.weighted(part.apply(Optional.empty()), base.apply(Optional.empty()));
        }
        return totals(counts, List.of(part, unit -> less(base.apply(unit), part.apply(unit))))
                .sampleShare(CellShare.of(Set.of(0), Set.of(0, 1)));
    }

    /** Gives the totals of cells that have no respondent in common, with the covariances of the design. */
    DesignTotals totals(CrossCounts counts, List<Function<Optional<SampleUnit>, Tally>> cells) {
        return DesignTotals.of(strata(counts, cells), plan.statistics().lonely());
    }

    private <T> List<Stratum<T>> strata(CrossCounts counts, List<Function<Optional<SampleUnit>, T>> cells) {
        SampleDesign drawn = design().orElseGet(SampleDesign::simple);
        Map<String, List<SampleUnit>> units = new LinkedHashMap<>();
        counts.units()
                .keySet()
                .forEach(unit -> units.computeIfAbsent(unit.stratum(), fresh -> new ArrayList<>())
                        .add(unit));
        List<Stratum<T>> strata = new ArrayList<>();
        units.forEach((name, parts) -> {
            List<List<T>> sums = parts.stream()
                    .map(part -> cells.stream()
                            .map(cell -> cell.apply(Optional.of(part)))
                            .toList())
                    .toList();
            Stratum<T> stratum = drawn.cluster().isPresent()
                    ? Stratum.ofClusters(name, parts.size(), sums)
                    : Stratum.ofRespondents(
                            name,
                            parts.stream()
                                    .mapToLong(part -> counts.units().get(part).drawn())
                                    .sum(),
                            sums.get(0));
            strata.add(Optional.ofNullable(drawn.populations().get(name))
                    .map(stratum::outOf)
                    .orElse(stratum));
        });
        return strata;
    }

    /** Gives the mean of a group with the variance of the design. */
    Optional<DesignEstimate> mean(CrossCounts counts, long group) {
        List<Stratum<Moments>> strata = strata(counts, List.of(unit -> {
            Moments moments = Moments.none();
            CrossCounts there = counts.units().get(unit.orElseThrow());
            for (Map.Entry<Double, Count> number : there.numbers(group).entrySet()) {
                moments = moments.with(number.getKey(), tally(number.getValue()));
            }
            return moments;
        }));
        return DesignMeans.of(strata, plan.statistics().lonely()).mean(0);
    }

    /** Takes a part out of a whole; what rounding leaves must still be sums that some weights have. */
    static Tally less(Tally whole, Tally part) {
        long n = whole.n() - part.n();
        double weight = n == 0 ? 0 : Math.max(0, whole.weight() - part.weight());
        double squares = Math.max(0, whole.squares() - part.squares());
        double least = n == 0 ? 0 : weight * weight / n;
        return new Tally(n, weight, Math.min(weight * weight, Math.max(least, squares)));
    }
}
