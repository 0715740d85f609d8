package org.polder.fieldwork;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.polder.store.ContactStore;
import org.polder.store.FileContactStore;
import org.polder.store.FileJournalStore;
import org.polder.store.JournalStore;

class FileFieldworkTest extends FieldworkContract {
    @TempDir
    private Path directory;

    @Override
    JournalStore openJournals() {
        return FileJournalStore.open(directory.resolve("journals"));
    }

    @Override
    ContactStore openContacts() {
        return FileContactStore.open(directory.resolve("contacts"));
    }
}
