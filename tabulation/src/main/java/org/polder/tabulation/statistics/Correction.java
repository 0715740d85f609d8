package org.polder.tabulation.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Ways to correct p-values for the number of tests in a family. */
public enum Correction {
    /** No correction. */
    NONE("no correction for the number of tests") {
        @Override
        double[] adjusted(double[] ascending) {
            return ascending.clone();
        }
    },
    /** Each p-value times the number of tests: keeps the chance of any false finding. */
    BONFERRONI("Bonferroni correction") {
        @Override
        double[] adjusted(double[] ascending) {
            return Arrays.stream(ascending)
                    .map(p -> Math.min(1, p * ascending.length))
                    .toArray();
        }
    },
    /**
     * Step by step from the smallest: keeps the chance of any false finding, and finds more than Bonferroni (Holm, A
     * simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 1979).
     */
    HOLM("Holm correction") {
        @Override
        double[] adjusted(double[] ascending) {
            int size = ascending.length;
            double[] result = new double[size];
            double greatest = 0;
            for (int i = 0; i < size; i++) {
                greatest = Math.max(greatest, Math.min(1, ascending[i] * (size - i)));
                result[i] = greatest;
            }
            return result;
        }
    },
    /**
     * Keeps the expected share of false findings among the findings (Benjamini and Hochberg, Controlling the false
     * discovery rate, Journal of the Royal Statistical Society B 57, 1995).
     */
    BENJAMINI_HOCHBERG("Benjamini-Hochberg correction") {
        @Override
        double[] adjusted(double[] ascending) {
            int size = ascending.length;
            double[] result = new double[size];
            double least = 1;
            for (int i = size - 1; i >= 0; i--) {
                least = Math.min(least, ascending[i] * (size / (i + 1.0)));
                result[i] = least;
            }
            return result;
        }
    };

    private final String label;

    Correction(String label) {
        this.label = label;
    }

    /**
     * Gives the words for a footnote.
     *
     * @return a phrase in English
     */
    public String label() {
        return label;
    }

    abstract double[] adjusted(double[] ascending);

    /** Corrects p-values in any order and gives them back in that order. */
    double[] adjust(double[] pValues) {
        int[] order = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted =
                adjusted(Arrays.stream(order).mapToDouble(i -> pValues[i]).toArray());
        double[] result = new double[pValues.length];
        for (int i = 0; i < order.length; i++) {
            result[order[i]] = sorted[i];
        }
        return result;
    }
}
