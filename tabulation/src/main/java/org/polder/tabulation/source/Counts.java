package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;

/**
 * What a scan counted.
 *
 * @param crosstabs the counts, in the order of the scan's crosstabs
 * @param rows how many rows were read, skipped ones not among them
 * @param skipped the rows left out
 */
public record Counts(ImmutableList<CrossCounts> crosstabs, long rows, Skipped skipped) {}
