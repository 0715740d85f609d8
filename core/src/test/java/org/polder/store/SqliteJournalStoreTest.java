package org.polder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalStoreTest extends JournalStoreContract {
    @TempDir
    private Path directory;

    private DataSource source() {
        return new UrlSource("jdbc:sqlite:" + directory.resolve("interviews.db"));
    }

    @Override
    JournalStore open() {
        return JdbcJournalStore.open(source());
    }

    @Test
    void the_database_is_set_to_keep_what_it_acknowledges() throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            Dialect.SQLITE.prepare(connection, false);
            assertThat(statement.executeQuery("PRAGMA journal_mode").getString(1))
                    .isEqualTo("wal");
            assertThat(statement.executeQuery("PRAGMA synchronous").getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void two_stores_on_one_database_keep_all_records_of_both() throws Exception {
        InterviewKey key = InterviewKey.random();
        try (JournalStore one = open();
                JournalStore two = open()) {
            IntStream.range(0, 40)
                    .parallel()
                    .forEach(i -> (i % 2 == 0 ? one : two).append(key, List.of(Integer.toString(i))));
            assertThat(one.read(key)).hasSize(40).doesNotHaveDuplicates();
        }
    }

    @Test
    void contact_data_in_the_same_database_is_refused() {
        assertThatThrownBy(() -> JdbcContactStore.open(source()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("databases of their own")
                .hasMessageContaining("polder_journal");
    }

    @Test
    void a_database_that_cannot_be_opened_is_named_with_a_fix() {
        DataSource source = new UrlSource("jdbc:sqlite:" + directory.resolve("missing/interviews.db"));

        assertThatThrownBy(() -> JdbcJournalStore.open(source))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be opened")
                .hasMessageContaining("see that it runs");
    }
}
