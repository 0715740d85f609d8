package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of several published distributions ours is closest to by total variation distance, and whether that ranking is
 * beyond chance.
 *
 * <p>The support of the ranking is a bootstrap probability (Efron and Tibshirani, The problem of regions, Annals of
 * Statistics 26, 1998): the share of 2,000 simulated samples, from a fixed seed, in which the first comes out closest.
 * Our sample is drawn once for all of them, so that what the distances have in common does not count as chance. In each
 * sample the first must stay closest however the published shares were rounded, which makes the support cautious.
 *
 * @param ranking the comparisons, the closest first
 * @param settledByRounding whether the first is the closest however the published shares were rounded
 * @param support the share of samples in which the first is the closest however the shares were rounded
 * @param level the confidence asked for, such as 0.95
 */
public record Closest(ImmutableList<Comparison> ranking, boolean settledByRounding, double support, double level) {

    /**
     * Ranks comparisons of one group of ours with several published distributions.
     *
     * @param comparisons two or more, through one mapping
     * @return the ranking; nothing when one of them has no distance, or they have no rows or not the same rows in
     *     common
     * @throws IllegalArgumentException when there are fewer than two, or they differ in our shares or in the mapping
     */
    public static Optional<Closest> of(List<Comparison> comparisons) {
        if (comparisons.size() < 2) {
            throw new IllegalArgumentException("Found " + comparisons.size() + " comparisons: give two to rank");
        }
        Comparison first = comparisons.get(0);
        for (Comparison other : comparisons) {
            if (!other.mapping().equals(first.mapping())
                    || !other.count().equals(first.count())
                    || !compared(other, true).equals(compared(first, true))) {
                throw new IllegalArgumentException("'" + other.published().name() + "' and '"
                        + first.published().name()
                        + "' are compared with other shares of ours or through another mapping: rank what one group of"
                        + " ours is compared with through one mapping");
            }
        }
        boolean alike = comparisons.stream()
                .allMatch(comparison -> comparison.variation().isPresent()
                        && compared(comparison, false).equals(compared(first, false)));
        return alike ? Optional.of(ranked(comparisons)) : Optional.empty();
    }

    /** Tells apart what is compared: our shares in all rows, or which rows have a difference. */
    private static List<Object> compared(Comparison comparison, boolean shares) {
        return comparison.rows().stream()
                .map(row -> shares ? (Object) row.ours() : row.isCompared())
                .toList();
    }

    private static Closest ranked(List<Comparison> comparisons) {
        List<Comparison> ranking = new ArrayList<>(comparisons);
        ranking.sort(Comparator.comparingDouble(
                comparison -> comparison.variation().orElseThrow().estimate()));
        List<Aligned> rows = ranking.stream()
                .map(comparison -> Aligned.of(
                                comparison.rows(),
                                new TheirShares(
                                        comparison.published(),
                                        comparison.mapping().kept(Side.THEIRS)))
                        .orElseThrow())
                .toList();
        double level = ranking.get(0).level();
        return new Closest(ImmutableList.copyOf(ranking), isFirst(rows), support(rows), level);
    }

    private static boolean isFirst(List<Aligned> rows) {
        double first = new VariationRange(rows.get(0)).greatest();
        return rows.stream().skip(1).allMatch(other -> first < new VariationRange(other).least());
    }

    private static double support(List<Aligned> rows) {
        Draws draws = new Draws();
        int first = 0;
        for (int i = 0; i < Draws.NUMBER; i++) {
            double[] ours = new Resampled(rows.get(0), draws).ours();
            List<Aligned> drawn = rows.stream()
                    .map(one -> new Resampled(one, draws))
                    .map(one -> one.with(ours, one.theirs()))
                    .toList();
            first += Aligned.sum(ours) > 0 && isFirst(drawn) ? 1 : 0;
        }
        return (double) first / Draws.NUMBER;
    }

    /**
     * Tells whether the first is closest beyond chance and rounding.
     *
     * @return true when the support reaches the level
     */
    public boolean isBeyondChance() {
        return support >= level;
    }
}
