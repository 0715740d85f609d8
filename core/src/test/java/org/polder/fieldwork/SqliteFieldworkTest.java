package org.polder.fieldwork;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.polder.store.ContactStore;
import org.polder.store.JdbcContactStore;
import org.polder.store.JdbcJournalStore;
import org.polder.store.JournalStore;
import org.polder.store.UrlSource;

class SqliteFieldworkTest extends FieldworkContract {
    @TempDir
    private Path directory;

    @Override
    JournalStore openJournals() {
        return JdbcJournalStore.open(new UrlSource("jdbc:sqlite:" + directory.resolve("interviews.db")));
    }

    @Override
    ContactStore openContacts() {
        return JdbcContactStore.open(new UrlSource("jdbc:sqlite:" + directory.resolve("contacts.db")));
    }
}
