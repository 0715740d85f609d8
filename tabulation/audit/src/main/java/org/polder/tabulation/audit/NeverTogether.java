package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableSortedSet;

/**
 * Two answers that no synthetic respondent is to give together, though routing would allow it.
 *
 * @param variable a variable
 * @param codes its codes
 * @param other another variable
 * @param otherCodes the codes of the other
 */
public record NeverTogether(
        String variable, ImmutableSortedSet<Integer> codes, String other, ImmutableSortedSet<Integer> otherCodes) {}
