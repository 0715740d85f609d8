package org.polder.fieldwork;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.polder.store.ContactStore;
import org.polder.store.JdbcContactStore;
import org.polder.store.JdbcJournalStore;
import org.polder.store.JournalStore;
import org.polder.store.PostgresServer;

/** Interviews on PostgreSQL; fails with a clear message where it is not installed. */
@Tag("full")
class PostgresFieldworkTest extends FieldworkContract {
    private static PostgresServer server;
    private static int databases;

    private DataSource journals;
    private DataSource contacts;

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

    @Override
    JournalStore openJournals() throws Exception {
        if (journals == null) {
            journals = server.database("j" + ++databases);
        }
        return JdbcJournalStore.open(journals);
    }

    @Override
    ContactStore openContacts() throws Exception {
        if (contacts == null) {
            contacts = server.database("c" + ++databases);
        }
        return JdbcContactStore.open(contacts);
    }
}
