package org.polder.tabulation;

import java.util.Optional;
import org.polder.tabulation.source.SampleDesign;
import org.polder.tabulation.statistics.ColumnLetters;
import org.polder.tabulation.statistics.IntervalMethod;
import org.polder.tabulation.statistics.LonelyPsu;
import org.polder.tabulation.statistics.TwoShareTest;

/**
 * What a table tells of chance.
 *
 * @param interval how to make the interval of each share, when one is wanted
 * @param level the confidence of intervals, such as 0.95
 * @param letters how to mark the columns that a cell is significantly above, when that is wanted
 * @param test how two columns are compared
 * @param independence whether rows and each break are tested for independence by chi-square
 * @param design how the sample was drawn; without it every respondent was drawn alone
 * @param lonely what to do about a stratum with one unit
 */
public record TableStatistics(
        Optional<IntervalMethod> interval,
        double level,
        Optional<ColumnLetters> letters,
        TwoShareTest test,
        boolean independence,
        Optional<SampleDesign> design,
        LonelyPsu lonely) {

    private static final double USUAL_LEVEL = 0.95;

    // A confidence of 95 instead of 0.95 is a common mistake.
    public TableStatistics {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "The confidence is " + level + ": give a number between 0 and 1, such as 0.95");
        }
    }

    /**
     * Tells nothing of chance.
     *
     * @return no statistics
     */
    public static TableStatistics none() {
        return new TableStatistics(
                Optional.empty(),
                USUAL_LEVEL,
                Optional.empty(),
                TwoShareTest.FISHER_BELOW_FIVE,
                false,
                Optional.empty(),
                LonelyPsu.FAIL);
    }

    /**
     * Adds intervals.
     *
     * @param method how to make them
     * @param confidence such as 0.95
     * @return these statistics with intervals
     */
    public TableStatistics intervals(IntervalMethod method, double confidence) {
        return new TableStatistics(Optional.of(method), confidence, letters, test, independence, design, lonely);
    }

    /**
     * Adds column letters.
     *
     * @param rules how cells are marked
     * @return these statistics with letters
     */
    public TableStatistics letters(ColumnLetters rules) {
        return new TableStatistics(interval, level, Optional.of(rules), test, independence, design, lonely);
    }

    /**
     * Sets how two columns are compared.
     *
     * @param how the test
     * @return these statistics with that test
     */
    public TableStatistics test(TwoShareTest how) {
        return new TableStatistics(interval, level, letters, how, independence, design, lonely);
    }

    /**
     * Adds a chi-square test of each break, corrected after Rao and Scott where there are weights or a design.
     *
     * @return these statistics with the tests
     */
    public TableStatistics independenceTested() {
        return new TableStatistics(interval, level, letters, test, true, design, lonely);
    }

    /**
     * Sets how the sample was drawn.
     *
     * @param drawn the design
     * @param lonelyStrata what to do about a stratum with one unit
     * @return these statistics with the design
     */
    public TableStatistics design(SampleDesign drawn, LonelyPsu lonelyStrata) {
        return new TableStatistics(interval, level, letters, test, independence, Optional.of(drawn), lonelyStrata);
    }

    boolean wanted() {
        return interval.isPresent() || letters.isPresent() || independence;
    }
}
