package org.polder.tabulation;

import org.polder.tabulation.statistics.ChiSquareResult;
import org.polder.tabulation.statistics.Outcome;

/**
 * A test of whether the rows of a table and a break are independent.
 *
 * @param by the break
 * @param outcome the test, or why there is none
 */
public record Independence(Break by, Outcome<ChiSquareResult> outcome) {}
