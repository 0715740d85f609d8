package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * The means and totals of a value in disjoint groups, with the covariances the sample design gives them.
 *
 * <p>Variances are made as those of {@link DesignTotals}.
 */
public final class DesignMeans {
    private final Linearised sums;
    private final ImmutableList<Moments> groups;

    private DesignMeans(Linearised sums, ImmutableList<Moments> groups) {
        this.sums = sums;
        this.groups = groups;
    }

    /**
     * Adds up strata.
     *
     * @param strata the strata with anyone in a group; others may be left out
     * @param lonely what to do about strata with one unit
     * @return the means
     * @throws org.polder.problem.ProblemsException when a stratum has one unit and that is to fail
     * @throws IllegalArgumentException when the strata differ in their number of groups or two have one name
     */
    public static DesignMeans of(List<Stratum<Moments>> strata, LonelyPsu lonely) {
        Linearised sums = Linearised.of(strata, Reading.MOMENTS, lonely);
        ImmutableList.Builder<Moments> groups = ImmutableList.builder();
        for (int group = 0; group < sums.groups().size(); group++) {
            int place = group;
            groups.add(strata.stream()
                    .flatMap(stratum -> stratum.sums().stream())
                    .map(unit -> unit.get(place))
                    .reduce(Moments.none(), Moments::plus));
        }
        return new DesignMeans(sums, groups.build());
    }

    /**
     * Estimates the mean of a group.
     *
     * @param group the group's place, from 0
     * @return the mean; nothing when all its weights are zero
     */
    public Optional<DesignEstimate> mean(int group) {
        Moments moments = groups.get(group);
        if (moments.mean().isEmpty()) {
            return Optional.empty();
        }
        double simple = moments.variance().orElse(0) / moments.tally().n();
        return Optional.of(DesignEstimate.of(
                moments.mean().getAsDouble(), sums.variance(gradient(group)), moments.tally(), sums.degrees(), simple));
    }

    /**
     * Estimates the total of the values of a group.
     *
     * @param group the group's place, from 0
     * @return the total, Σwy; its design effect is against a simple random sample of the group
     */
    public DesignEstimate total(int group) {
        Moments moments = groups.get(group);
        Tally tally = moments.tally();
        double[] gradient = new double[sums.totals().length];
        gradient[2 * group + 1] = 1;
        double simple = tally.n() == 0 ? 0 : moments.variance().orElse(0) / tally.n() * tally.weight() * tally.weight();
        return DesignEstimate.of(moments.wy(), sums.variance(gradient), tally, sums.degrees(), simple);
    }

    /**
     * Tests whether the means of two groups differ, with their covariance.
     *
     * @param first the place of one group
     * @param second the place of the other
     * @return the test of first minus second with the design's degrees of freedom, or why there is none
     */
    public Outcome<TestResult> difference(int first, int second) {
        Optional<DesignEstimate> one = mean(first);
        Optional<DesignEstimate> other = mean(second);
        if (one.isEmpty() || other.isEmpty()) {
            return new Outcome.Withheld<>(Untestable.EMPTY_BASE);
        }
        double[] gradient = gradient(first);
        double[] less = gradient(second);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] -= less[i];
        }
        double scale = Math.abs(one.get().estimate()) + Math.abs(other.get().estimate());
        double difference = one.get().estimate() - other.get().estimate();
        return DesignDifference.test(difference, sums.variance(gradient), sums.degrees(), scale);
    }

    private double[] gradient(int group) {
        double weight = groups.get(group).tally().weight();
        double[] gradient = new double[sums.totals().length];
        gradient[2 * group] = -groups.get(group).wy() / weight / weight;
        gradient[2 * group + 1] = 1 / weight;
        return gradient;
    }
}
