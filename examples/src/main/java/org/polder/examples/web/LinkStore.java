package org.polder.examples.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.store.StoreException;

/**
 * Keeps who may go on with which interview, in the table {@code polder_link}.
 *
 * <p>A row holds the hash of a token and the keys sealed under that token: who reads the table learns neither the
 * token nor the keys, and cannot tell whose contact data belong to which answers. Deleting a row revokes the link.
 */
final class LinkStore {
    private static final String TABLE = "CREATE TABLE IF NOT EXISTS polder_link (id VARCHAR(64) NOT NULL PRIMARY KEY,"
            + " kind VARCHAR(16) NOT NULL, expires BIGINT NOT NULL, sealed VARCHAR(200) NOT NULL)";

    private final DataSource source;

    private LinkStore(DataSource source) {
        this.source = source;
    }

    static LinkStore open(DataSource source) {
        LinkStore store = new LinkStore(source);
        store.run("The table of links cannot be made", connection -> {
            try (Statement statement = connection.createStatement()) {
                if (connection.getMetaData().getDatabaseProductName().equals("SQLite")) {
                    statement.execute("PRAGMA journal_mode = WAL");
                }
                return statement.execute(TABLE);
            }
        });
        return store;
    }

    /** Work with a connection. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T run(String what, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            // What a browser is told to keep must still be there after the power failed.
            if (connection.getMetaData().getDatabaseProductName().equals("SQLite")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("PRAGMA synchronous = FULL");
                }
            }
            return work.on(connection);
        } catch (SQLException failure) {
            throw new StoreException(
                    Problem.error("database-failed", Place.none().withSource("links"), what), failure);
        }
    }

    private static Seal seal(Token token, LinkKind kind, long expires) {
        return new Seal(token, token.hash() + " " + kind + " " + expires);
    }

    /** Lets the holder of a token go on with an interview until then. */
    void add(Token token, LinkKind kind, RespondentKeys keys, Instant expires) {
        run("The link could not be kept", connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO polder_link (id, kind, expires, sealed) VALUES (?, ?, ?, ?)")) {
                long until = expires.getEpochSecond();
                insert.setString(1, token.hash());
                insert.setString(2, kind.name());
                insert.setLong(3, until);
                insert.setString(4, seal(token, kind, until).close(keys.text()));
                return insert.executeUpdate();
            }
        });
    }

    /** Finds what a token opens now. */
    Optional<RespondentKeys> find(Token token, LinkKind kind, Instant now) {
        return run("The links cannot be read", connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT expires, sealed FROM polder_link WHERE id = ? AND kind = ?")) {
                select.setString(1, token.hash());
                select.setString(2, kind.name());
                try (ResultSet rows = select.executeQuery()) {
                    if (!rows.next() || rows.getLong(1) <= now.getEpochSecond()) {
                        return Optional.<RespondentKeys>empty();
                    }
                    return seal(token, kind, rows.getLong(1))
                            .open(rows.getString(2))
                            .map(RespondentKeys::in);
                }
            }
        });
    }

    /** Takes a link back, by the hash of its token. */
    boolean revoke(String id, LinkKind kind) {
        return run("The link could not be taken back", connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM polder_link WHERE id = ? AND kind = ?")) {
                delete.setString(1, id);
                delete.setString(2, kind.name());
                return delete.executeUpdate() > 0;
            }
        });
    }

    /** Throws away what no longer opens anything. */
    void clear(Instant now) {
        run("Old links could not be thrown away", connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM polder_link WHERE expires <= ?")) {
                delete.setLong(1, now.getEpochSecond());
                return delete.executeUpdate();
            }
        });
    }
}
