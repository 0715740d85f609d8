package org.polder.tabulation.compare;

import org.polder.tabulation.statistics.BaseKind;
import org.polder.tabulation.statistics.Method;

/**
 * The p-values of a test for all the numbers that a published percentage may stand for.
 *
 * @param method how it was tested
 * @param base what kind of base it was tested on
 * @param least the least p-value
 * @param greatest the greatest p-value, the most cautious one
 */
public record PValueRange(Method method, BaseKind base, double least, double greatest) {

    /**
     * Holds a range.
     *
     * @throws IllegalArgumentException unless it runs within 0 to 1
     */
    public PValueRange {
        if (!(least >= 0 && least <= greatest && greatest <= 1)) {
            throw new IllegalArgumentException(
                    "p-values run from 0 to 1, the least first; found " + least + " to " + greatest);
        }
    }

    /**
     * Tells whether chance makes such a difference too seldom, however the published percentage was rounded.
     *
     * @param level the level of significance, such as 0.05
     * @return true when the greatest p-value is below the level
     */
    public boolean isSignificant(double level) {
        return greatest < level;
    }
}
