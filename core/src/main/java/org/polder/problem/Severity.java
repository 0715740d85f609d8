package org.polder.problem;

/** How much a problem matters to whoever must act on it. */
public enum Severity {
    /** The input cannot be used as it is. */
    ERROR,
    /** The input can be used, but is probably not what was meant. */
    WARNING,
    /** Worth knowing; nothing needs to be done. */
    INFORMATION
}
