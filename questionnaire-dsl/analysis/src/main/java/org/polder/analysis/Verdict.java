package org.polder.analysis;

/** Whether something can happen to a respondent. */
enum Verdict {
    /** A respondent is known to whom it happens. */
    POSSIBLE,
    /** It is proven that there is none. */
    IMPOSSIBLE,
    /** Neither was found within the limits. */
    UNDECIDED
}
