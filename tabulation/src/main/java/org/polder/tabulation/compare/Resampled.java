package org.polder.tabulation.compare;

/**
 * Samples of both sides of aligned rows.
 *
 * @param rows the rows as found
 * @param draws draws the samples
 */
record Resampled(Aligned rows, Draws draws) {

    /** Draws our shares again. */
    double[] ours() {
        return draws.sample(rows.ours(), rows.base());
    }

    /** Draws their shares again, in percent; theirs as they are when it is not known of how many. */
    double[] theirs() {
        if (rows.n().isEmpty()) {
            return rows.theirs();
        }
        double whole = Math.max(Aligned.sum(rows.theirs()), rows.mostSum());
        double[] shares = rows.theirs().clone();
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= whole;
        }
        double[] drawn = draws.sample(shares, rows.n().getAsDouble());
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] *= whole;
        }
        return drawn;
    }

    /** Gives the rows with other shares; how much theirs may be off by rounding moves along. */
    Aligned with(double[] ours, double[] theirs) {
        double[] low = theirs.clone();
        double[] high = theirs.clone();
        for (int i = 0; i < low.length; i++) {
            low[i] = Math.max(0, theirs[i] + rows.low()[i] - rows.theirs()[i]);
            high[i] = Math.max(low[i], theirs[i] + rows.high()[i] - rows.theirs()[i]);
        }
        double moved = Aligned.sum(theirs) - Aligned.sum(rows.theirs());
        double least = Math.max(Aligned.sum(low), rows.leastSum() + moved);
        double most = Math.min(Aligned.sum(high), rows.mostSum() + moved);
        return new Aligned(
                ours, theirs, low, high, Math.min(least, most), Math.max(least, most), rows.base(), rows.n());
    }
}
