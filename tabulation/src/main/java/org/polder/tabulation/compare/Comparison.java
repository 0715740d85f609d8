package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.polder.tabulation.Group;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.statistics.Tally;

/**
 * Our shares beside published ones, row by row of a mapping.
 *
 * @param mapping how the options stand for one another
 * @param published what it is compared with
 * @param population whom our shares are about
 * @param count how many of our respondents count, and their weights
 * @param level the confidence of intervals
 * @param rows the rows
 * @param variation how far the distributions lie apart on the rows that both have; nothing where several answers
 *     could be given, and with fewer than two such rows or more than twelve
 * @param warnings what must be known, of the mapping and of the numbers
 */
public record Comparison(
        ScaleMapping mapping,
        PublishedDistribution published,
        Phrase population,
        Tally count,
        double level,
        ImmutableList<ComparedRow> rows,
        Optional<TotalVariation> variation,
        ImmutableList<Warning> warnings) {

    /**
     * Compares a whole table.
     *
     * @param mapping the mapping
     * @param table our table, planned by {@link ScaleMapping#plan}
     * @param population whom it is about
     * @param published the published distribution
     * @return the comparison
     * @throws org.polder.problem.ProblemsException when the variable or the distribution is not on the mapping's scales
     * @throws IllegalArgumentException when the table was not planned by the mapping
     */
    public static Comparison of(
            ScaleMapping mapping, TableResult table, Phrase population, PublishedDistribution published) {
        return of(mapping, table, table.total(), population, published);
    }

    /**
     * Compares a group of a table.
     *
     * @param mapping the mapping
     * @param table our table, planned by {@link ScaleMapping#plan}
     * @param group the total or a group of it
     * @param population what to call the group
     * @param published the published distribution
     * @return the comparison
     * @throws org.polder.problem.ProblemsException when the variable or the distribution is not on the mapping's scales
     * @throws IllegalArgumentException when the table was not planned by the mapping
     */
    public static Comparison of(
            ScaleMapping mapping, TableResult table, Group group, Phrase population, PublishedDistribution published) {
        mapping.check(table.variable(), published);
        return new Comparing(mapping, table, group, published).comparison(population);
    }

    /**
     * Counts our respondents.
     *
     * @return the unweighted base
     */
    public long base() {
        return count.n();
    }

    Comparison warning(Warning added) {
        return new Comparison(
                mapping,
                published,
                population,
                count,
                level,
                rows,
                variation,
                ImmutableList.<Warning>builder().addAll(warnings).add(added).build());
    }
}
