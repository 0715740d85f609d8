package org.polder.examples.results;

import com.google.common.collect.ImmutableMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.polder.store.InterviewKey;

/**
 * Marks the journals in the table of a database by their last record, which holds its time, and by their size: appending
 * changes both, and a journal that was compacted and went on since is told by the time.
 */
final class DatabaseMarks implements JournalMarks {
    private static final String MARKS = "SELECT j.interview, j.ordinal, j.record FROM polder_journal j JOIN"
            + " (SELECT interview, MAX(ordinal) AS last FROM polder_journal GROUP BY interview) m"
            + " ON m.interview = j.interview AND m.last = j.ordinal";

    private final DataSource database;

    DatabaseMarks(DataSource database) {
        this.database = database;
    }

    @Override
    public ImmutableMap<InterviewKey, String> now() {
        ImmutableMap.Builder<InterviewKey, String> marks = ImmutableMap.builder();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(MARKS);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                marks.put(InterviewKey.of(rows.getString(1)), rows.getLong(2) + " " + rows.getString(3));
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure("The journals cannot be listed", failure);
        }
        return marks.buildOrThrow();
    }
}
