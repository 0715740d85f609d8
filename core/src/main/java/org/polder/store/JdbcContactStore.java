package org.polder.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps contact data in the table {@code polder_contact} of an SQLite or PostgreSQL database, keyed by the random key
 * alone.
 *
 * <p>Give it a database of its own, not the one of the interviews: apart from access, a database's own log shows
 * what was written together. In SQLite the rows lie in the order of their keys and deleted data is overwritten. In
 * PostgreSQL rows lie in the order they came until the store is opened again, when all are put in the order of their
 * keys; deleted rows stay in its files until its vacuum has passed.
 */
public final class JdbcContactStore implements ContactStore {
    private static final String TABLE = "polder_contact";
    private static final String COLUMNS = "(contact VARCHAR(32) NOT NULL PRIMARY KEY, data TEXT NOT NULL)";

    private final Database database;

    private JdbcContactStore(Database database) {
        this.database = database;
    }

    /**
     * Opens the store in a database and makes its table when it is not there.
     *
     * @param source gives connections, best from a pool; it stays the caller's to close
     * @return the store
     * @throws StoreException when the database cannot be reached or is neither SQLite nor PostgreSQL
     */
    public static JdbcContactStore open(DataSource source) {
        Database database = Database.open(source, TABLE, COLUMNS, "polder_journal", true);
        if (database.dialect() == Dialect.POSTGRESQL) {
            database.write(JdbcContactStore::shuffle);
        }
        return new JdbcContactStore(database);
    }

    // New rows in the order of their keys, all of one transaction: neither place nor transaction number tells them
    // apart.
    private static boolean shuffle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE polder_shuffle ON COMMIT DROP AS SELECT * FROM " + TABLE);
            statement.execute("TRUNCATE " + TABLE);
            return statement.execute("INSERT INTO " + TABLE + " SELECT * FROM polder_shuffle ORDER BY contact");
        }
    }

    @Override
    public void put(ContactKey key, String json) {
        RecordText.checked("The contact data", json, LONGEST_DATA);
        database.write(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement("INSERT INTO " + TABLE
                    + " (contact, data) VALUES (?, ?) ON CONFLICT (contact) DO UPDATE SET data = excluded.data")) {
                upsert.setString(1, key.text());
                upsert.setString(2, json);
                return upsert.executeUpdate();
            }
        });
    }

    @Override
    public Optional<String> get(ContactKey key) {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT data FROM " + TABLE + " WHERE contact = ?")) {
                select.setString(1, key.text());
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.<String>empty();
                }
            }
        });
    }

    @Override
    public boolean delete(ContactKey key) {
        return database.write(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM " + TABLE + " WHERE contact = ?")) {
                delete.setString(1, key.text());
                return delete.executeUpdate() > 0;
            }
        });
    }

    @Override
    public long size() {
        return database.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + TABLE)) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
