package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.polder.tabulation.statistics.RakingResult.Bound;

/** The state of raking: a factor for each category of each margin. */
final class ProportionalFit {
    // Factors beyond these come of targets that no weights have; going on would end in infinity.
    private static final double SOUND = 1e100;

    private final ImmutableList<Margin> margins;
    private final Optional<WeightBounds> bounds;
    private final List<RakingCell> cells;
    private final List<ImmutableList<String>> categories;
    /** The place of each cell's category, by margin. */
    private final int[][] places;

    /** The cells of each category, by margin. */
    private final int[][][] members;

    private final double[][] targets;
    private final double[][] factors;

    ProportionalFit(ImmutableList<Margin> margins, Optional<WeightBounds> bounds, List<RakingCell> cells) {
        this.margins = margins;
        this.bounds = bounds;
        this.cells = cells;
        this.categories = margins.stream()
                .map(margin -> margin.targets().keySet().asList())
                .toList();
        this.places = new int[margins.size()][];
        this.members = new int[places.length][][];
        this.targets = new double[margins.size()][];
        this.factors = new double[margins.size()][];
        for (int i = 0; i < places.length; i++) {
            int margin = i;
            places[i] = cells.stream()
                    .mapToInt(cell ->
                            categories.get(margin).indexOf(cell.categories().get(margin)))
                    .toArray();
            targets[i] = margins.get(i).targets().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            members[i] = IntStream.range(0, targets[i].length)
                    .mapToObj(category -> members(margin, category))
                    .toArray(int[][]::new);
            factors[i] = new double[targets[i].length];
            Arrays.fill(factors[i], 1);
        }
    }

    /** Brings each margin in turn to its targets. */
    void round() {
        for (int margin = 0; margin < places.length; margin++) {
            for (int category = 0; category < factors[margin].length; category++) {
                if (members[margin][category].length > 0) {
                    factors[margin][category] = solved(margin, targets[margin][category], members[margin][category]);
                }
            }
        }
    }

    boolean isSound() {
        return Arrays.stream(factors)
                .flatMapToDouble(Arrays::stream)
                .allMatch(factor -> factor > 1 / SOUND && factor < SOUND);
    }

    double greatestDifference() {
        double greatest = 0;
        for (int margin = 0; margin < places.length; margin++) {
            double[] achieved = achieved(margin);
            for (int category = 0; category < achieved.length; category++) {
                greatest = Math.max(greatest, Math.abs(achieved[category] - targets[margin][category]));
            }
        }
        return greatest;
    }

    RakingResult result(boolean converged, int rounds) {
        ImmutableList.Builder<RakingResult.RakedCell> raked = ImmutableList.builder();
        Tally weighted = Tally.none();
        for (int i = 0; i < cells.size(); i++) {
            double free = product(i, -1);
            RakingResult.RakedCell cell = new RakingResult.RakedCell(
                    cells.get(i),
                    cut(free),
                    bounds.map(limit -> bound(limit, free)).orElse(Bound.NONE));
            raked.add(cell);
            weighted = weighted.plus(cell.weighted());
        }
        ImmutableList.Builder<RakingResult.MarginReport> reports = ImmutableList.builder();
        for (int margin = 0; margin < places.length; margin++) {
            reports.add(report(margin));
        }
        return new RakingResult(converged, rounds, reports.build(), raked.build(), weighted);
    }

    /** Finds the factor of a category at which its members' weights, cut off at the bounds, add up to the target. */
    private double solved(int margin, double target, int[] members) {
        double[] weights = new double[members.length];
        double[] others = new double[members.length];
        for (int i = 0; i < members.length; i++) {
            weights[i] = cells.get(members[i]).start().weight();
            others[i] = product(members[i], margin);
        }
        return bounds.map(limit -> CutOffSum.solve(limit, weights, others, target))
                .orElseGet(() -> {
                    double sum = 0;
                    for (int i = 0; i < weights.length; i++) {
                        sum += weights[i] * others[i];
                    }
                    return target / sum;
                });
    }

    private int[] members(int margin, int category) {
        return IntStream.range(0, cells.size())
                .filter(cell -> places[margin][cell] == category)
                .toArray();
    }

    /** Multiplies a cell's factors, of all margins but one. */
    private double product(int cell, int except) {
        double product = 1;
        for (int margin = 0; margin < places.length; margin++) {
            product *= margin == except ? 1 : factors[margin][places[margin][cell]];
        }
        return product;
    }

    private double cut(double factor) {
        return bounds.map(limit -> limit.applied(factor)).orElse(factor);
    }

    private static Bound bound(WeightBounds limit, double factor) {
        if (factor < limit.low()) {
            return Bound.LOW;
        }
        return factor > limit.high() ? Bound.HIGH : Bound.NONE;
    }

    private double[] achieved(int margin) {
        double[] achieved = new double[factors[margin].length];
        for (int i = 0; i < cells.size(); i++) {
            achieved[places[margin][i]] += cells.get(i).start().weight() * cut(product(i, -1));
        }
        return achieved;
    }

    private RakingResult.MarginReport report(int margin) {
        double[] achieved = achieved(margin);
        int furthest = 0;
        ImmutableMap.Builder<String, Double> factorOf = ImmutableMap.builder();
        ImmutableMap.Builder<String, Double> achievedOf = ImmutableMap.builder();
        for (int i = 0; i < achieved.length; i++) {
            factorOf.put(categories.get(margin).get(i), factors[margin][i]);
            achievedOf.put(categories.get(margin).get(i), achieved[i]);
            furthest = difference(margin, achieved, i) > difference(margin, achieved, furthest) ? i : furthest;
        }
        return new RakingResult.MarginReport(
                margins.get(margin).variable(),
                factorOf.buildOrThrow(),
                achievedOf.buildOrThrow(),
                difference(margin, achieved, furthest),
                categories.get(margin).get(furthest));
    }

    private double difference(int margin, double[] achieved, int category) {
        return Math.abs(achieved[category] - targets[margin][category]);
    }
}
