package org.polder.analysis.audit;

/** A condition of the grammar with how well it does. */
record Scored(Proposal proposal, Explanation explanation) {
    double bits() {
        return explanation.bits();
    }

    int misfit() {
        return explanation.misfit();
    }
}
