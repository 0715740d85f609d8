package org.polder.tabulation.statistics;

/** Ways to compare a mean between two groups without common respondents, on (effective) bases. */
public enum TwoMeanTest implements PairTest<SampleMean> {
    /**
     * Each group with its own variance and the degrees of freedom of Welch (The generalization of 'Student's' problem
     * when several different population variances are involved, Biometrika 34, 1947).
     */
    WELCH {
        @Override
        Outcome<TestResult> test(SampleMean first, SampleMean second) {
            double one = first.variance().orElseThrow() / first.base();
            double other = second.variance().orElseThrow() / second.base();
            double sum = one + other;
            double degrees = sum * sum / (one * one / (first.base() - 1) + other * other / (second.base() - 1));
            return ofT(Method.WELCH_T, first, second, sum, degrees);
        }
    },
    /** Both groups with one common variance (Student). */
    STUDENT {
        @Override
        Outcome<TestResult> test(SampleMean first, SampleMean second) {
            double degrees = first.base() + second.base() - 2;
            double squares = first.variance().orElseThrow() * (first.base() - 1)
                    + second.variance().orElseThrow() * (second.base() - 1);
            double variance = squares / degrees * (1 / first.base() + 1 / second.base());
            return ofT(Method.STUDENT_T, first, second, variance, degrees);
        }
    };

    @Override
    public Outcome<TestResult> compare(SampleMean first, SampleMean second) {
        if (first.mean().isEmpty() || second.mean().isEmpty()) {
            return new Outcome.Withheld<>(Untestable.EMPTY_BASE);
        }
        if (!measured(first) || !measured(second)) {
            return new Outcome.Withheld<>(Untestable.NO_DEGREES_OF_FREEDOM);
        }
        return test(first, second);
    }

    abstract Outcome<TestResult> test(SampleMean first, SampleMean second);

    private static boolean measured(SampleMean mean) {
        return mean.variance().isPresent() && mean.base() > 1;
    }

    private static Outcome<TestResult> ofT(
            Method method, SampleMean first, SampleMean second, double variance, double degrees) {
        if (!(variance > 0)) {
            return new Outcome.Withheld<>(Untestable.NO_VARIATION);
        }
        double difference = first.mean().orElseThrow() - second.mean().orElseThrow();
        return new Outcome.Given<>(
                TestResult.ofT(method, first.kind().with(second.kind()), difference, Math.sqrt(variance), degrees));
    }
}
