package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** What one stratum adds to totals and to their covariance matrix. */
final class StratumVariance<T> {
    // R's survey takes a stratum drawn nearly whole for known, at this remainder.
    private static final double KNOWN = 1e-7;

    private final Stratum<T> stratum;
    private final Reading<T> reading;
    private final double[] sums;

    StratumVariance(Stratum<T> stratum, Reading<T> reading, int groups) {
        this.stratum = stratum;
        this.reading = reading;
        this.sums = new double[groups * reading.width()];
        for (List<T> unit : stratum.sums()) {
            double[] values = values(unit);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += values[i];
            }
        }
        if (seen() > stratum.units()) {
            throw new IllegalArgumentException("Stratum '" + stratum.name() + "' has " + stratum.units()
                    + " respondents in the whole sample, so at most as many in its groups; found " + seen());
        }
    }

    String name() {
        return stratum.name();
    }

    double[] sums() {
        return sums;
    }

    /** Counts the units with anyone in the groups. */
    long seen() {
        if (!stratum.clustered()) {
            return respondents(stratum.sums().get(0));
        }
        return stratum.sums().stream().filter(unit -> respondents(unit) > 0).count();
    }

    boolean isLonely() {
        return stratum.units() == 1 && stratum.undrawn() > KNOWN;
    }

    /** Adds the variance of two units or more: (1 - f)·m/(m - 1) times the products of deviations from the mean. */
    void addTo(double[][] covariance) {
        long units = stratum.units();
        if (units == 1) {
            return;
        }
        double scale = stratum.undrawn() * units / (units - 1.0);
        if (stratum.clustered()) {
            addClusters(covariance, scale);
        } else {
            addRespondents(covariance, scale, stratum.sums().get(0));
        }
    }

    /** Adds the square of the one unit's deviation from zero, which after linearisation is the overall estimate. */
    void addUncentred(double[][] covariance) {
        addProduct(covariance, stratum.undrawn(), sums);
    }

    private void addClusters(double[][] covariance, double scale) {
        double[] mean = new double[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = sums[i] / stratum.units();
        }
        for (List<T> unit : stratum.sums()) {
            double[] deviation = values(unit);
            for (int i = 0; i < deviation.length; i++) {
                deviation[i] -= mean[i];
            }
            addProduct(covariance, scale, deviation);
        }
        // Clusters with nobody in the groups deviate by the whole mean.
        long absent = stratum.units() - stratum.sums().size();
        addProduct(covariance, scale * absent, mean);
    }

    private void addRespondents(double[][] covariance, double scale, ImmutableList<T> groups) {
        int width = reading.width();
        for (int group = 0; group < groups.size(); group++) {
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < width; j++) {
                    covariance[group * width + i][group * width + j] +=
                            scale * reading.product(groups.get(group), i, j);
                }
            }
        }
        addProduct(covariance, -scale / stratum.units(), sums);
    }

    private static void addProduct(double[][] covariance, double scale, double[] values) {
        for (int i = 0; i < values.length; i++) {
            double factor = scale * values[i];
            if (factor != 0) {
                for (int j = 0; j < values.length; j++) {
                    covariance[i][j] += factor * values[j];
                }
            }
        }
    }

    private double[] values(List<T> unit) {
        int width = reading.width();
        double[] values = new double[sums.length];
        for (int group = 0; group < unit.size(); group++) {
            for (int i = 0; i < width; i++) {
                values[group * width + i] = reading.sum(unit.get(group), i);
            }
        }
        return values;
    }

    private long respondents(List<T> unit) {
        return unit.stream().mapToLong(group -> reading.tally(group).n()).sum();
    }
}
