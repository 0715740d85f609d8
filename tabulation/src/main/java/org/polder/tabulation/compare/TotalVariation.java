package org.polder.tabulation.compare;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far two distributions lie apart: half the sum of the absolute differences of their shares, which is the share of
 * people who would have to move to another row to make them alike.
 *
 * <p>Both sides are shares of those in the rows that both have. The range over the rounding of the published shares is
 * exact. Chance is added by the triangle inequality: the distance of the two populations differs from that of the two
 * samples by no more than what each sample lies off its own population, and the distance between a sample and what it
 * was drawn from is simulated: 2,000 multinomial samples of each side from its shares as found, of its (least
 * effective) base, from a fixed seed (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 6). The
 * interval is the range widened by the level's quantile of both distances together. It is cautious, and does not share
 * the upward bias of a distance that is estimated and never negative.
 *
 * @param rows how many rows both have
 * @param estimate the distance of the shares as printed, from 0 to 1
 * @param least the least it can be, given how the published shares were rounded
 * @param greatest the most it can be
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 * @param level its confidence, such as 0.95
 * @param bothSampled whether the chance of both sides is in it
 */
public record TotalVariation(
        int rows,
        double estimate,
        double least,
        double greatest,
        double low,
        double high,
        double level,
        boolean bothSampled) {
    /** Every set of rows is looked at for the greatest distance; more rows than this take too long. */
    private static final int MOST_ROWS = 12;

    static Optional<TotalVariation> of(Optional<Aligned> aligned, double level) {
        return aligned.filter(rows -> rows.size() <= MOST_ROWS).map(rows -> of(rows, level));
    }

    private static TotalVariation of(Aligned rows, double level) {
        VariationRange range = new VariationRange(rows);
        double least = range.least();
        double greatest = Math.max(least, range.greatest());
        double noise = noise(rows, level);
        return new TotalVariation(
                rows.size(),
                Math.max(least, Math.min(greatest, rows.distance())),
                least,
                greatest,
                Math.max(0, least - noise),
                Math.min(1, greatest + noise),
                level,
                rows.n().isPresent());
    }

    private static double noise(Aligned rows, double level) {
        Resampled resampled = new Resampled(rows, new Draws());
        double[] ours = rows.ourParts();
        double[] theirs = Aligned.parts(rows.theirs());
        double[] distances = new double[Draws.NUMBER];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = distance(Aligned.parts(resampled.ours()), ours)
                    + distance(Aligned.parts(resampled.theirs()), theirs);
        }
        Arrays.sort(distances);
        return distances[(int) Math.ceil(level * distances.length) - 1];
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum / 2;
    }
}
