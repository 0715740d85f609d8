package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.polder.tabulation.Group;
import org.polder.tabulation.Share;
import org.polder.tabulation.source.Variable;

/**
 * Our shares beside published ones, row by row of a mapping.
 *
 * @param mapping how the options stand for one another
 * @param published what it is compared with
 * @param population whom our shares are about
 * @param base how many of our respondents count
 * @param rows the rows
 */
public record Comparison(
        ScaleMapping mapping, PublishedDistribution published, String population, long base, ImmutableList<Row> rows) {

    /**
     * One row.
     *
     * @param label what it is called
     * @param ours our share; nothing when only they have the option
     * @param theirs the sum of their printed percentages; nothing when one of them was not printed
     * @param low the least their sum can be, given the rounding
     * @param high what their sum stays below, given the rounding
     * @param note what to know
     */
    public record Row(
            String label,
            Optional<Share> ours,
            Optional<BigDecimal> theirs,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            String note) {

        /**
         * Gives the difference in percentage points, ours less theirs.
         *
         * @return the difference from our exact share, to one decimal, or nothing when a side is missing
         */
        public Optional<BigDecimal> difference() {
            return ours.filter(Share::exists)
                    .flatMap(share ->
                            theirs.map(value -> share.percent(6).subtract(value).setScale(1, RoundingMode.HALF_UP)));
        }
    }

    /**
     * Compares.
     *
     * @param mapping the mapping
     * @param variable our variable
     * @param group our group: the total, or a part of the respondents
     * @param population what to call the group
     * @param published the published distribution
     * @return the comparison
     * @throws org.polder.problem.ProblemsException when the mapping does not cover both sides
     */
    public static Comparison of(
            ScaleMapping mapping, Variable variable, Group group, String population, PublishedDistribution published) {
        mapping.check(variable, published);
        return new Comparison(
                mapping,
                published,
                population,
                group.base(),
                mapping.rows().stream()
                        .map(row -> row(row, group, published))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Row row(ScaleMapping.Row row, Group group, PublishedDistribution published) {
        List<Optional<PublishedShare>> shares = row.theirs().stream()
                .map(category -> published.shares().get(category))
                .toList();
        boolean known = !shares.isEmpty() && shares.stream().allMatch(Optional::isPresent);
        List<PublishedShare> printed = shares.stream().flatMap(Optional::stream).toList();
        return new Row(
                row.label(),
                row.ours().isEmpty() ? Optional.empty() : Optional.of(group.net(List.copyOf(row.ours()))),
                sum(known, printed.stream().map(PublishedShare::percent).toList()),
                sum(known, printed.stream().map(PublishedShare::low).toList()),
                sum(known, printed.stream().map(PublishedShare::high).toList()),
                row.note());
    }

    private static Optional<BigDecimal> sum(boolean known, List<BigDecimal> parts) {
        return known ? parts.stream().reduce(BigDecimal::add) : Optional.empty();
    }
}
