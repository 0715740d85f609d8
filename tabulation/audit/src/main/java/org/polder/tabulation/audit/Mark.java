package org.polder.tabulation.audit;

/** How a publication marks a cell among the substantive options of its row; ties share a mark. */
public enum Mark {
    /** No other is chosen more. */
    HIGHEST,
    /** No other is chosen less. */
    LOWEST
}
