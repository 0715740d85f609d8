package org.polder.tabulation.statistics;

/**
 * How strongly two variables hang together.
 *
 * @param v Cramér's V, √(φ²/(min(r, c) - 1)), from 0 to 1 (Cramér, Mathematical Methods of Statistics, 1946, §21.9)
 * @param corrected V corrected for the bias that small bases bring, from 0 (Bergsma, A bias-correction for
 *     Cramér's V and Tschuprow's T, Journal of the Korean Statistical Society 42, 2013)
 */
public record CramersV(double v, double corrected) {

    static CramersV of(CrossTab filled, double n) {
        double phi = filled.meanSquareContingency();
        int rows = filled.rows();
        int columns = filled.columns();
        // Rounding can take a perfect association past 1.
        double v = Math.min(1, Math.sqrt(phi / (Math.min(rows, columns) - 1)));
        double less = Math.max(0, phi - (rows - 1.0) * (columns - 1) / (n - 1));
        double fewerRows = rows - (rows - 1.0) * (rows - 1) / (n - 1);
        double fewerColumns = columns - (columns - 1.0) * (columns - 1) / (n - 1);
        double divisor = Math.min(fewerRows, fewerColumns) - 1;
        return new CramersV(v, divisor > 0 ? Math.min(1, Math.sqrt(less / divisor)) : 0);
    }
}
