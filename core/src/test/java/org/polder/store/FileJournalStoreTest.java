package org.polder.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileJournalStoreTest extends JournalStoreContract {
    @TempDir
    private Path directory;

    @Override
    JournalStore open() {
        return FileJournalStore.open(directory.resolve("new/store"));
    }
}
