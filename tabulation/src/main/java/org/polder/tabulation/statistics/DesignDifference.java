package org.polder.tabulation.statistics;

/** The t test of a difference with its linearised variance. */
final class DesignDifference {
    // Below this a variance, relative to the square of what varies, is what rounding leaves of zero.
    private static final double NOTHING = 1e-24;

    private DesignDifference() {}

    static Outcome<TestResult> test(double difference, double variance, double degrees, double scale) {
        if (degrees <= 0) {
            return new Outcome.Withheld<>(Untestable.NO_DEGREES_OF_FREEDOM);
        }
        if (variance <= NOTHING * scale * scale) {
            return new Outcome.Withheld<>(Untestable.NO_VARIATION);
        }
        return new Outcome.Given<>(
                TestResult.ofT(Method.DESIGN_T, BaseKind.DESIGN, difference, Math.sqrt(variance), degrees));
    }
}
