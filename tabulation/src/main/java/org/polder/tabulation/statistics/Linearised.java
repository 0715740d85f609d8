package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * Totals with their covariance matrix, from which any smooth function of totals gets its variance by its gradient
 * (Woodruff, A simple method for approximating the variance of a complicated estimate, Journal of the American
 * Statistical Association 66, 1971; Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, section 5.5).
 */
record Linearised(ImmutableList<Tally> groups, double[] totals, double[][] covariance, double degrees) {

    static <T> Linearised of(List<Stratum<T>> strata, Reading<T> reading, LonelyPsu lonely) {
        int count = groups(strata);
        List<StratumVariance<T>> parts = new ArrayList<>();
        for (Stratum<T> stratum : strata) {
            parts.add(new StratumVariance<>(stratum, reading, count));
        }
        // A domain has the strata and units with anyone in it, as in R's survey; the others add nothing.
        parts.removeIf(part -> part.seen() == 0);
        refuseLonely(parts, lonely);
        int size = count * reading.width();
        double[] totals = new double[size];
        double[][] covariance = new double[size][size];
        long alone = 0;
        long degrees = 0;
        for (StratumVariance<T> part : parts) {
            for (int i = 0; i < size; i++) {
                totals[i] += part.sums()[i];
            }
            degrees += part.seen() - 1;
            part.addTo(covariance);
            if (part.isLonely()) {
                alone++;
                if (lonely == LonelyPsu.ADJUST) {
                    part.addUncentred(covariance);
                }
            }
        }
        if (lonely == LonelyPsu.AVERAGE && alone > 0) {
            scale(covariance, parts.size() / (double) (parts.size() - alone));
        }
        return new Linearised(tallies(strata, reading, count), totals, covariance, degrees);
    }

    /** Gives the variance of the function of the totals with this gradient. */
    double variance(double[] gradient) {
        return Math.max(0, covariance(gradient, gradient));
    }

    double covariance(double[] first, double[] second) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            if (first[i] != 0) {
                double row = 0;
                for (int j = 0; j < second.length; j++) {
                    row += covariance[i][j] * second[j];
                }
                sum += first[i] * row;
            }
        }
        return sum;
    }

    private static <T> void refuseLonely(List<StratumVariance<T>> parts, LonelyPsu lonely) {
        List<String> names = parts.stream()
                .filter(StratumVariance::isLonely)
                .map(StratumVariance::name)
                .toList();
        boolean noneToAverage = lonely == LonelyPsu.AVERAGE && names.size() == parts.size();
        if (!names.isEmpty() && (lonely == LonelyPsu.FAIL || noneToAverage)) {
            String advice = noneToAverage
                    ? " No other stratum is left to take the average variance of."
                    : " Join it with a stratum like it, or choose another LonelyPsu.";
            throw new ProblemsException(
                    "The sample design",
                    names.stream()
                            .map(name -> Problem.error(
                                            "lonely-psu",
                                            Place.none(),
                                            "Stratum '" + name + "' has one unit in the sample, and a variance needs"
                                                    + " two." + advice)
                                    .with(Map.of("stratum", name)))
                            .toList());
        }
    }

    private static <T> int groups(List<Stratum<T>> strata) {
        int[] counts = strata.stream()
                .flatMap(stratum -> stratum.sums().stream())
                .mapToInt(List::size)
                .distinct()
                .toArray();
        if (counts.length > 1) {
            throw new IllegalArgumentException("The strata have sums of different numbers of groups");
        }
        if (strata.stream().map(Stratum::name).distinct().count() < strata.size()) {
            throw new IllegalArgumentException("Two strata have one name; give each its own");
        }
        return counts.length == 0 ? 0 : counts[0];
    }

    private static <T> ImmutableList<Tally> tallies(List<Stratum<T>> strata, Reading<T> reading, int count) {
        ImmutableList.Builder<Tally> tallies = ImmutableList.builder();
        for (int group = 0; group < count; group++) {
            Tally sum = Tally.none();
            for (Stratum<T> stratum : strata) {
                for (List<T> unit : stratum.sums()) {
                    sum = sum.plus(reading.tally(unit.get(group)));
                }
            }
            tallies.add(sum);
        }
        return tallies.build();
    }

    private static void scale(double[][] covariance, double by) {
        for (double[] row : covariance) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= by;
            }
        }
    }
}
