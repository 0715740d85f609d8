package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One stratum of the sample with the sums of what is estimated.
 *
 * <p>The sums are given for groups of respondents that do not overlap, such as the cells of a table; everyone in none
 * of the groups (missing, filtered out) is left out of the sums but not of the number of units, since the design
 * is that of the whole sample. A share of a multiple choice takes two groups: chose it, and did not.
 *
 * @param name the stratum's name
 * @param units the number of first-stage units (clusters, or respondents where there are none) in the whole sample
 * @param population the number of first-stage units there are, for the finite population correction; nothing when
 *     they were drawn with replacement or are very many
 * @param clustered true when each list of sums is of one cluster; false when the one list is of all respondents
 * @param sums the sums group by group, for each cluster with anyone in the groups
 * @param <T> {@link Tally} for shares and totals of respondents, {@link Moments} for means and totals of values
 */
public record Stratum<T>(
        String name, long units, OptionalDouble population, boolean clustered, ImmutableList<ImmutableList<T>> sums) {

    /**
     * Holds a stratum.
     *
     * @throws IllegalArgumentException when there are more clusters than units, fewer units in the population than in
     *     the sample, or clusters with different numbers of groups
     */
    public Stratum {
        if (units < 1) {
            throw new IllegalArgumentException("Stratum '" + name + "' has at least one unit; found " + units);
        }
        if (population.isPresent() && !(population.getAsDouble() >= units)) {
            throw new IllegalArgumentException("Stratum '" + name + "' has " + units
                    + " units in the sample, so at least as many in the population; found "
                    + population.getAsDouble());
        }
        if (clustered ? sums.size() > units : sums.size() != 1) {
            throw new IllegalArgumentException("Stratum '" + name + "' has " + units + " units; found sums of "
                    + sums.size() + (clustered ? " clusters" : " lists of respondents"));
        }
        if (sums.stream().mapToInt(List::size).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "The clusters of stratum '" + name + "' have sums of different numbers of groups");
        }
    }

    /**
     * Describes a stratum where respondents were drawn one by one.
     *
     * @param name the stratum's name; one name for all where there are no strata
     * @param respondents the number of respondents in the whole sample of this stratum
     * @param groups the sums, group by group
     * @return the stratum, without finite population correction
     * @param <T> the kind of sums
     */
    public static <T> Stratum<T> ofRespondents(String name, long respondents, List<T> groups) {
        return new Stratum<>(
                name, respondents, OptionalDouble.empty(), false, ImmutableList.of(ImmutableList.copyOf(groups)));
    }

    /**
     * Describes a stratum where clusters were drawn.
     *
     * @param name the stratum's name; one name for all where there are no strata
     * @param clusters the number of clusters in the whole sample of this stratum
     * @param sums the sums, group by group, of each cluster; a cluster with nobody in the groups may be left out
     * @return the stratum, without finite population correction
     * @param <T> the kind of sums
     */
    public static <T> Stratum<T> ofClusters(String name, long clusters, List<? extends List<T>> sums) {
        return new Stratum<>(
                name,
                clusters,
                OptionalDouble.empty(),
                true,
                sums.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Adds the finite population correction.
     *
     * @param unitsInPopulation the number of first-stage units in the population of this stratum
     * @return this stratum, drawn without replacement
     */
    public Stratum<T> outOf(double unitsInPopulation) {
        return new Stratum<>(name, units, OptionalDouble.of(unitsInPopulation), clustered, sums);
    }

    /** Gives 1 - f, the share of the population's units that were not drawn. */
    double undrawn() {
        return population.isEmpty() ? 1 : 1 - units / population.getAsDouble();
    }
}
