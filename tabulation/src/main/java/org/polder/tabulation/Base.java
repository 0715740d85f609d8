package org.polder.tabulation;

/** Who counts in the base of a share. */
public enum Base {
    /** Everyone. */
    ALL,
    /**
     * Everyone the question was put to, whether they answered or left it open; where an interview broke off at the
     * question itself, it counts as not reached.
     */
    ASKED,
    /** Everyone who answered, "don't know" included. */
    ANSWERED,
    /** Everyone who gave a substantive answer: neither "don't know" nor refused. */
    SUBSTANTIVE
}
