package org.polder.tabulation.compare;

import java.util.Arrays;

/**
 * The least and the greatest total variation distance of our shares from any that theirs can be.
 *
 * <p>The distance is the greatest excess of one distribution over the other on any set of rows, so its greatest value
 * is, over all sets, our share of the set less the least that theirs can be. Its least value is found along the sum of
 * their shares: for a given sum, theirs come as near as they can when each is moved to ours or to its nearest bound,
 * and what is then over or short is spread where it may be. That is a piecewise linear function of one over the sum,
 * so that its least value lies where two pieces meet.
 *
 * @param rows the rows
 */
record VariationRange(Aligned rows) {

    double greatest() {
        double[] ours = rows.ourParts();
        double greatest = 0;
        for (int set = 1; set < 1 << rows.size(); set++) {
            double part = 0;
            double least = 0;
            double most = 0;
            double leastRest = 0;
            double mostRest = 0;
            for (int i = 0; i < rows.size(); i++) {
                if ((set >> i & 1) == 1) {
                    part += ours[i];
                    least += rows.low()[i];
                    most += rows.high()[i];
                } else {
                    leastRest += rows.low()[i];
                    mostRest += rows.high()[i];
                }
            }
            Ratio ratio = new Ratio(least, most, leastRest, mostRest, rows.leastSum(), rows.mostSum());
            greatest = Math.max(greatest, part - ratio.low());
        }
        return Math.min(1, greatest);
    }

    double least() {
        double from = 1 / rows.mostSum();
        double to = 1 / Math.max(rows.leastSum(), Double.MIN_NORMAL);
        double[] corners = corners(from, to);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < corners.length; i++) {
            least = Math.min(least, distance(corners[i]));
            if (i > 0 && excess(corners[i - 1]) * excess(corners[i]) < 0) {
                least = Math.min(least, distance(crossing(corners[i - 1], corners[i])));
            }
        }
        return Math.max(0, least);
    }

    /** Lists where the pieces meet, between the ends. */
    private double[] corners(double from, double to) {
        double[] ours = rows.ourParts();
        double[] all = new double[2 * rows.size() + 2];
        all[0] = from;
        all[1] = to;
        for (int i = 0; i < rows.size(); i++) {
            all[2 + 2 * i] = corner(ours[i], rows.low()[i], from, to);
            all[3 + 2 * i] = corner(ours[i], rows.high()[i], from, to);
        }
        Arrays.sort(all);
        return all;
    }

    private static double corner(double ours, double bound, double from, double to) {
        return bound > 0 ? Math.max(from, Math.min(to, ours / bound)) : from;
    }

    private double crossing(double from, double to) {
        double low = excess(from);
        return from + (to - from) * low / (low - excess(to));
    }

    /** Gives how far the nearest shares, for one over the sum, add up to more than everything. */
    private double excess(double scale) {
        double[] ours = rows.ourParts();
        double sum = -1;
        for (int i = 0; i < rows.size(); i++) {
            sum += nearest(ours[i], i, scale);
        }
        return sum;
    }

    private double distance(double scale) {
        double[] ours = rows.ourParts();
        double sum = Math.abs(excess(scale));
        for (int i = 0; i < rows.size(); i++) {
            sum += Math.abs(ours[i] - nearest(ours[i], i, scale));
        }
        return sum / 2;
    }

    private double nearest(double ours, int row, double scale) {
        return Math.max(rows.low()[row] * scale, Math.min(rows.high()[row] * scale, ours));
    }
}
