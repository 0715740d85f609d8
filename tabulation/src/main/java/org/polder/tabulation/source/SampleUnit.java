package org.polder.tabulation.source;

/**
 * Where a respondent was drawn: a cluster of a stratum.
 *
 * @param stratum the key of the stratum ({@link Value#key()}); empty without strata
 * @param cluster the key of the cluster; empty when respondents were drawn alone
 */
public record SampleUnit(String stratum, String cluster) implements Comparable<SampleUnit> {
    @Override
    public int compareTo(SampleUnit other) {
        int first = stratum.compareTo(other.stratum);
        return first != 0 ? first : cluster.compareTo(other.cluster);
    }
}
