package org.polder.tabulation.statistics;

/** A matrix of covariances. */
public final class Covariance {
    private final double[][] values;

    Covariance(double[][] values) {
        this.values = values;
    }

    /**
     * Gives the number of estimates.
     *
     * @return the number of rows and of columns
     */
    public int size() {
        return values.length;
    }

    /**
     * Gives one covariance.
     *
     * @param first an estimate's place, from 0
     * @param second another's, or the same for the variance
     * @return the covariance of the two
     */
    public double get(int first, int second) {
        return values[first][second];
    }
}
