package org.polder.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Keeps all interviews in the table {@code polder_journal} of an SQLite or PostgreSQL database; threads that append at
 * the same time share one transaction, and several processes may share one PostgreSQL database.
 *
 * <p>SQLite is set to a write-ahead log that is flushed at every commit, PostgreSQL to synchronous commit, so that an
 * acknowledged record survives lost power; a PostgreSQL server whose {@code fsync} is off promises nothing.
 */
public final class JdbcJournalStore implements JournalStore {
    private static final String TABLE = "polder_journal";
    private static final String COLUMNS = "(interview VARCHAR(32) NOT NULL, ordinal BIGINT NOT NULL,"
            + " record TEXT NOT NULL, PRIMARY KEY (interview, ordinal))";
    private static final long BATCH_BYTES = 8 << 20;

    private final Database database;
    private final GroupCommit<Change, Boolean> group;

    private JdbcJournalStore(Database database) {
        this.database = database;
        this.group = new GroupCommit<>(changes -> database.write(c -> commit(c, changes)), BATCH_BYTES);
    }

    /**
     * Opens the store in a database and makes its table when it is not there.
     *
     * @param source gives connections, best from a pool; it stays the caller's to close
     * @return the store
     * @throws StoreException when the database cannot be reached or is neither SQLite nor PostgreSQL
     */
    public static JdbcJournalStore open(DataSource source) {
        return new JdbcJournalStore(Database.open(source, TABLE, COLUMNS, "polder_contact", false));
    }

    @Override
    public void append(InterviewKey key, List<String> records) {
        commit(Change.append(key, records));
    }

    @Override
    public void rewrite(InterviewKey key, List<String> records) {
        commit(Change.rewrite(key, records));
    }

    @Override
    public boolean delete(InterviewKey key) {
        return commit(Change.delete(key));
    }

    private boolean commit(Change change) {
        return group.commit(change, change.weight());
    }

    private static ImmutableList<Boolean> commit(Connection connection, List<Change> changes) throws SQLException {
        ImmutableList.Builder<Boolean> known = ImmutableList.builder();
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + TABLE + " WHERE interview = ?");
                // Counts on in the statement that inserts, so that SQLite need not exchange a reader for a writer.
                PreparedStatement insert = connection.prepareStatement("INSERT INTO " + TABLE
                        + " (interview, ordinal, record) SELECT CAST(? AS VARCHAR(32)), COALESCE(MAX(ordinal) + 1, 0),"
                        + " CAST(? AS TEXT) FROM " + TABLE + " WHERE interview = ?")) {
            for (Change change : changes) {
                String key = change.key().text();
                delete.setString(1, key);
                known.add(change.kind() != ChangeKind.APPEND && delete.executeUpdate() > 0);
                for (String record : change.records()) {
                    insert.setString(1, key);
                    insert.setString(2, record);
                    insert.setString(3, key);
                    insert.addBatch();
                }
                if (!change.records().isEmpty()) {
                    insert.executeBatch();
                }
            }
        }
        return known.build();
    }

    @Override
    public ImmutableList<String> read(InterviewKey key) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT record FROM " + TABLE + " WHERE interview = ? ORDER BY ordinal")) {
                select.setString(1, key.text());
                return texts(select).build();
            }
        });
    }

    @Override
    public ImmutableSet<InterviewKey> keys() {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT DISTINCT interview FROM " + TABLE)) {
                return texts(select).build().stream()
                        .map(InterviewKey::of)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(InterviewKey::compareTo));
            }
        });
    }

    private static ImmutableList.Builder<String> texts(PreparedStatement select) throws SQLException {
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    @Override
    public void close() {
        group.alone(database::close);
    }
}
