package org.polder.examples.benchmarks;

import java.util.List;

/**
 * One thing measured.
 *
 * @param what what was measured, such as "answer"
 * @param engine whose
 * @param size the number of items, or another name for the case
 * @param unit the unit
 * @param median the median over all repetitions
 * @param low the lowest
 * @param high the highest
 * @param repetitions how often it was measured
 */
record Figure(
        String what, String engine, String size, String unit, double median, double low, double high, int repetitions) {

    static Figure of(String what, String engine, String size, String unit, List<Double> measured) {
        double[] sorted =
                measured.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Figure(what, engine, size, unit, median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    static Figure once(String what, String engine, String size, String unit, double value) {
        return new Figure(what, engine, size, unit, value, value, value, 1);
    }
}
