package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * What to count: the values of one variable in every group that some breaks make.
 *
 * @param rows the name of the variable that is counted
 * @param by the names of the breaks, choices, one within the other from left to right; none for the total
 * @param filter who counts
 * @param weight the name of the variable that holds the weights; without it everyone weighs 1
 * @param design how the sample was drawn, when counts per stratum and cluster are wanted
 */
public record Crosstab(
        String rows, ImmutableList<String> by, Filter filter, Optional<String> weight, Optional<SampleDesign> design) {

    /**
     * Counts a variable for everyone, without weights.
     *
     * @param rows the variable's name
     * @param by the breaks, one within the other
     * @return the crosstab
     */
    public static Crosstab of(String rows, String... by) {
        return new Crosstab(rows, ImmutableList.copyOf(by), Filter.everyone(), Optional.empty(), Optional.empty());
    }

    /**
     * Sets who counts.
     *
     * @param whom who counts
     * @return this crosstab with that filter
     */
    public Crosstab filter(Filter whom) {
        return new Crosstab(rows, by, whom, weight, design);
    }

    /**
     * Sets the weight.
     *
     * @param variable the name of a number
     * @return this crosstab with that weight
     */
    public Crosstab weight(String variable) {
        return new Crosstab(rows, by, filter, Optional.of(variable), design);
    }

    /**
     * Sets the design of the sample.
     *
     * @param drawn how the sample was drawn
     * @return this crosstab with counts per stratum and cluster
     */
    public Crosstab design(SampleDesign drawn) {
        return new Crosstab(rows, by, filter, weight, Optional.of(drawn));
    }

    /**
     * Lists the variables it looks at.
     *
     * @return their names
     */
    public ImmutableSet<String> variables() {
        ImmutableSet.Builder<String> names = ImmutableSet.builder();
        names.add(rows).addAll(by).addAll(filter.variables());
        weight.ifPresent(names::add);
        design.flatMap(SampleDesign::stratum).ifPresent(names::add);
        design.flatMap(SampleDesign::cluster).ifPresent(names::add);
        return names.build();
    }
}
