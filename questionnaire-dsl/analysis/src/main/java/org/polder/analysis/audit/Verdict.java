package org.polder.analysis.audit;

/** What the routing says of one item, or row or option of it, in one response. */
enum Verdict {
    /** Asked, and answered. */
    ANSWERED,
    /** Asked, and left open where that is allowed: item non-response. */
    LEFT_OPEN,
    /** Asked and passed without the answer it needs. */
    SKIPPED,
    /** Recorded though never asked. */
    WRONG,
    /** Recorded, while whether it was asked hangs on an answer that is not in the data. */
    UNDECIDED,
    /** Not asked, or not reached, and nothing recorded. */
    ABSENT
}
