package org.polder.tabulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;
import org.polder.tabulation.statistics.SampleShare;
import org.polder.tabulation.statistics.TestResult;
import org.polder.tabulation.statistics.TwoShareTest;

/**
 * Which groups of a table are worth reporting: those with enough respondents that deviate from the total in one of
 * the ways asked for.
 *
 * <p>A group is part of the total; the test therefore compares it with everyone else.
 *
 * @param leastBase the base a group must have
 * @param otherMostChosen whether other most-chosen options than the total's are a deviation
 * @param points the difference in percentage points from the total, in some category, that is a deviation
 * @param level the significance of a difference from everyone else, in some category, that is a deviation
 * @param withoutMissing whether "don't know" and the like are left out of all this
 */
public record ReportingRule(
        int leastBase,
        boolean otherMostChosen,
        Optional<BigDecimal> points,
        OptionalDouble level,
        boolean withoutMissing) {

    /**
     * Reports nobody yet: the ways to deviate are to be added.
     *
     * @param respondents the base a group must have
     * @return the rule
     */
    public static ReportingRule ofAtLeast(int respondents) {
        return new ReportingRule(respondents, false, Optional.empty(), OptionalDouble.empty(), false);
    }

    /**
     * Reports groups with other most-chosen options than the total.
     *
     * @return this rule with that way to deviate
     */
    public ReportingRule orOtherMostChosen() {
        return new ReportingRule(leastBase, true, points, level, withoutMissing);
    }

    /**
     * Reports groups that differ from the total by some points in some category.
     *
     * @param difference the least difference in percentage points
     * @return this rule with that way to deviate
     */
    public ReportingRule orPoints(BigDecimal difference) {
        return new ReportingRule(leastBase, otherMostChosen, Optional.of(difference), level, withoutMissing);
    }

    /**
     * Reports groups that differ significantly from everyone else in some category, tested one by one, uncorrected.
     *
     * @param significance such as 0.05
     * @return this rule with that way to deviate
     */
    public ReportingRule orSignificant(double significance) {
        return new ReportingRule(leastBase, otherMostChosen, points, OptionalDouble.of(significance), withoutMissing);
    }

    /**
     * Leaves "don't know" and the like out.
     *
     * @return this rule over substantive categories
     */
    public ReportingRule ofSubstantive() {
        return new ReportingRule(leastBase, otherMostChosen, points, level, true);
    }

    boolean accepts(Group group, Group total) {
        if (group.base() < Math.max(1, leastBase) || group.count().weight() == 0) {
            return false;
        }
        return otherMostChosen && !group.mostChosen(withoutMissing).equals(total.mostChosen(withoutMissing))
                || differs(group, total);
    }

    private boolean differs(Group group, Group total) {
        for (int i = 0; i < group.cells().size(); i++) {
            Cell cell = group.cells().get(i);
            Optional<Share> ours = cell.share();
            Optional<Share> all = total.cells().get(i).share();
            boolean looked = cell.line().isSubstantive() || !withoutMissing;
            if (looked && ours.isPresent() && all.isPresent() && differs(ours.get(), all.get())) {
                return true;
            }
        }
        return false;
    }

    private boolean differs(Share ours, Share all) {
        boolean byPoints =
                points.filter(least -> apart(ours, all).compareTo(least) >= 0).isPresent();
        return byPoints || level.isPresent() && isSignificant(ours, all, level.getAsDouble());
    }

    /** Gives |a/b - c/d| in points, from the exact fractions: only a last division of whole numbers is rounded. */
    private static BigDecimal apart(Share ours, Share all) {
        BigDecimal base = new BigDecimal(ours.weightedBase()).multiply(new BigDecimal(all.weightedBase()));
        return new BigDecimal(ours.weighted())
                .multiply(new BigDecimal(all.weightedBase()))
                .subtract(new BigDecimal(all.weighted()).multiply(new BigDecimal(ours.weightedBase())))
                .abs()
                .multiply(BigDecimal.valueOf(100))
                .divide(base, MathContext.DECIMAL128);
    }

    private static boolean isSignificant(Share ours, Share all, double level) {
        long others = all.base() - ours.base();
        if (others <= 0 || all.n() < ours.n()) {
            return false;
        }
        return TwoShareTest.FISHER_BELOW_FIVE
                .compare(SampleShare.of(ours.n(), ours.base()), SampleShare.of(all.n() - ours.n(), others))
                .value()
                .map(TestResult::pValue)
                .filter(p -> p < level)
                .isPresent();
    }
}
