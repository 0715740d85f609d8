package org.polder.tabulation.statistics;

import java.util.OptionalDouble;

/**
 * Corrections of Pearson's chi-square for weights and sample designs (Rao and Scott, On chi-squared tests for
 * multiway contingency tables with cell proportions estimated from survey data, Annals of Statistics 12, 1984).
 *
 * <p>The statistic of the estimated shares times the number of respondents is divided by what the design makes of it:
 * generalised design effects whose sum is the trace of a matrix Δ. The numbers are those of R's {@code svychisq}.
 */
public enum RaoScott {
    /** Divides by the mean design effect and refers to chi-square; R's {@code statistic = "Chisq"}. */
    FIRST_ORDER {
        @Override
        Outcome<ChiSquareResult> refer(
                CrossTab table, CrossTab filled, double n, DesignEffects effects, double degrees) {
            double statistic = n * filled.meanSquareContingency() / (effects.trace() / effects.size());
            return new Outcome.Given<>(ChiSquareTest.result(
                    table,
                    filled,
                    n,
                    Method.RAO_SCOTT_FIRST,
                    BaseKind.DESIGN,
                    statistic,
                    effects.size(),
                    OptionalDouble.empty(),
                    Distributions.aboveChiSquare(statistic, effects.size())));
        }
    },
    /**
     * Also allows for the spread of the design effects (Satterthwaite) and for the few clusters they are estimated
     * from: F with fractional degrees of freedom; R's default, {@code statistic = "F"}.
     */
    SECOND_ORDER {
        @Override
        Outcome<ChiSquareResult> refer(
                CrossTab table, CrossTab filled, double n, DesignEffects effects, double degrees) {
            if (degrees <= 0) {
                return new Outcome.Withheld<>(Untestable.NO_DEGREES_OF_FREEDOM);
            }
            double statistic = n * filled.meanSquareContingency() / effects.trace();
            double numerator = effects.trace() * effects.trace() / effects.traceOfSquare();
            double denominator = numerator * degrees;
            return new Outcome.Given<>(ChiSquareTest.result(
                    table,
                    filled,
                    n,
                    Method.RAO_SCOTT_SECOND,
                    BaseKind.DESIGN,
                    statistic,
                    numerator,
                    OptionalDouble.of(denominator),
                    Distributions.aboveF(statistic, numerator, denominator)));
        }
    };

    abstract Outcome<ChiSquareResult> refer(
            CrossTab table, CrossTab filled, double n, DesignEffects effects, double degrees);

    Outcome<ChiSquareResult> test(CrossTab table, Covariance covariance, long n, double degrees) {
        int[] rows = table.filledRows();
        int[] columns = table.filledColumns();
        if (rows.length < 2 || columns.length < 2) {
            return new Outcome.Withheld<>(Untestable.ONE_GROUP);
        }
        CrossTab filled = table.of(rows, columns);
        int[] kept = new int[rows.length * columns.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = rows[i / columns.length] * table.columns() + columns[i % columns.length];
        }
        return DesignEffects.of(filled, covariance, kept, n)
                .map(effects -> effects.trace() > DesignEffects.NOTHING
                        ? refer(table, filled, n, effects, degrees)
                        : new Outcome.Withheld<ChiSquareResult>(Untestable.NO_VARIATION))
                .orElseGet(() -> new Outcome.Withheld<>(Untestable.TOO_MANY_EMPTY_CELLS));
    }
}
