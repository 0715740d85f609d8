package org.polder.tabulation.compare;

/** One of the two scales that a mapping aligns. */
public enum Side {
    /** The scale that is mapped. */
    OURS,
    /** The scale it is mapped to. */
    THEIRS;

    Side other() {
        return this == OURS ? THEIRS : OURS;
    }
}
