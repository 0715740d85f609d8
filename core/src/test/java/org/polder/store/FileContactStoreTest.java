package org.polder.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileContactStoreTest extends ContactStoreContract {
    @TempDir
    private Path directory;

    @Override
    ContactStore open() {
        return FileContactStore.open(directory);
    }
}
