package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableList;

/**
 * Comparisons that were made.
 *
 * @param plan what was asked for
 * @param comparisons the comparisons in order
 * @param closest which distribution is closest, for each part of ours that is compared with several
 */
public record ComparisonSet(
        ComparisonPlan plan, ImmutableList<Comparison> comparisons, ImmutableList<Closest> closest) {}
