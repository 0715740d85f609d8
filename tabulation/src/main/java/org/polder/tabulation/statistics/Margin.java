package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Map;

/**
 * What one variable's categories are to weigh.
 *
 * @param variable the variable's name
 * @param targets the total weight wanted by category: counts of a population, or shares once
 *     {@linkplain #scaledTo scaled}
 */
public record Margin(String variable, ImmutableMap<String, Double> targets) {

    /**
     * Takes targets.
     *
     * @param variable the variable's name
     * @param targets the total weight wanted by category
     * @return the margin
     */
    public static Margin of(String variable, Map<String, Double> targets) {
        return new Margin(variable, ImmutableMap.copyOf(targets));
    }

    /**
     * Scales the targets, as from shares or percentages to a number of respondents.
     *
     * @param total what they are to add up to
     * @return the margin with targets in the same proportions
     */
    public Margin scaledTo(double total) {
        double factor = total / sum();
        return new Margin(variable, ImmutableMap.copyOf(Maps.transformValues(targets, target -> target * factor)));
    }

    double sum() {
        return targets.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
