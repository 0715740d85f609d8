package org.polder.tabulation.sql;

/** Tells that a database cannot be asked for the counts, so that its rows must be read. */
final class NotPushed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPushed() {
        super("rows must be read", null, false, false);
    }
}
