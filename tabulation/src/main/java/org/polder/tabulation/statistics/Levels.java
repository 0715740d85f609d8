package org.polder.tabulation.statistics;

/** Checks of the numbers that many methods take. */
final class Levels {
    private static final double ROUNDING = 1e-9;

    private Levels() {}

    static void confidence(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "A level of confidence lies between 0 and 1, such as 0.95; found " + level);
        }
    }

    static void significance(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "A level of significance lies between 0 and 1, such as 0.05; found " + level);
        }
    }

    static void share(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share lies from 0 to 1; found " + share);
        }
    }

    static void variance(double variance) {
        if (!(variance >= 0) || Double.isInfinite(variance)) {
            throw new IllegalArgumentException("A variance is a number from 0; found " + variance);
        }
    }

    static void within(Tally part, Tally whole) {
        boolean fits = part.n() <= whole.n()
                && part.weight() <= whole.weight() * (1 + ROUNDING)
                && part.squares() <= whole.squares() * (1 + ROUNDING);
        if (!fits) {
            throw new IllegalArgumentException("A part is within its base; found " + part + " of " + whole);
        }
    }

    /** Divides weights, giving exactly 1 for all respondents and never more. */
    static double ratio(Tally part, Tally whole) {
        return part.n() == whole.n() ? 1 : Math.min(1, part.weight() / whole.weight());
    }
}
