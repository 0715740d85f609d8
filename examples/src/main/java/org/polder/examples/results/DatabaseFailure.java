package org.polder.examples.results;

import java.sql.SQLException;

/** Thrown when the database of the answers does not do what a page needs. */
final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseFailure(String what, SQLException cause) {
        super(what + ": see that the database runs, can be reached and has room", cause);
    }
}
