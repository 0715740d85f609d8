package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How often each value of a numeric variable was found.
 *
 * @param values who gave each value, by the value; missing answers are left out
 */
public record Distribution(ImmutableSortedMap<Double, Tally> values) {
    private static final double ROUNDING = 1e-12;

    /**
     * Holds a distribution.
     *
     * @throws IllegalArgumentException when a value is not finite
     */
    public Distribution {
        values.keySet().forEach(value -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("The values of a distribution are finite numbers; found " + value);
            }
        });
    }

    /**
     * Takes values in any order.
     *
     * @param values who gave each value
     * @return the distribution
     * @throws IllegalArgumentException when a value is not finite
     */
    public static Distribution of(Map<Double, Tally> values) {
        return new Distribution(ImmutableSortedMap.copyOf(values));
    }

    /**
     * Gives everyone.
     *
     * @return the sum over all values
     */
    public Tally tally() {
        return values.values().stream().reduce(Tally.none(), Tally::plus);
    }

    /**
     * Gives the mean.
     *
     * @return Σwy/Σw; nothing when all weights are zero
     */
    public OptionalDouble mean() {
        double weight = tally().weight();
        return weight == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(values.entrySet().stream()
                        .mapToDouble(entry -> entry.getKey() * (entry.getValue().weight() / weight))
                        .sum());
    }

    /**
     * Gives the variance between respondents, n/(n - 1)·Σw(y - ȳ)²/Σw, as R's {@code svyvar} (which does not count
     * respondents of weight zero in n); without weights the
     * usual sample variance.
     *
     * @return from 0; nothing below two respondents or when all weights are zero
     */
    public OptionalDouble variance() {
        Tally all = tally();
        if (all.n() < 2 || all.weight() == 0) {
            return OptionalDouble.empty();
        }
        double mean = mean().orElseThrow();
        double sum = values.entrySet().stream()
                .mapToDouble(entry ->
                        square(entry.getKey() - mean) * entry.getValue().weight())
                .sum();
        return OptionalDouble.of(all.n() / (all.n() - 1.0) * sum / all.weight());
    }

    /**
     * Gives the standard deviation between respondents.
     *
     * @return the root of the variance; nothing where that is undefined
     */
    public OptionalDouble standardDeviation() {
        OptionalDouble variance = variance();
        return variance.isEmpty() ? variance : OptionalDouble.of(Math.sqrt(variance.getAsDouble()));
    }

    /**
     * Gives the standard error of the mean by Taylor linearisation with unequal weights and no strata or clusters,
     * √(n/(n - 1)·Σw²(y - ȳ)²)/Σw, as R's {@code svymean}; without weights the usual s/√n.
     *
     * @return from 0; nothing below two respondents or when all weights are zero
     */
    public OptionalDouble standardError() {
        Tally all = tally();
        if (all.n() < 2 || all.weight() == 0) {
            return OptionalDouble.empty();
        }
        double mean = mean().orElseThrow();
        double sum = values.entrySet().stream()
                .mapToDouble(entry ->
                        square(entry.getKey() - mean) * entry.getValue().squares())
                .sum();
        return OptionalDouble.of(Math.sqrt(all.n() / (all.n() - 1.0) * sum) / all.weight());
    }

    /**
     * Gives the mean as a sample for tests, on the effective base after Kish.
     *
     * @return the mean; on an unweighted base when everyone weighs 1
     */
    public SampleMean sampleMean() {
        Tally all = tally();
        return new SampleMean(
                all.n(),
                mean(),
                variance(),
                all.effectiveSize().orElse(0),
                all.isUnweighted() ? BaseKind.UNWEIGHTED : BaseKind.KISH);
    }

    /**
     * Gives a quantile: interpolated for unweighted respondents, otherwise the inverse of the distribution function.
     *
     * @param p the share of respondents below, from 0 to 1
     * @return the quantile; nothing when all weights are zero
     */
    public OptionalDouble quantile(double p) {
        return quantile(p, tally().isUnweighted() ? QuantileRule.INTERPOLATED : QuantileRule.INVERSE);
    }

    /**
     * Gives a quantile.
     *
     * @param p the share of respondents below, from 0 to 1
     * @param rule the definition
     * @return the quantile; nothing when all weights are zero
     * @throws IllegalArgumentException when the rule is not for weighted respondents
     */
    public OptionalDouble quantile(double p, QuantileRule rule) {
        Levels.share(p);
        return tally().weight() == 0 ? OptionalDouble.empty() : OptionalDouble.of(rule.of(this, p));
    }

    /**
     * Gives the median.
     *
     * @return the quantile of one half
     */
    public OptionalDouble median() {
        return quantile(0.5);
    }

    /** Gives the value of the respondent at a place in the order, from 0. */
    double ordered(long place) {
        long passed = 0;
        for (Map.Entry<Double, Tally> entry : values.entrySet()) {
            passed += entry.getValue().n();
            if (place < passed) {
                return entry.getKey();
            }
        }
        return values.lastKey();
    }

    double reaching(double p) {
        double total = tally().weight();
        double passed = 0;
        double last = Double.NaN;
        for (Map.Entry<Double, Tally> entry : values.entrySet()) {
            if (entry.getValue().weight() == 0) {
                continue;
            }
            passed += entry.getValue().weight();
            last = entry.getKey();
            if (passed >= (p - ROUNDING) * total) {
                return last;
            }
        }
        return last;
    }

    private static double square(double value) {
        return value * value;
    }
}
