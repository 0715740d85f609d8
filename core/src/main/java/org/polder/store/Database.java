package org.polder.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Runs a store's work in transactions of a data source, each on a connection of its own. */
final class Database {
    private static final int TRIES = 8;

    private final DataSource source;
    private final Dialect dialect;
    private final boolean secret;
    private volatile boolean closed;

    private Database(DataSource source, Dialect dialect, boolean secret) {
        this.source = source;
        this.dialect = dialect;
        this.secret = secret;
    }

    /** Work that is done whole or not at all. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /**
     * Connects for the first time and makes the table when it is not there.
     *
     * @param rival a table that may not stand beside it
     * @param secret whether traces of order and of deleted rows must go
     */
    static Database open(DataSource source, String table, String columns, String rival, boolean secret) {
        try (Connection connection = source.getConnection()) {
            Database database = new Database(source, Dialect.of(connection), secret);
            refuse(connection, rival);
            database.write(made -> {
                try (Statement statement = made.createStatement()) {
                    return statement.execute(
                            "CREATE TABLE IF NOT EXISTS " + table + " " + database.dialect.table(columns));
                }
            });
            return database;
        } catch (SQLException e) {
            throw failed("The database cannot be opened", e);
        }
    }

    // One database's log and transaction numbers would tell which rows were written together.
    private static void refuse(Connection connection, String rival) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), rival, null)) {
            if (tables.next()) {
                throw Failure.of(
                        "not-apart",
                        "database",
                        "Interviews and contact data must lie in databases of their own, or who reads the database can"
                                + " join them; found the table " + rival + " here: use another database or the file"
                                + " store for one of the two",
                        null);
            }
        }
    }

    Dialect dialect() {
        return dialect;
    }

    <T> T read(Work<T> work) {
        try (Connection connection = connect()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw failed("The store cannot be read", e);
        }
    }

    /** Runs work in a transaction, again when another process came in between. */
    <T> T write(Work<T> work) {
        for (int i = 1; ; i++) {
            try (Connection connection = connect()) {
                return committed(connection, work);
            } catch (SQLException e) {
                if (i == TRIES || !dialect.isConflict(e)) {
                    throw failed("The change is not promised, for the database did not confirm it", e);
                }
            }
        }
    }

    // Leaving the transaction mode commits what is still open, so that happens only when nothing is.
    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.run(connection);
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException e) {
            rollback(connection, e);
            throw e;
        }
    }

    private static void rollback(Connection connection, Exception failure) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private Connection connect() throws SQLException {
        if (closed) {
            throw Failure.closed(dialect.name());
        }
        Connection connection = source.getConnection();
        try {
            dialect.prepare(connection, secret);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    void close() {
        closed = true;
    }

    private static StoreException failed(String what, SQLException e) {
        return Failure.io("database-failed", "database", what, "see that it runs, can be reached and has room", e);
    }
}
