package org.polder.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** The databases that are known to keep what they acknowledge, and how each is told to. */
enum Dialect {
    SQLITE {
        @Override
        void prepare(Connection connection, boolean secret) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 10000");
                // A write-ahead log shows in which order people came and keeps deleted data for a while; a rollback
                // journal does neither once it is gone, and EXTRA makes its going durable.
                statement.execute("PRAGMA journal_mode = " + (secret ? "DELETE" : "WAL"));
                statement.execute("PRAGMA synchronous = " + (secret ? "EXTRA" : "FULL"));
                statement.execute("PRAGMA secure_delete = ON");
            }
        }

        @Override
        String table(String columns) {
            return columns + " WITHOUT ROWID";
        }

        @Override
        boolean isConflict(SQLException e) {
            // The low byte is SQLITE_BUSY or, for two that counted alike, SQLITE_CONSTRAINT.
            int code = e.getErrorCode() & 0xFF;
            return code == 5 || code == 19;
        }
    },
    POSTGRESQL {
        @Override
        void prepare(Connection connection, boolean secret) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT set_config('synchronous_commit', 'on', false)"
                        + " WHERE current_setting('synchronous_commit') IN ('off', 'local')");
            }
        }

        @Override
        String table(String columns) {
            return columns;
        }

        @Override
        boolean isConflict(SQLException e) {
            String state = e.getSQLState();
            return "23505".equals(state) || "40001".equals(state) || "40P01".equals(state);
        }
    };

    /** Sets what a connection needs so that a commit that returns is durable, outside a transaction. */
    abstract void prepare(Connection connection, boolean secret) throws SQLException;

    /** Completes a table's columns. */
    abstract String table(String columns);

    /** Tells whether another process came in between, so that trying again is right. */
    abstract boolean isConflict(SQLException e);

    static Dialect of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "sqlite" -> SQLITE;
            case "postgresql" -> POSTGRESQL;
            default ->
                throw Failure.of(
                        "unknown-database",
                        name,
                        "The store knows how to make SQLite and PostgreSQL durable; found " + name
                                + ": use one of these, or the file store",
                        null);
        };
    }
}
