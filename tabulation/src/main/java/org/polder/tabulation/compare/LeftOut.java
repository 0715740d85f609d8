package org.polder.tabulation.compare;

/**
 * An option that a mapping leaves out of the comparison: who has it does not count, and shares are of the others.
 *
 * @param side whose option it is
 * @param option its key
 * @param reason why it is left out
 */
public record LeftOut(Side side, String option, Phrase reason) {}
