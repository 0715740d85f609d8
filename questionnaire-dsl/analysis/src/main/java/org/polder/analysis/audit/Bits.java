package org.polder.analysis.audit;

/** Lengths of descriptions, in bits. */
final class Bits {
    private static final double LN_2 = Math.log(2);
    private static final int TABLED = Panel.MOST + 1;
    private static final double[] LOG2_FACTORIALS = factorials();

    private Bits() {}

    private static double[] factorials() {
        double[] table = new double[TABLED + 1];
        for (int n = 2; n <= TABLED; n++) {
            table[n] = table[n - 1] + log2(n);
        }
        return table;
    }

    static double log2(double value) {
        return Math.log(value) / LN_2;
    }

    /**
     * What it costs to say which so many of a group are exceptions: how many, and which of the ways to pick them; when
     * they are the most of the group, one bit a member.
     */
    static double exceptions(int group, int exceptions) {
        double picked = 2 * exceptions > group
                ? group
                : LOG2_FACTORIALS[group] - LOG2_FACTORIALS[exceptions] - LOG2_FACTORIALS[group - exceptions];
        return log2(group + 1.0) + picked;
    }

    /** What it costs to name a question so many questions back, the nearest being 1: Elias's gamma code. */
    static double distance(int back) {
        return 2 * (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(back)) + 1.0;
    }
}
