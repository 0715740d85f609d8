package org.polder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Both stores on PostgreSQL; fails with a clear message where it is not installed. */
@Tag("full")
class PostgresStoreTest {
    private static PostgresServer server;
    private static int databases;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.stop();
        }
    }

    private static DataSource database() throws Exception {
        return server.database("d" + ++databases);
    }

    @Nested
    class Journals extends JournalStoreContract {
        private DataSource source;

        @Override
        JournalStore open() throws Exception {
            if (source == null) {
                source = database();
            }
            return JdbcJournalStore.open(source);
        }

        @Test
        void two_stores_on_one_database_keep_all_records_of_both() throws Exception {
            InterviewKey key = InterviewKey.random();
            try (JournalStore one = open();
                    JournalStore two = open()) {
                IntStream.range(0, 60)
                        .parallel()
                        .forEach(i -> (i % 2 == 0 ? one : two).append(key, List.of(Integer.toString(i))));
                assertThat(one.read(key)).hasSize(60).doesNotHaveDuplicates();
            }
        }

        @Test
        void contact_data_in_the_same_database_is_refused() {
            assertThatThrownBy(() -> JdbcContactStore.open(source)).hasMessageContaining("databases of their own");
        }
    }

    @Nested
    class Contacts extends ContactStoreContract {
        private DataSource source;

        @Override
        ContactStore open() throws Exception {
            if (source == null) {
                source = database();
            }
            return JdbcContactStore.open(source);
        }

        @Test
        void after_opening_again_rows_lie_in_the_order_of_their_keys_and_of_one_transaction() throws Exception {
            try (ContactStore store = open()) {
                IntStream.range(0, 20).forEach(i -> store.put(ContactKey.random(), "1"));
            }
            open().close();
            List<String> places = new ArrayList<>();
            List<String> transactions = new ArrayList<>();
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT contact, xmin FROM polder_contact ORDER BY ctid")) {
                while (rows.next()) {
                    places.add(rows.getString(1));
                    transactions.add(rows.getString(2));
                }
            }
            assertThat(places).hasSize(20).isSorted();
            assertThat(transactions).containsOnly(transactions.get(0));
        }
    }
}
