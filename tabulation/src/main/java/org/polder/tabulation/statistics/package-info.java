/**
 * Intervals, tests, design-based variance and weighting, from sums a scan can make.
 *
 * <p>Nothing here sees a respondent: the input is counts, sums of weights and sums of squared weights
 * ({@link org.polder.tabulation.statistics.Tally}), where a design asks for it by stratum and cluster. Every result
 * names its method, so that a footnote can say how it was made; where something can't be computed, the result says
 * why instead of giving a number.
 */
@NullMarked
package org.polder.tabulation.statistics;

import org.jspecify.annotations.NullMarked;
