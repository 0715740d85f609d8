package org.polder.examples.benchmarks;

/**
 * One part of a condition: whether an earlier question was answered with one of some codes.
 *
 * @param source the position of the earlier question
 * @param codes the codes as bits: bit 3 stands for code 3
 * @param negated whether the answer must hold none of the codes; a question without an answer meets neither
 * @param and whether it is joined to the parts before it by "and" rather than "or"; the first part's does not matter
 */
record ConditionPart(int source, int codes, boolean negated, boolean and) {}
