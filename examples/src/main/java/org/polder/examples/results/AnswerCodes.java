package org.polder.examples.results;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The codes that researchers gave to answers in respondents' own words, in tables of their own: {@code polder_code}
 * holds what a code means at a place, {@code polder_coded} who has which.
 */
final class AnswerCodes {
    private static final int TRIES = 5;

    private final DataSource database;

    private AnswerCodes(DataSource database) {
        this.database = database;
    }

    static AnswerCodes open(DataSource database) {
        AnswerCodes codes = new AnswerCodes(database);
        codes.write(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS polder_code (place VARCHAR(200) NOT NULL,"
                        + " code INTEGER NOT NULL, label VARCHAR(200) NOT NULL, PRIMARY KEY (place, code))");
                statement.execute("CREATE TABLE IF NOT EXISTS polder_coded (place VARCHAR(200) NOT NULL,"
                        + " respondent VARCHAR(64) NOT NULL, code INTEGER NOT NULL,"
                        + " PRIMARY KEY (place, respondent, code))");
            }
        });
        return codes;
    }

    /** What researchers' own codes at a place mean. */
    ImmutableSortedMap<Integer, String> labels(String place) {
        try (Connection connection = connect()) {
            return labels(connection, place);
        } catch (SQLException failure) {
            throw new DatabaseFailure("The codes cannot be read", failure);
        }
    }

    private static ImmutableSortedMap<Integer, String> labels(Connection connection, String place) throws SQLException {
        ImmutableSortedMap.Builder<Integer, String> labels = ImmutableSortedMap.naturalOrder();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT code, label FROM polder_code WHERE place = ?")) {
            select.setString(1, place);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    labels.put(rows.getInt(1), rows.getString(2));
                }
            }
        }
        return labels.buildOrThrow();
    }

    /** Which codes each respondent's answer at a place was given. */
    ImmutableMap<String, ImmutableSortedSet<Integer>> given(String place) {
        Map<String, TreeSet<Integer>> given = new HashMap<>();
        try (Connection connection = connect();
                PreparedStatement select =
                        connection.prepareStatement("SELECT respondent, code FROM polder_coded WHERE place = ?")) {
            select.setString(1, place);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    given.computeIfAbsent(rows.getString(1), respondent -> new TreeSet<>())
                            .add(rows.getInt(2));
                }
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure("The codes cannot be read", failure);
        }
        return given.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        Map.Entry::getKey, entry -> ImmutableSortedSet.copyOf(entry.getValue())));
    }

    /**
     * Gives an answer its codes, in place of those it had; new labels become codes, and labels that nobody has any more
     * go. One at a time: a label that goes for one answer is not to be given to another meanwhile.
     *
     * @param shipped the greatest number of a code that comes with the survey; researchers' own lie above it
     */
    synchronized void give(
            String place, String respondent, Collection<Integer> numbers, Collection<String> fresh, int shipped) {
        write(connection -> {
            // SQLite lets a transaction wait for another only where it begins with a change.
            update(connection, "DELETE FROM polder_coded WHERE place = ? AND respondent = ?", place, respondent);
            TreeSet<Integer> codes = new TreeSet<>(numbers);
            for (String label : fresh) {
                codes.add(number(connection, place, label, shipped));
            }
            for (int code : codes) {
                update(
                        connection,
                        "INSERT INTO polder_coded (place, respondent, code) VALUES (?, ?, ?)",
                        place,
                        respondent,
                        code);
            }
            update(
                    connection,
                    "DELETE FROM polder_code WHERE place = ? AND code NOT IN"
                            + " (SELECT code FROM polder_coded WHERE place = ?)",
                    place,
                    place);
        });
    }

    private static int number(Connection connection, String place, String label, int shipped) throws SQLException {
        ImmutableSortedMap<Integer, String> known = labels(connection, place);
        for (Map.Entry<Integer, String> code : known.entrySet()) {
            if (code.getValue().equalsIgnoreCase(label)) {
                return code.getKey();
            }
        }
        int next = Math.max(shipped, known.isEmpty() ? 0 : known.lastKey()) + 1;
        update(connection, "INSERT INTO polder_code (place, code, label) VALUES (?, ?, ?)", place, next, label);
        return next;
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }

    private interface Work {
        void run(Connection connection) throws SQLException;
    }

    /** Runs work whole or not at all, and again when another researcher came in between. */
    private void write(Work work) {
        for (int i = 1; ; i++) {
            try (Connection connection = connect()) {
                committed(connection, work);
                return;
            } catch (SQLException failure) {
                if (i == TRIES || !isConflict(failure)) {
                    throw new DatabaseFailure("The codes are not kept", failure);
                }
            }
        }
    }

    private static void committed(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run(connection);
            connection.commit();
        } catch (SQLException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** SQLite was busy or counted alike; PostgreSQL says so in its state. */
    private static boolean isConflict(SQLException failure) {
        int code = failure.getErrorCode() & 0xFF;
        return code == 5
                || code == 19
                || "23505".equals(failure.getSQLState())
                || "40001".equals(failure.getSQLState());
    }

    private Connection connect() throws SQLException {
        Connection connection = database.getConnection();
        if (connection.getMetaData().getDatabaseProductName().equals("SQLite")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 10000");
            }
        }
        return connection;
    }
}
