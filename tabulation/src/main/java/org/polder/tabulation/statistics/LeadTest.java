package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;

/**
 * Tests whether, within one group, the lead of the most chosen option over the next is beyond chance.
 *
 * <p>The two shares are of the same respondents, so they are not independent; with overlap p₁₂, the share that chose
 * both, the variance of the difference is (p₁ + p₂ - 2p₁₂ - (p₁ - p₂)²)/n. All p-values are two-sided. That matters:
 * the two options were picked because they came out first and second, and it is the two-sided test that keeps its
 * level for the leader and the runner-up of a multinomial (Hung and Fithian, Rank verification for exponential
 * families, Annals of Statistics 47, 2019).
 *
 * <p>Bases are counts of respondents or effective sizes after Kish; for strata and clusters see
 * {@link DesignTotals#difference}. At a lead of the whole base the variance is zero; the exact test is then made instead, as the method tells.
 */
public final class LeadTest {

    private static final double ROUNDING = 1e-9;

    private LeadTest() {}

    /**
     * Tests a lead where each respondent chose one option: z = (p₁ - p₂)/√((p₁ + p₂ - (p₁ - p₂)²)/n) (Scott and
     * Seber, Difference of proportions from the same survey, The American Statistician 37, 1983).
     *
     * @param most the share of the option in front
     * @param next the share of the other, of the same base
     * @return the test of most minus next, or why there is none
     * @throws IllegalArgumentException when the bases differ or the shares add up to more than 1
     */
    public static Outcome<TestResult> singleChoice(SampleShare most, SampleShare next) {
        disjoint(most, next);
        return most.exists() ? ofZ(Method.LEAD_Z, most, next, 0) : empty();
    }

    /**
     * Tests a lead where each respondent chose one option, exactly: the leader's count among those who chose either
     * is binomial with share 1/2 when neither leads (the sign test). Effective counts are rounded, with a caution.
     *
     * @param most the share of the option in front
     * @param next the share of the other, of the same base
     * @return the test of most minus next, or why there is none
     * @throws IllegalArgumentException when the bases differ or the shares add up to more than 1
     */
    public static Outcome<TestResult> singleChoiceExact(SampleShare most, SampleShare next) {
        disjoint(most, next);
        return most.exists() ? ExactTests.lead(most, next) : empty();
    }

    /**
     * Tests a lead where respondents may choose several and it is known how many chose both.
     *
     * @param most the share of the option in front
     * @param next the share of the other, of the same base
     * @param both the share that chose both, of the same base
     * @return the test of most minus next, or why there is none
     * @throws IllegalArgumentException when the bases differ or no respondents have these three shares
     */
    public static Outcome<TestResult> multipleChoice(SampleShare most, SampleShare next, SampleShare both) {
        same(most, next);
        same(most, both);
        if (!most.exists()) {
            return empty();
        }
        double overlap = both.value();
        if (overlap > Math.min(most.value(), next.value()) + ROUNDING
                || overlap < leastOverlap(most, next) - ROUNDING) {
            throw new IllegalArgumentException("Shares of " + most.value() + " and " + next.value()
                    + " overlap from " + leastOverlap(most, next) + " to " + Math.min(most.value(), next.value())
                    + "; found " + overlap);
        }
        return ofZ(Method.LEAD_Z, most, next, overlap);
    }

    /**
     * Tests a lead where respondents may choose several and nobody knows how many chose both.
     *
     * <p>The overlap is at least p₁ + p₂ - 1 and 0, and the less it is, the greater the variance. Taking the least
     * gives the greatest variance that the two shares allow, so the test calls a lead beyond chance no more often
     * than the one that knows the overlap.
     *
     * @param most the share of the option in front
     * @param next the share of the other, of the same base
     * @return the test of most minus next, or why there is none
     * @throws IllegalArgumentException when the bases differ
     */
    public static Outcome<TestResult> multipleChoice(SampleShare most, SampleShare next) {
        same(most, next);
        if (!most.exists()) {
            return empty();
        }
        double overlap = leastOverlap(most, next);
        Caution caution = new Caution(Caution.Kind.OVERLAP_UNKNOWN, overlap);
        return ofZ(Method.LEAD_BOUND, most, next, overlap).map(result -> result.warning(ImmutableList.of(caution)));
    }

    private static Outcome<TestResult> ofZ(Method method, SampleShare most, SampleShare next, double overlap) {
        double lead = most.value() - next.value();
        double differing = Math.max(0, most.value() + next.value() - 2 * overlap);
        double variance = (differing - lead * lead) / most.base();
        if (variance > 0) {
            return new Outcome.Given<>(
                    TestResult.ofZ(method, most.kind().with(next.kind()), lead, Math.sqrt(variance)));
        }
        return lead == 0 ? new Outcome.Withheld<>(Untestable.NO_VARIATION) : ExactTests.lead(most, next);
    }

    private static double leastOverlap(SampleShare most, SampleShare next) {
        return Math.max(0, most.value() + next.value() - 1);
    }

    private static void same(SampleShare most, SampleShare next) {
        if (most.kind() == BaseKind.DESIGN || next.kind() == BaseKind.DESIGN) {
            throw new IllegalArgumentException(
                    "Two design-based shares of one base have a covariance that only the design"
                            + " knows; test their difference with DesignTotals");
        }
        if (most.respondents() != next.respondents() || most.kind() != next.kind() || most.base() != next.base()) {
            throw new IllegalArgumentException("A lead is between shares of one base; found " + most.base() + " ("
                    + most.kind().label() + ") and " + next.base() + " ("
                    + next.kind().label() + ")");
        }
    }

    private static void disjoint(SampleShare most, SampleShare next) {
        same(most, next);
        if (most.exists() && most.value() + next.value() > 1 + ROUNDING) {
            throw new IllegalArgumentException("Where each respondent chose one option, two shares add up to at most 1;"
                    + " found " + most.value() + " and " + next.value() + ". Is it a multiple choice?");
        }
    }

    private static Outcome<TestResult> empty() {
        return new Outcome.Withheld<>(Untestable.EMPTY_BASE);
    }
}
