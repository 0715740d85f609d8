package org.polder.tabulation.source;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * How a sample was drawn: in strata, in clusters, or both.
 *
 * @param stratum the name of the variable that tells the stratum, if the sample is stratified
 * @param cluster the name of the variable that tells the cluster within its stratum; without it each respondent was
 *     drawn alone
 * @param populations by stratum, under the key of its value ({@link Value#key()}; empty without strata), how many
 *     clusters, or respondents when there are none, it has in the population; empty when the sample is taken to be
 *     small beside it
 */
public record SampleDesign(
        Optional<String> stratum, Optional<String> cluster, ImmutableMap<String, Double> populations) {

    /**
     * Makes the design of a simple random sample, each respondent drawn alone.
     *
     * @return the design
     */
    public static SampleDesign simple() {
        return new SampleDesign(Optional.empty(), Optional.empty(), ImmutableMap.of());
    }

    /**
     * Sets the strata.
     *
     * @param variable the name of the variable that tells the stratum
     * @return this design in strata
     */
    public SampleDesign stratifiedBy(String variable) {
        return new SampleDesign(Optional.of(variable), cluster, populations);
    }

    /**
     * Sets the clusters.
     *
     * @param variable the name of the variable that tells the cluster within its stratum
     * @return this design in clusters
     */
    public SampleDesign clusteredBy(String variable) {
        return new SampleDesign(stratum, Optional.of(variable), populations);
    }

    /**
     * Sets the sizes of the strata, which makes for the finite population correction.
     *
     * @param sizes by stratum, how many clusters or respondents the population has
     * @return this design with those sizes
     */
    public SampleDesign populations(ImmutableMap<String, Double> sizes) {
        return new SampleDesign(stratum, cluster, sizes);
    }
}
