package org.polder.analysis.audit;

/**
 * A condition of the grammar with how well it does.
 *
 * @param proposal the condition
 * @param letIn whom it lets in
 * @param bits its score
 */
record Scored(Proposal proposal, Counts letIn, double bits) {}
