package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.polder.tabulation.Share;

/**
 * The rows that both sides have, as numbers.
 *
 * @param ours our shares of everyone, from 0 to 1
 * @param theirs the published shares, in percent
 * @param low the least that each published share can be
 * @param high the most
 * @param leastSum the least that all of them together can be
 * @param mostSum the most
 * @param base our (least) effective base
 * @param n how many respondents theirs are of; nothing when unknown
 */
record Aligned(
        double[] ours,
        double[] theirs,
        double[] low,
        double[] high,
        double leastSum,
        double mostSum,
        double base,
        OptionalDouble n) {

    /** Takes the rows that are compared; nothing when there are fewer than two, or shares that overlap. */
    static Optional<Aligned> of(List<ComparedRow> all, TheirShares published) {
        List<ComparedRow> rows = all.stream().filter(ComparedRow::isCompared).toList();
        double found = rows.stream()
                .mapToDouble(row -> row.ours().map(Share::value).orElse(0.0))
                .sum();
        if (rows.size() < 2 || !(found > 0) || published.published().whole() == Whole.OVERLAPPING) {
            return Optional.empty();
        }
        ImmutableSet<String> categories =
                rows.stream().flatMap(row -> row.row().theirs().stream()).collect(ImmutableSet.toImmutableSet());
        Optional<PercentRange> together = published.range(categories);
        double[] low = numbers(rows, row -> row.range().orElseThrow().low().doubleValue());
        double[] high = numbers(rows, row -> row.range().orElseThrow().high().doubleValue());
        return Optional.of(new Aligned(
                numbers(rows, row -> row.ours().orElseThrow().value()),
                numbers(rows, row -> row.theirValue().doubleValue()),
                low,
                high,
                Math.max(
                        sum(low),
                        together.map(range -> range.low().doubleValue()).orElse(0.0)),
                Math.min(
                        sum(high),
                        together.map(range -> range.high().doubleValue()).orElse(100.0)),
                rows.stream()
                        .mapToDouble(row -> row.sample().orElseThrow().base())
                        .min()
                        .orElseThrow(),
                published.n().isPresent() ? OptionalDouble.of(published.n().getAsLong()) : OptionalDouble.empty()));
    }

    private interface Number {
        double of(ComparedRow row);
    }

    private static double[] numbers(List<ComparedRow> rows, Number number) {
        return rows.stream().mapToDouble(number::of).toArray();
    }

    static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    int size() {
        return ours.length;
    }

    /** Gives our shares of those in these rows. */
    double[] ourParts() {
        return parts(ours);
    }

    static double[] parts(double[] shares) {
        double sum = sum(shares);
        double[] parts = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            parts[i] = sum > 0 ? shares[i] / sum : 0;
        }
        return parts;
    }

    /** Gives the distance of our shares from theirs as printed. */
    double distance() {
        double[] one = ourParts();
        double[] other = parts(theirs);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return Math.min(1, sum / 2);
    }
}
