package org.polder.analysis;

/** What a set of test interviews must take in. */
public enum Thoroughness {
    /** Each condition and each text variant both ways, and each option and row once. */
    EVERY_DECISION,
    /**
     * Also each part of each condition on its own: for each there are two interviews in which the part differs and
     * with it the whole, as modified condition/decision coverage asks (masking allowed).
     */
    EVERY_PART
}
